-- p2, p2
WITH g3 AS (
  SELECT g3_rows.level AS level,
    g3_rows.of_employers AS of_employers
  FROM (
    SELECT r2.level AS level,
      r2.employer_id AS of_employers
    FROM social_worker AS r2
    WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
      AND (r2.valid_to IS NULL OR r2.valid_to > ?)
  ) AS g3_rows
)
SELECT CAST(json_quote(NULL) AS BLOB) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            json_object('level', pg3.level, 'count', pg3.m_count, 'employers', pg3.m_employers)
          ),
          ''
        ) || ']' AS anon_1
        FROM (
          SELECT g3_made.level AS level,
            g3_made.n AS n,
            g3_made.m_count AS m_count,
            g3_made.m_employers AS m_employers
          FROM (
            SELECT g3.level AS level,
              ((count(*) + 2) / 5) * 5 AS n,
              CASE
              WHEN (count(*) >= 5) THEN ((count(*) + 2) / 5) * 5 END AS m_count,
              CASE
              WHEN (count(DISTINCT g3.of_employers) >= 5) THEN (
                (count(DISTINCT g3.of_employers) + 2) / 5
              ) * 5 END AS m_employers
            FROM g3
            GROUP BY g3.level
            HAVING count(*) >= 5
          ) AS g3_made
          ORDER BY g3_made.n DESC,
            g3_made.level NULLS LAST
        ) AS pg3
      ),
      'null'
    ) AS BLOB
  ) AS a1;

