-- p1, p1, p2, p2, 0, p2, p2, p2, p2, 0
WITH g2 AS (
  SELECT g2_rows.result AS result
  FROM (
    SELECT r1.result AS result
    FROM standard_check AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(json_object('result', pg2.result, 'count', pg2.m_count)), ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.result AS result,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (
          SELECT g2.result AS result, count(*) AS n, count(*) AS m_count FROM g2 GROUP BY g2.result
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.result NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"code":' || json_quote(p3.code) || ',"checks":' || '{"nodes":' || coalesce(
              (
                SELECT '[' || coalesce(
                  group_concat(
                    json_object('score', p5.score, 'finding', p5.finding, 'mendBy', p5.mend_by)
                  ),
                  ''
                ) || ']' AS anon_3
                FROM (
                  SELECT r5.score AS score,
                    r5.finding AS finding,
                    r5.mend_by AS mend_by
                  FROM standard_check AS r5
                  WHERE r5.unit = p3.code
                    AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                    AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                  ORDER BY r5.id
                  LIMIT 20 + 0 OFFSET ?
                ) AS p5
              ),
              'null'
            ) || '}' || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r3.code AS code
          FROM party_unit AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            AND r3.code IN (
              SELECT r4.unit
              FROM standard_check AS r4
              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                AND r4.result = 'NOT_MET'
            )
          ORDER BY r3.code,
            r3.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

