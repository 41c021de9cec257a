-- p1, p1, 0, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"cases":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('stepOn', p4.step_on)), '') || ']' AS anon_2
              FROM (
                SELECT r4.step_on AS step_on
                FROM supervision_case AS r4,
                  supervision_case_parties AS r5
                WHERE r5.party_id = p1.id
                  AND r5.party_again = 0
                  AND r4.id = r5.id
                  AND r4.version = r5.version
                  AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                ORDER BY r4.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p4
            ),
            'null'
          ) || '}' || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY (
          SELECT max(r2.step_on) AS max_1
          FROM supervision_case AS r2,
            supervision_case_parties AS r3
          WHERE r3.party_id = r1.id
            AND r3.party_again = 0
            AND r2.id = r3.id
            AND r2.version = r3.version
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
        ) DESC,
          r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

