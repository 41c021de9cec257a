-- p1, p1, p2, 0, p2, p2, p3, 0
WITH g2 AS (
  SELECT g2_rows.category AS category
  FROM (
    SELECT r1.category AS category
    FROM disclosure AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(json_object('category', pg2.category, 'count', pg2.m_count)), ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.category AS category,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (
          SELECT g2.category AS category,
            count(*) AS n,
            count(*) AS m_count
          FROM g2
          GROUP BY g2.category
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.category NULLS LAST
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
            '{"name":' || json_quote(p3.name) || ',"statutoryDays":' || json_quote(
              p3.statutory_days
            ) || ',"promisedDays":' || json_quote(p3.promised_days) || ',"handledBy":' || coalesce(
              (
                SELECT json_object('name', p4.name) AS json_object_1
                FROM (
                  SELECT r4.name AS name
                  FROM agency AS r4
                  WHERE r4.code = p3.handled_by
                    AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  ORDER BY r4.valid_from DESC,
                    r4.id,
                    r4.version
                  LIMIT 1 OFFSET ?
                ) AS p4
              ),
              'null'
            ) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r3.name AS name,
            r3.statutory_days AS statutory_days,
            r3.promised_days AS promised_days,
            r3.handled_by AS handled_by
          FROM service_matter AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            AND r3.promised_days <= ?
          ORDER BY r3.code,
            r3.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

