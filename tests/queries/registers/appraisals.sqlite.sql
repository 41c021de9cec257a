-- p3, p3, p1, 0, p1, p1, p2, 0
WITH g4 AS (
  SELECT g4_rows.year AS year,
    g4_rows.result AS result
  FROM (
    SELECT r3.year AS year,
      r3.result AS result
    FROM target_appraisal AS r3
    WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
      AND (r3.valid_to IS NULL OR r3.valid_to > ?)
  ) AS g4_rows
)
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"department":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM agency AS r2
                WHERE r2.code = p1.department
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"task":' || json_quote(p1.task) || ',"weight":' || json_quote(p1.weight) || ',"score":' || json_quote(
            p1.score
          ) || ',"result":' || json_quote(p1.result) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.department AS department,
          r1.task AS task,
          r1.weight AS weight,
          r1.score AS score,
          r1.result AS result
        FROM target_appraisal AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.year = ?
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
          group_concat(json_object('year', pg4.year, 'result', pg4.result, 'count', pg4.m_count)),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT g4_made.year AS year,
            g4_made.result AS result,
            g4_made.n AS n,
            g4_made.m_count AS m_count
          FROM (
            SELECT g4.year AS year,
              g4.result AS result,
              count(*) AS n,
              count(*) AS m_count
            FROM g4
            GROUP BY g4.year,
              g4.result
          ) AS g4_made
          ORDER BY g4_made.n DESC,
            g4_made.year NULLS LAST,
            g4_made.result NULLS LAST
        ) AS pg4
      ),
      'null'
    ) AS BLOB
  ) AS a1;

