-- p1, p2, p3
WITH g2 AS (
  SELECT g2_rows.kind AS kind,
    g2_rows.of_units AS of_units
  FROM (
    SELECT r1.kind AS kind,
      r1.unit AS of_units
    FROM party_affiliation AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.kind AS kind,
      pg2.m_count AS count,
      pg2.m_units AS units
    FROM (
      SELECT g2_made.kind AS kind,
        g2_made.n AS n,
        g2_made.m_count AS m_count,
        g2_made.m_units AS m_units
      FROM (
        SELECT g2.kind AS kind,
          count(*) AS n,
          count(*) AS m_count,
          count(DISTINCT g2.of_units) AS m_units
        FROM g2
        GROUP BY g2.kind
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        (g2_made.kind)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM party_unit AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
        AND r3.code IN (
          SELECT r4.unit
          FROM party_affiliation AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
            AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
            AND r4.kind = 'INDUSTRY'
        )
        AND r3.code IN (
          SELECT r5.unit
          FROM party_affiliation AS r5
          WHERE (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
            AND (r5.valid_to IS NULL OR r5.valid_to > $2::DATE)
            AND r5.kind = 'TERRITORIAL'
        )
    ),
    'nodes',
    (
      SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p3.code AS code,
          json_build_object(
            'nodes',
            (
              SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_3
              FROM (
                SELECT p6.kind AS kind,
                  (
                    SELECT row_to_json(p7_o) AS row_to_json_1
                    FROM (
                      SELECT p7.code AS code
                      FROM (
                        SELECT r7.code AS code
                        FROM party_unit AS r7
                        WHERE r7.code = p6.parent
                          AND (r7.valid_from IS NULL OR r7.valid_from <= $2::DATE)
                        ORDER BY r7.valid_from DESC NULLS LAST,
                          r7.id,
                          r7.version
                        LIMIT 1
                      ) AS p7
                    ) AS p7_o
                  ) AS parent,
                  p6.from_on AS "fromOn"
                FROM (
                  SELECT r6.kind AS kind,
                    r6.parent AS parent,
                    r6.from_on AS from_on
                  FROM party_affiliation AS r6
                  WHERE r6.unit = p3.code
                    AND (r6.valid_from IS NULL OR r6.valid_from <= $2::DATE)
                    AND (r6.valid_to IS NULL OR r6.valid_to > $2::DATE)
                  ORDER BY r6.from_on,
                    r6.id
                  LIMIT 20 + 0
                ) AS p6
              ) AS p6_o
            )
          ) AS affiliations
        FROM (
          SELECT r3.code AS code
          FROM party_unit AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
            AND r3.code IN (
              SELECT r4.unit
              FROM party_affiliation AS r4
              WHERE (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
                AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
                AND r4.kind = 'INDUSTRY'
            )
            AND r3.code IN (
              SELECT r5.unit
              FROM party_affiliation AS r5
              WHERE (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
                AND (r5.valid_to IS NULL OR r5.valid_to > $2::DATE)
                AND r5.kind = 'TERRITORIAL'
            )
          ORDER BY r3.code,
            r3.id
          LIMIT 3 + 0
        ) AS p3
      ) AS p3_o
    )
  ) AS a1,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_2
      FROM party_affiliation AS r8
      WHERE (r8.valid_from IS NULL OR r8.valid_from <= $3::DATE)
        AND (r8.valid_to IS NULL OR r8.valid_to > $3::DATE)
        AND r8.kind = 'INDUSTRY'
    )
  ) AS a2;

