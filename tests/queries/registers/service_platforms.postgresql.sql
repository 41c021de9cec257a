-- p1
SELECT (
  SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT p1.name AS name,
      p1.english_name AS "englishName",
      p1.place AS place,
      json_build_object(
        'totalCount',
        (
          SELECT count(*) AS count_1
          FROM disclosure AS r2
          WHERE r2.platform = p1.code
            AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
        )
      ) AS disclosures,
      json_build_object(
        'totalCount',
        (
          SELECT count(*) AS count_2
          FROM service_matter AS r3
          WHERE r3.platform = p1.code
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
        )
      ) AS matters
    FROM (
      SELECT r1.name AS name,
        r1.english_name AS english_name,
        r1.place AS place,
        r1.code AS code
      FROM service_platform AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      ORDER BY r1.place,
        r1.id
    ) AS p1
  ) AS p1_o
) AS a0;

