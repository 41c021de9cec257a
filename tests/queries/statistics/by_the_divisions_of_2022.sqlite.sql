-- p1, p1, p2, 0, p3, p3, p3, p3, p3, p3, p4, 0, p5, p5, p5, p5, p5, p5, p5, 0, p3, 0, p5, 0
WITH RECURSIVE r1_scan AS (
  SELECT r1.street AS street,
    r1.street AS district,
    count(*) AS many
  FROM party AS r1
  WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
    AND (r1.valid_to IS NULL OR r1.valid_to > ?)
    AND r1.party_class = 'ORGANIZATION'
    AND r1.standing = 'EXISTING'
  GROUP BY r1.street,
    r1.street
),
  g2_rows AS (SELECT r1_scan.street AS street, r1_scan.many AS many FROM r1_scan),
  g2_rows_street_meant AS (
    SELECT named.code AS code,
      meant.id AS id,
      meant.version AS version
    FROM (SELECT DISTINCT g2_rows.street AS code FROM g2_rows WHERE g2_rows.street IS NOT NULL) AS named
    JOIN division AS meant ON meant.code = named.code
      AND meant.version = (
        SELECT begun.version
        FROM division AS begun
        WHERE begun.code = named.code
        ORDER BY CASE
          WHEN (begun.valid_from IS NULL OR begun.valid_from <= ?) THEN begun.version
          ELSE 0 END DESC,
          begun.version
        LIMIT 1 OFFSET ?
      )
  ),
  g2_rows_street_later(code, id, version) AS (
    SELECT g2_rows_street_meant.code AS code,
      g2_rows_street_meant.id AS id,
      g2_rows_street_meant.version AS version
    FROM g2_rows_street_meant
    UNION SELECT g2_rows_street_later.code AS code,
      steps.after_id AS after_id,
      steps.after_version AS after_version
    FROM g2_rows_street_later
    JOIN division AS at ON g2_rows_street_later.id = at.id
      AND g2_rows_street_later.version = at.version
    JOIN (
      SELECT "before".id AS before_id,
        "before".version AS before_version,
        "after".id AS after_id,
        "after".version AS after_version
      FROM division AS "before"
      JOIN division_successors AS went ON went.id = "before".id
        AND went.version = "before".version
      JOIN division AS "after" ON "after".code = went.division
        AND "after".version = (
          SELECT min(lasting.version) AS min_1
          FROM division AS lasting
          WHERE lasting.code = went.division
            AND (lasting.valid_to IS NULL OR lasting.valid_to > "before".valid_to)
        )
      WHERE "before".abolished_on <= "before".valid_to
      UNION ALL
      SELECT "before".id AS before_id,
        "before".version AS before_version,
        "after".id AS after_id,
        "after".version AS after_version
      FROM division AS "before"
      JOIN division AS "after" ON "after".id = "before".id
        AND "after".version = "before".version + 1
      WHERE "before".abolished_on IS NULL
        OR "before".abolished_on > "before".valid_to
    ) AS steps ON steps.before_id = at.id
      AND steps.before_version = at.version
    WHERE at.valid_to <= ?
  ),
  g2_rows_street_earlier(code, id, version) AS (
    SELECT g2_rows_street_meant.code AS code,
      g2_rows_street_meant.id AS id,
      g2_rows_street_meant.version AS version
    FROM g2_rows_street_meant
    UNION SELECT g2_rows_street_earlier.code AS code,
      steps.before_id AS before_id,
      steps.before_version AS before_version
    FROM g2_rows_street_earlier
    JOIN division AS at ON g2_rows_street_earlier.id = at.id
      AND g2_rows_street_earlier.version = at.version
    JOIN (
      SELECT "before".id AS before_id,
        "before".version AS before_version,
        "after".id AS after_id,
        "after".version AS after_version
      FROM division AS "before"
      JOIN division_successors AS went ON went.id = "before".id
        AND went.version = "before".version
      JOIN division AS "after" ON "after".code = went.division
        AND "after".version = (
          SELECT min(lasting.version) AS min_2
          FROM division AS lasting
          WHERE lasting.code = went.division
            AND (lasting.valid_to IS NULL OR lasting.valid_to > "before".valid_to)
        )
      WHERE "before".abolished_on <= "before".valid_to
      UNION ALL
      SELECT "before".id AS before_id,
        "before".version AS before_version,
        "after".id AS after_id,
        "after".version AS after_version
      FROM division AS "before"
      JOIN division AS "after" ON "after".id = "before".id
        AND "after".version = "before".version + 1
      WHERE "before".abolished_on IS NULL
        OR "before".abolished_on > "before".valid_to
    ) AS steps ON steps.after_id = at.id
      AND steps.after_version = at.version
    WHERE at.valid_from > ?
  ),
  g2_rows_street_standing AS (
    SELECT g2_rows_street_later.code AS code,
      g2_rows_street_later.id AS id,
      g2_rows_street_later.version AS version
    FROM g2_rows_street_later
    JOIN division AS held ON g2_rows_street_later.id = held.id
      AND g2_rows_street_later.version = held.version
    WHERE (held.valid_from IS NULL OR held.valid_from <= ?)
      AND (held.valid_to IS NULL OR held.valid_to > ?)
    UNION ALL
    SELECT g2_rows_street_earlier.code AS code,
      g2_rows_street_earlier.id AS id,
      g2_rows_street_earlier.version AS version
    FROM g2_rows_street_earlier
    JOIN division AS held ON g2_rows_street_earlier.id = held.id
      AND g2_rows_street_earlier.version = held.version
    WHERE (held.valid_from IS NULL OR held.valid_from <= ?)
      AND (held.valid_to IS NULL OR held.valid_to > ?)
  ),
  g2 AS (
    SELECT g2_rows_restated.street AS street,
      g2_rows_restated.many AS many
    FROM (
      SELECT g2_rows_street.place AS street,
        g2_rows.many AS many
      FROM g2_rows
      LEFT OUTER JOIN (
        SELECT g2_rows_street_standing.code AS code,
          CASE
          WHEN (min(g2_rows_street_reached.code) = max(g2_rows_street_reached.code)) THEN min(
            g2_rows_street_reached.code
          ) END AS place
        FROM g2_rows_street_standing
        JOIN division AS g2_rows_street_reached ON g2_rows_street_standing.id = g2_rows_street_reached.id
          AND g2_rows_street_standing.version = g2_rows_street_reached.version
        GROUP BY g2_rows_street_standing.code
      ) AS g2_rows_street ON g2_rows_street.code = g2_rows.street
    ) AS g2_rows_restated
  ),
  g4_rows AS (SELECT r1_scan.district AS district, r1_scan.many AS many FROM r1_scan),
  g4_rows_district_meant AS (
    SELECT named.code AS code,
      meant.id AS id,
      meant.version AS version
    FROM (SELECT DISTINCT g4_rows.district AS code FROM g4_rows WHERE g4_rows.district IS NOT NULL) AS named
    JOIN division AS meant ON meant.code = named.code
      AND meant.version = (
        SELECT begun.version
        FROM division AS begun
        WHERE begun.code = named.code
        ORDER BY CASE
          WHEN (begun.valid_from IS NULL OR begun.valid_from <= ?) THEN begun.version
          ELSE 0 END DESC,
          begun.version
        LIMIT 1 OFFSET ?
      )
  ),
  g4_rows_district_later(code, id, version) AS (
    SELECT g4_rows_district_meant.code AS code,
      g4_rows_district_meant.id AS id,
      g4_rows_district_meant.version AS version
    FROM g4_rows_district_meant
    UNION SELECT g4_rows_district_later.code AS code,
      steps.after_id AS after_id,
      steps.after_version AS after_version
    FROM g4_rows_district_later
    JOIN division AS at ON g4_rows_district_later.id = at.id
      AND g4_rows_district_later.version = at.version
    JOIN (
      SELECT "before".id AS before_id,
        "before".version AS before_version,
        "after".id AS after_id,
        "after".version AS after_version
      FROM division AS "before"
      JOIN division_successors AS went ON went.id = "before".id
        AND went.version = "before".version
      JOIN division AS "after" ON "after".code = went.division
        AND "after".version = (
          SELECT min(lasting.version) AS min_3
          FROM division AS lasting
          WHERE lasting.code = went.division
            AND (lasting.valid_to IS NULL OR lasting.valid_to > "before".valid_to)
        )
      WHERE "before".abolished_on <= "before".valid_to
      UNION ALL
      SELECT "before".id AS before_id,
        "before".version AS before_version,
        "after".id AS after_id,
        "after".version AS after_version
      FROM division AS "before"
      JOIN division AS "after" ON "after".id = "before".id
        AND "after".version = "before".version + 1
      WHERE "before".abolished_on IS NULL
        OR "before".abolished_on > "before".valid_to
    ) AS steps ON steps.before_id = at.id
      AND steps.before_version = at.version
    WHERE at.valid_to <= ?
  ),
  g4_rows_district_earlier(code, id, version) AS (
    SELECT g4_rows_district_meant.code AS code,
      g4_rows_district_meant.id AS id,
      g4_rows_district_meant.version AS version
    FROM g4_rows_district_meant
    UNION SELECT g4_rows_district_earlier.code AS code,
      steps.before_id AS before_id,
      steps.before_version AS before_version
    FROM g4_rows_district_earlier
    JOIN division AS at ON g4_rows_district_earlier.id = at.id
      AND g4_rows_district_earlier.version = at.version
    JOIN (
      SELECT "before".id AS before_id,
        "before".version AS before_version,
        "after".id AS after_id,
        "after".version AS after_version
      FROM division AS "before"
      JOIN division_successors AS went ON went.id = "before".id
        AND went.version = "before".version
      JOIN division AS "after" ON "after".code = went.division
        AND "after".version = (
          SELECT min(lasting.version) AS min_4
          FROM division AS lasting
          WHERE lasting.code = went.division
            AND (lasting.valid_to IS NULL OR lasting.valid_to > "before".valid_to)
        )
      WHERE "before".abolished_on <= "before".valid_to
      UNION ALL
      SELECT "before".id AS before_id,
        "before".version AS before_version,
        "after".id AS after_id,
        "after".version AS after_version
      FROM division AS "before"
      JOIN division AS "after" ON "after".id = "before".id
        AND "after".version = "before".version + 1
      WHERE "before".abolished_on IS NULL
        OR "before".abolished_on > "before".valid_to
    ) AS steps ON steps.after_id = at.id
      AND steps.after_version = at.version
    WHERE at.valid_from > ?
  ),
  g4_rows_district_standing AS (
    SELECT g4_rows_district_later.code AS code,
      g4_rows_district_later.id AS id,
      g4_rows_district_later.version AS version
    FROM g4_rows_district_later
    JOIN division AS held ON g4_rows_district_later.id = held.id
      AND g4_rows_district_later.version = held.version
    WHERE (held.valid_from IS NULL OR held.valid_from <= ?)
      AND (held.valid_to IS NULL OR held.valid_to > ?)
    UNION ALL
    SELECT g4_rows_district_earlier.code AS code,
      g4_rows_district_earlier.id AS id,
      g4_rows_district_earlier.version AS version
    FROM g4_rows_district_earlier
    JOIN division AS held ON g4_rows_district_earlier.id = held.id
      AND g4_rows_district_earlier.version = held.version
    WHERE (held.valid_from IS NULL OR held.valid_from <= ?)
      AND (held.valid_to IS NULL OR held.valid_to > ?)
  ),
  g4_rows_district_above(code, id, version) AS (
    SELECT g4_rows_district_standing.code AS code,
      g4_rows_district_standing.id AS id,
      g4_rows_district_standing.version AS version
    FROM g4_rows_district_standing
    UNION SELECT g4_rows_district_above.code AS code,
      upper.id AS id,
      upper.version AS version
    FROM g4_rows_district_above
    JOIN division AS inner_one ON g4_rows_district_above.id = inner_one.id
      AND g4_rows_district_above.version = inner_one.version
    JOIN division AS upper ON upper.code = inner_one.parent
      AND upper.version = (
        SELECT begun.version
        FROM division AS begun
        WHERE begun.code = inner_one.parent
        ORDER BY CASE
          WHEN (begun.valid_from IS NULL OR begun.valid_from <= ?) THEN begun.version
          ELSE 0 END DESC,
          begun.version
        LIMIT 1 OFFSET ?
      )
    WHERE inner_one.level != 'DISTRICT'
  ),
  g4 AS (
    SELECT g4_rows_restated.district AS district,
      g4_rows_restated.many AS many
    FROM (
      SELECT g4_rows_district.place AS district,
        g4_rows.many AS many
      FROM g4_rows
      LEFT OUTER JOIN (
        SELECT g4_rows_district_above.code AS code,
          CASE
          WHEN (min(g4_rows_district_reached.code) = max(g4_rows_district_reached.code)) THEN min(
            g4_rows_district_reached.code
          ) END AS place
        FROM g4_rows_district_above
        JOIN division AS g4_rows_district_reached ON g4_rows_district_above.id = g4_rows_district_reached.id
          AND g4_rows_district_above.version = g4_rows_district_reached.version
        WHERE g4_rows_district_reached.level = 'DISTRICT'
        GROUP BY g4_rows_district_above.code
      ) AS g4_rows_district ON g4_rows_district.code = g4_rows.district
    ) AS g4_rows_restated
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"street":' || coalesce(
            (
              SELECT json_object('code', p3.code, 'name', p3.name) AS json_object_1
              FROM (
                SELECT r3.code AS code,
                  r3.name AS name
                FROM division AS r3
                WHERE r3.code = pg2.street
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                ORDER BY r3.valid_from DESC,
                  r3.id,
                  r3.version
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || ',"count":' || json_quote(pg2.m_count) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.street AS street,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (
          SELECT g2.street AS street,
            coalesce(CAST(sum(g2.many) AS BIGINT), 0) AS n,
            coalesce(CAST(sum(g2.many) AS BIGINT), 0) AS m_count
          FROM g2
          GROUP BY g2.street
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.street NULLS LAST
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
            '{"district":' || coalesce(
              (
                SELECT json_object('name', p5.name) AS json_object_2
                FROM (
                  SELECT r5.name AS name
                  FROM division AS r5
                  WHERE r5.code = pg4.district
                    AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                  ORDER BY r5.valid_from DESC,
                    r5.id,
                    r5.version
                  LIMIT 1 OFFSET ?
                ) AS p5
              ),
              'null'
            ) || ',"count":' || json_quote(pg4.m_count) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT g4_made.district AS district,
            g4_made.n AS n,
            g4_made.m_count AS m_count
          FROM (
            SELECT g4.district AS district,
              coalesce(CAST(sum(g4.many) AS BIGINT), 0) AS n,
              coalesce(CAST(sum(g4.many) AS BIGINT), 0) AS m_count
            FROM g4
            GROUP BY g4.district
          ) AS g4_made
          ORDER BY g4_made.n DESC,
            g4_made.district NULLS LAST
        ) AS pg4
      ),
      'null'
    ) AS BLOB
  ) AS a1;

