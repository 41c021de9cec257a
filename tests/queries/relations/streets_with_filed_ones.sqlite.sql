-- p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM division AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.level = 'STREET'
        AND r1.code IN (
          SELECT r2.street
          FROM party AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND r2.party_class = 'ORGANIZATION'
            AND r2.registration = 'FILED'
        )
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"organizations":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_2
              FROM party AS r3
              WHERE r3.street = p1.code
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                AND r3.party_class = 'ORGANIZATION'
            )
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.code AS code
        FROM division AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.level = 'STREET'
          AND r1.code IN (
            SELECT r2.street
            FROM party AS r2
            WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND r2.party_class = 'ORGANIZATION'
              AND r2.registration = 'FILED'
          )
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

