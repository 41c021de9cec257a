-- p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'code',
            p1.code,
            'name',
            p1.name,
            'englishName',
            p1.english_name,
            'uscc',
            p1.uscc,
            'establishedOn',
            p1.established_on,
            'abolishedOn',
            p1.abolished_on
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.code AS code,
          r1.name AS name,
          r1.english_name AS english_name,
          r1.uscc AS uscc,
          r1.established_on AS established_on,
          r1.abolished_on AS abolished_on
        FROM agency AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

