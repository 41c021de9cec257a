-- p1
WITH RECURSIVE g2_rows AS (
  SELECT r1.street AS district,
    r1.amount AS of_amount_median
  FROM service_project AS r1
  WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
    AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
),
  g2_rows_district_meant AS (
    SELECT named.code AS code,
      meant.id AS id,
      meant.version AS version
    FROM (SELECT DISTINCT g2_rows.district AS code FROM g2_rows WHERE g2_rows.district IS NOT NULL) AS named
    JOIN division AS meant ON meant.code = named.code
      AND meant.version = (
        SELECT begun.version
        FROM division AS begun
        WHERE begun.code = named.code
        ORDER BY CASE
          WHEN (begun.valid_from IS NULL OR begun.valid_from <= $1::DATE) THEN begun.version
          ELSE 0 END DESC,
          begun.version
        LIMIT 1
      )
  ),
  g2_rows_district_above(code, id, version) AS (
    SELECT g2_rows_district_meant.code AS code,
      g2_rows_district_meant.id AS id,
      g2_rows_district_meant.version AS version
    FROM g2_rows_district_meant
    UNION SELECT g2_rows_district_above.code AS code,
      upper.id AS id,
      upper.version AS version
    FROM g2_rows_district_above
    JOIN division AS inner_one ON g2_rows_district_above.id = inner_one.id
      AND g2_rows_district_above.version = inner_one.version
    JOIN division AS upper ON upper.code = inner_one.parent
      AND upper.version = (
        SELECT begun.version
        FROM division AS begun
        WHERE begun.code = inner_one.parent
        ORDER BY CASE
          WHEN (begun.valid_from IS NULL OR begun.valid_from <= $1::DATE) THEN begun.version
          ELSE 0 END DESC,
          begun.version
        LIMIT 1
      )
    WHERE inner_one.level != 'DISTRICT'
  ),
  g2 AS (
    SELECT g2_rows_restated.district AS district,
      g2_rows_restated.of_amount_median AS of_amount_median,
      row_number() OVER (
        PARTITION BY g2_rows_restated.district ORDER BY g2_rows_restated.of_amount_median
      ) AS of_amount_median_place,
      count(g2_rows_restated.of_amount_median) OVER (PARTITION BY g2_rows_restated.district) AS of_amount_median_number
    FROM (
      SELECT g2_rows_district.place AS district,
        g2_rows.of_amount_median AS of_amount_median
      FROM g2_rows
      LEFT OUTER JOIN (
        SELECT g2_rows_district_above.code AS code,
          CASE
          WHEN (min(g2_rows_district_reached.code) = max(g2_rows_district_reached.code)) THEN min(
            g2_rows_district_reached.code
          ) END AS place
        FROM g2_rows_district_above
        JOIN division AS g2_rows_district_reached ON g2_rows_district_above.id = g2_rows_district_reached.id
          AND g2_rows_district_above.version = g2_rows_district_reached.version
        WHERE g2_rows_district_reached.level = 'DISTRICT'
        GROUP BY g2_rows_district_above.code
      ) AS g2_rows_district ON g2_rows_district.code = g2_rows.district
    ) AS g2_rows_restated
  )
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT (
      SELECT row_to_json(p3_o) AS row_to_json_1
      FROM (
        SELECT p3.code AS code
        FROM (
          SELECT r3.code AS code
          FROM division AS r3
          WHERE r3.code = pg2.district
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
          ORDER BY r3.valid_from DESC NULLS LAST,
            r3.id,
            r3.version
          LIMIT 1
        ) AS p3
      ) AS p3_o
    ) AS district,
      pg2.m_count AS count,
      CASE
      WHEN (pg2.m_amount_median IS NOT NULL) THEN json_build_object(
        'value',
        CAST(pg2.m_amount_median / 100 AS TEXT) || '.' || lpad(
          CAST(pg2.m_amount_median % 100 AS TEXT), 2, '0'
        )
      ) END AS "amountMedian"
    FROM (
      SELECT g2_made.district AS district,
        g2_made.n AS n,
        g2_made.m_count AS m_count,
        g2_made.m_amount_median AS m_amount_median
      FROM (
        SELECT g2.district AS district,
          count(*) AS n,
          count(*) AS m_count,
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
        GROUP BY g2.district
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        g2_made.district
    ) AS pg2
  ) AS pg2_o
) AS a0;

