-- p4, p4, p1, p1, p2, p2, p3, p3
WITH g5 AS (
  SELECT g5_rows.credit_grade AS credit_grade
  FROM (
    SELECT r4.credit_grade AS credit_grade
    FROM party AS r4
    WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
      AND (r4.valid_to IS NULL OR r4.valid_to > ?)
      AND r4.party_class = 'ORGANIZATION'
      AND r4.standing = 'EXISTING'
      AND r4.credit_grade IS NOT NULL
  ) AS g5_rows
)
SELECT CAST(
  json_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
        AND r1.credit_grade IN ('A3', 'A4', 'A5')
    )
  ) AS BLOB
) AS a0,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_2
        FROM party AS r2
        WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
          AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          AND r2.party_class = 'ORGANIZATION'
          AND r2.standing = 'EXISTING'
          AND r2.registration = 'REGISTERED'
      )
    ) AS BLOB
  ) AS a1,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_3
        FROM party AS r3
        WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
          AND r3.party_class = 'ORGANIZATION'
          AND r3.standing = 'EXISTING'
      )
    ) AS BLOB
  ) AS a2,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(json_object('creditGrade', pg5.credit_grade, 'count', pg5.m_count)), ''
        ) || ']' AS anon_1
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
            g5_made.credit_grade NULLS LAST
        ) AS pg5
      ),
      'null'
    ) AS BLOB
  ) AS a3;

