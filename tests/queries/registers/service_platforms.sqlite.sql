-- p1, p1, p1, p1, p1, p1
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"englishName":' || json_quote(p1.english_name) || ',"place":' || json_quote(
            p1.place
          ) || ',"disclosures":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_1
              FROM disclosure AS r2
              WHERE r2.platform = p1.code
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            )
          ) || ',"matters":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_2
              FROM service_matter AS r3
              WHERE r3.platform = p1.code
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            )
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.english_name AS english_name,
          r1.place AS place,
          r1.code AS code
        FROM service_platform AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.place NULLS LAST,
          r1.id
      ) AS p1
    ),
    'null'
  ) AS BLOB
) AS a0;

