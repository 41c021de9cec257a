-- p1, p1, p1, p1, p1, p1, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"objections":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_1
              FROM objection AS r4
              WHERE r4.party_id = p1.id
                AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
            )
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND (
            EXISTS (
              SELECT r2.party_id
              FROM objection AS r2
              WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                AND r2.party_id = r1.id
            )
          )
        ORDER BY (
          SELECT count(*) AS count_2
          FROM objection AS r3
          WHERE r3.party_id = r1.id
            AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
        ) DESC,
          r1.id DESC
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

