-- p1, p1, p2, p3, p3, p4, p4, p5, p5, p6, p6, p5, 0
WITH RECURSIVE g2 AS (
  SELECT g2_rows.of_amount AS of_amount,
    g2_rows.of_amount_average AS of_amount_average,
    g2_rows.of_amount_median AS of_amount_median,
    row_number() OVER (ORDER BY g2_rows.of_amount_median NULLS LAST) AS of_amount_median_place,
    count(g2_rows.of_amount_median) OVER () AS of_amount_median_number
  FROM (
    SELECT r1.amount AS of_amount,
      r1.amount AS of_amount_average,
      r1.amount AS of_amount_median
    FROM service_project AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
      AND r1.approved_on >= ?
  ) AS g2_rows
),
  g4 AS (
    SELECT g4_rows.stage AS stage,
      g4_rows.of_amount AS of_amount
    FROM (
      SELECT r3.stage AS stage,
        r3.amount AS of_amount
      FROM service_project AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
        AND (r3.valid_to IS NULL OR r3.valid_to > ?)
    ) AS g4_rows
  ),
  g6 AS (
    SELECT g6_rows.approved_in_year AS approved_in_year,
      g6_rows.of_amount AS of_amount
    FROM (
      SELECT (
        CAST(substr(r5.approved_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r5.approved_on, 6, 2) AS INTEGER
        ) - 1
      ) - (
        CAST(substr(r5.approved_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r5.approved_on, 6, 2) AS INTEGER
        ) - 1
      ) % 12 AS approved_in_year,
        r5.amount AS of_amount
      FROM service_project AS r5
      WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
        AND (r5.valid_to IS NULL OR r5.valid_to > ?)
        AND r5.approved_on IS NOT NULL
    ) AS g6_rows
  ),
  g6_spans(at, last) AS (
    SELECT g6_ends.at AS at,
      g6_ends.last AS last
    FROM (SELECT min(g6.approved_in_year) AS at, max(g6.approved_in_year) AS last FROM g6) AS g6_ends
    WHERE g6_ends.at IS NOT NULL
    UNION ALL
    SELECT g6_spans.at + 12 AS anon_4,
      g6_spans.last AS last
    FROM g6_spans
    WHERE g6_spans.at < g6_spans.last
  ),
  g8 AS (
    SELECT g8_rows.street AS street,
      g8_rows.of_organizations AS of_organizations,
      g8_rows.of_amount AS of_amount
    FROM (
      SELECT r7.street AS street,
        r7.organization_id AS of_organizations,
        r7.amount AS of_amount
      FROM service_project AS r7
      WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?)
        AND (r7.valid_to IS NULL OR r7.valid_to > ?)
    ) AS g8_rows
  ),
  g11 AS (
    SELECT g11_rows.of_projects AS of_projects,
      g11_rows.of_amount AS of_amount
    FROM (
      SELECT r10.project AS of_projects,
        r10.amount AS of_amount
      FROM fund_transfer AS r10
      WHERE (r10.valid_from IS NULL OR r10.valid_from <= ?)
        AND (r10.valid_to IS NULL OR r10.valid_to > ?)
    ) AS g11_rows
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"count":' || json_quote(pg2.m_count) || ',"amount":' || CASE
          WHEN (pg2.m_amount IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(printf('%d.%02d', pg2.m_amount / 100, pg2.m_amount % 100)) || ',"currency":"CNY"}' END || ',"amountAverage":' || CASE
          WHEN (pg2.m_amount_average IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(
            printf('%d.%02d', pg2.m_amount_average / 100, pg2.m_amount_average % 100)
          ) || '}' END || ',"amountMedian":' || CASE
          WHEN (pg2.m_amount_median IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(
            printf('%d.%02d', pg2.m_amount_median / 100, pg2.m_amount_median % 100)
          ) || '}' END || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.n AS n,
          g2_made.m_count AS m_count,
          g2_made.m_amount AS m_amount,
          g2_made.m_amount_average AS m_amount_average,
          g2_made.m_amount_median AS m_amount_median
        FROM (
          SELECT count(*) AS n,
            count(*) AS m_count,
            CAST(sum(g2.of_amount) AS BIGINT) AS m_amount,
            (2 * CAST(sum(g2.of_amount_average) AS BIGINT) + count(g2.of_amount_average)) / nullif(
              2 * count(g2.of_amount_average), 0
            ) AS m_amount_average,
            (
              2 * CAST(
                sum(g2.of_amount_median) FILTER (
                  WHERE g2.of_amount_median_place IN (
                    (g2.of_amount_median_number + 1) / 2, (g2.of_amount_median_number + 2) / 2
                  )
                ) AS BIGINT
              ) + (
                count(g2.of_amount_median) FILTER (
                  WHERE g2.of_amount_median_place IN (
                    (g2.of_amount_median_number + 1) / 2, (g2.of_amount_median_number + 2) / 2
                  )
                )
              )
            ) / nullif(
              2 * (
                count(g2.of_amount_median) FILTER (
                  WHERE g2.of_amount_median_place IN (
                    (g2.of_amount_median_number + 1) / 2, (g2.of_amount_median_number + 2) / 2
                  )
                )
              ),
              0
            ) AS m_amount_median
          FROM g2
        ) AS g2_made
        ORDER BY g2_made.n DESC
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"stage":' || json_quote(pg4.stage) || ',"count":' || json_quote(pg4.m_count) || ',"amount":' || CASE
            WHEN (pg4.m_amount IS NULL) THEN 'null'
            ELSE '{"value":' || json_quote(
              printf('%d.%02d', pg4.m_amount / 100, pg4.m_amount % 100)
            ) || '}' END || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT g4_made.stage AS stage,
            g4_made.n AS n,
            g4_made.m_count AS m_count,
            g4_made.m_amount AS m_amount
          FROM (
            SELECT g4.stage AS stage,
              count(*) AS n,
              count(*) AS m_count,
              CAST(sum(g4.of_amount) AS BIGINT) AS m_amount
            FROM g4
            GROUP BY g4.stage
          ) AS g4_made
          ORDER BY g4_made.n DESC,
            g4_made.stage NULLS LAST
        ) AS pg4
      ),
      'null'
    ) AS BLOB
  ) AS a1,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"approvedInYear":' || json_quote(
              CASE
              WHEN (pg6.approved_in_year IS NOT NULL) THEN printf(
                '%04d-%02d-01', pg6.approved_in_year / 12, pg6.approved_in_year % 12 + 1
              ) END
            ) || ',"count":' || json_quote(pg6.m_count) || ',"amount":' || CASE
            WHEN (pg6.m_amount IS NULL) THEN 'null'
            ELSE '{"value":' || json_quote(
              printf('%d.%02d', pg6.m_amount / 100, pg6.m_amount % 100)
            ) || '}' END || '}'
          ),
          ''
        ) || ']' AS anon_3
        FROM (
          SELECT g6_made.approved_in_year AS approved_in_year,
            g6_made.n AS n,
            g6_made.m_count AS m_count,
            g6_made.m_amount AS m_amount
          FROM (
            SELECT g6_all.approved_in_year AS approved_in_year,
              g6_all.n AS n,
              g6_all.m_count AS m_count,
              g6_all.m_amount AS m_amount
            FROM (
              SELECT g6_grid.approved_in_year AS approved_in_year,
                coalesce(g6_found.n, 0) AS n,
                coalesce(g6_found.m_count, 0) AS m_count,
                g6_found.m_amount AS m_amount
              FROM (SELECT g6_spans.at AS approved_in_year FROM g6_spans) AS g6_grid
              LEFT OUTER JOIN (
                SELECT g6.approved_in_year AS approved_in_year,
                  count(*) AS n,
                  count(*) AS m_count,
                  CAST(sum(g6.of_amount) AS BIGINT) AS m_amount
                FROM g6
                GROUP BY g6.approved_in_year
              ) AS g6_found ON g6_grid.approved_in_year IS g6_found.approved_in_year
              UNION ALL
              SELECT g6_undated.approved_in_year AS approved_in_year,
                g6_undated.n AS n,
                g6_undated.m_count AS m_count,
                g6_undated.m_amount AS m_amount
              FROM (
                SELECT g6.approved_in_year AS approved_in_year,
                  count(*) AS n,
                  count(*) AS m_count,
                  CAST(sum(g6.of_amount) AS BIGINT) AS m_amount
                FROM g6
                GROUP BY g6.approved_in_year
              ) AS g6_undated
              WHERE g6_undated.approved_in_year IS NULL
            ) AS g6_all
          ) AS g6_made
          ORDER BY g6_made.approved_in_year NULLS LAST
        ) AS pg6
      ),
      'null'
    ) AS BLOB
  ) AS a2,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"street":' || coalesce(
              (
                SELECT json_object('name', p9.name) AS json_object_1
                FROM (
                  SELECT r9.name AS name
                  FROM division AS r9
                  WHERE r9.code = pg8.street
                    AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
                  ORDER BY r9.valid_from DESC,
                    r9.id,
                    r9.version
                  LIMIT 1 OFFSET ?
                ) AS p9
              ),
              'null'
            ) || ',"count":' || json_quote(pg8.m_count) || ',"organizations":' || json_quote(
              pg8.m_organizations
            ) || ',"amount":' || CASE
            WHEN (pg8.m_amount IS NULL) THEN 'null'
            ELSE '{"value":' || json_quote(
              printf('%d.%02d', pg8.m_amount / 100, pg8.m_amount % 100)
            ) || '}' END || '}'
          ),
          ''
        ) || ']' AS anon_5
        FROM (
          SELECT g8_made.street AS street,
            g8_made.n AS n,
            g8_made.m_count AS m_count,
            g8_made.m_organizations AS m_organizations,
            g8_made.m_amount AS m_amount
          FROM (
            SELECT g8.street AS street,
              count(*) AS n,
              count(*) AS m_count,
              count(DISTINCT g8.of_organizations) AS m_organizations,
              CAST(sum(g8.of_amount) AS BIGINT) AS m_amount
            FROM g8
            GROUP BY g8.street
          ) AS g8_made
          ORDER BY g8_made.n DESC,
            g8_made.street NULLS LAST
        ) AS pg8
      ),
      'null'
    ) AS BLOB
  ) AS a3,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"count":' || json_quote(pg11.m_count) || ',"projects":' || json_quote(pg11.m_projects) || ',"amount":' || CASE
            WHEN (pg11.m_amount IS NULL) THEN 'null'
            ELSE '{"value":' || json_quote(
              printf('%d.%02d', pg11.m_amount / 100, pg11.m_amount % 100)
            ) || '}' END || '}'
          ),
          ''
        ) || ']' AS anon_6
        FROM (
          SELECT g11_made.n AS n,
            g11_made.m_count AS m_count,
            g11_made.m_projects AS m_projects,
            g11_made.m_amount AS m_amount
          FROM (
            SELECT count(*) AS n,
              count(*) AS m_count,
              count(DISTINCT g11.of_projects) AS m_projects,
              CAST(sum(g11.of_amount) AS BIGINT) AS m_amount
            FROM g11
          ) AS g11_made
          ORDER BY g11_made.n DESC
        ) AS pg11
      ),
      'null'
    ) AS BLOB
  ) AS a4;

