-- p1, p1, 0, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"cases":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('stepOn', p5.step_on)), '') || ']' AS anon_2
              FROM (
                SELECT r5.step_on AS step_on
                FROM supervision_case AS r5,
                  supervision_case_parties AS r6
                WHERE r6.party_id = p1.id
                  AND r5.id = r6.id
                  AND r5.version = r6.version
                  AND NOT (
                    EXISTS (
                      SELECT r7.position
                      FROM supervision_case_parties AS r7
                      WHERE r7.id = r6.id
                        AND r7.version = r6.version
                        AND r7.party_id = r6.party_id
                        AND r7.position < r6.position
                    )
                  )
                  AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                  AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                ORDER BY r5.id
                LIMIT 20 OFFSET ?
              ) AS p5
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
            AND r2.id = r3.id
            AND r2.version = r3.version
            AND NOT (
              EXISTS (
                SELECT r4.position
                FROM supervision_case_parties AS r4
                WHERE r4.id = r3.id
                  AND r4.version = r3.version
                  AND r4.party_id = r3.party_id
                  AND r4.position < r3.position
              )
            )
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
        ) DESC,
          r1.name,
          r1.id
        LIMIT 20 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

