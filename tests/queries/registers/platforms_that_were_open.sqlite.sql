-- p1, p1, p2, p2
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('code', p1.code)), '') || ']' AS anon_1
      FROM (
        SELECT r1.code AS code
        FROM service_platform AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.place NULLS LAST,
          r1.id
      ) AS p1
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(group_concat(json_object('code', p2.code)), '') || ']' AS anon_2
        FROM (
          SELECT r2.code AS code
          FROM service_platform AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          ORDER BY r2.place NULLS LAST,
            r2.id
        ) AS p2
      ),
      'null'
    ) AS BLOB
  ) AS a1;

