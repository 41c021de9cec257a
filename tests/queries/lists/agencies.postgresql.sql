-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.code AS code,
        p1.name AS name,
        p1.english_name AS "englishName",
        p1.uscc AS uscc,
        p1.established_on AS "establishedOn",
        p1.abolished_on AS "abolishedOn"
      FROM (
        SELECT r1.code AS code,
          r1.name AS name,
          r1.english_name AS english_name,
          r1.uscc AS uscc,
          r1.established_on AS established_on,
          r1.abolished_on AS abolished_on
        FROM agency AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

