-- p2, p2, p1, p1, 0
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
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(json_object('number', p1.number, 'name', NULL, 'level', p1.level)), ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.level AS level
        FROM social_worker AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            json_object('level', pg3.level, 'count', pg3.m_count, 'employers', pg3.m_employers)
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT g3_made.level AS level,
            g3_made.n AS n,
            g3_made.m_count AS m_count,
            g3_made.m_employers AS m_employers
          FROM (
            SELECT g3.level AS level,
              count(*) AS n,
              count(*) AS m_count,
              count(DISTINCT g3.of_employers) AS m_employers
            FROM g3
            GROUP BY g3.level
          ) AS g3_made
          ORDER BY g3_made.n DESC,
            g3_made.level NULLS LAST
        ) AS pg3
      ),
      'null'
    ) AS BLOB
  ) AS a1;

