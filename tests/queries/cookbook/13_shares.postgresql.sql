-- p1, p2, p3, p4
WITH g5 AS (
  SELECT g5_rows.credit_grade AS credit_grade
  FROM (
    SELECT r4.credit_grade AS credit_grade
    FROM party AS r4
    WHERE (r4.valid_from IS NULL OR r4.valid_from <= $4::DATE)
      AND (r4.valid_to IS NULL OR r4.valid_to > $4::DATE)
      AND r4.party_class = 'ORGANIZATION'
      AND r4.standing = 'EXISTING'
      AND r4.credit_grade IS NOT NULL
  ) AS g5_rows
)
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
      AND r1.credit_grade IN ('A3', 'A4', 'A5')
  )
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_2
      FROM party AS r2
      WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
        AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
        AND r2.party_class = 'ORGANIZATION'
        AND r2.standing = 'EXISTING'
        AND r2.registration = 'REGISTERED'
    )
  ) AS a1,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_3
      FROM party AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
        AND r3.party_class = 'ORGANIZATION'
        AND r3.standing = 'EXISTING'
    )
  ) AS a2,
  (
    SELECT coalesce(json_agg(pg5_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT pg5.credit_grade AS "creditGrade",
        pg5.m_count AS count
      FROM (
        SELECT g5_made.credit_grade AS credit_grade,
          g5_made.n AS n,
          g5_made.m_count AS m_count
        FROM (
          SELECT g5.credit_grade AS credit_grade,
            count(*) AS n,
            count(*) AS m_count
          FROM g5
          GROUP BY g5.credit_grade
        ) AS g5_made
        ORDER BY g5_made.n DESC,
          (g5_made.credit_grade)::text COLLATE "C"
      ) AS pg5
    ) AS pg5_o
  ) AS a3;

