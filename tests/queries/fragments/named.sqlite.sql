-- p1, p1, 0, p2, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object('name', p1.name, 'standing', p1.standing, 'foundedOn', p1.founded_on)
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.standing AS standing,
          r1.founded_on AS founded_on
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.name,
          r1.id
        LIMIT 2 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            json_object('name', p2.name, 'standing', p2.standing, 'foundedOn', p2.founded_on)
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r2.name AS name,
            r2.standing AS standing,
            r2.founded_on AS founded_on
          FROM party AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          ORDER BY r2.name,
            r2.id
          LIMIT 2 + 0 OFFSET ?
        ) AS p2
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

