-- p1, p2
WITH g2 AS (
  SELECT g2_rows.kind AS kind,
    g2_rows.status AS status
  FROM (
    SELECT r1.kind AS kind,
      r1.status AS status
    FROM governance AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
  ) AS g2_rows
)
SELECT (
  SELECT coalesce(json_agg(pg2_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg2.kind AS kind,
      pg2.status AS status,
      pg2.m_count AS count
    FROM (
      SELECT g2_made.kind AS kind,
        g2_made.status AS status,
        g2_made.n AS n,
        g2_made.m_count AS m_count
      FROM (
        SELECT g2.kind AS kind,
          g2.status AS status,
          count(*) AS n,
          count(*) AS m_count
        FROM g2
        GROUP BY g2.kind,
          g2.status
      ) AS g2_made
      ORDER BY g2_made.n DESC,
        (g2_made.kind)::text COLLATE "C",
        (g2_made.status)::text COLLATE "C"
    ) AS pg2
  ) AS pg2_o
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM party AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
        AND r3.party_class = 'ORGANIZATION'
        AND r3.standing = 'EXISTING'
        AND r3.id IN (
          SELECT r4.organization_id
          FROM governance AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
            AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
            AND r4.kind = 'DISCLOSURE'
            AND r4.status IN ('MISSING', 'DEFECTIVE')
        )
    ),
    'nodes',
    (
      SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
      FROM (
        SELECT p3.name AS name,
          json_build_object(
            'nodes',
            (
              SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_3
              FROM (
                SELECT p5.status AS status,
                  p5.status_on AS "statusOn"
                FROM (
                  SELECT r5.status AS status,
                    r5.status_on AS status_on
                  FROM governance AS r5
                  WHERE r5.organization_id = p3.id
                    AND (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
                    AND (r5.valid_to IS NULL OR r5.valid_to > $2::DATE)
                    AND r5.kind = 'DISCLOSURE'
                  ORDER BY r5.id
                  LIMIT 20 + 0
                ) AS p5
              ) AS p5_o
            )
          ) AS governance,
          json_build_object(
            'totalCount',
            (
              SELECT count(*) AS count_2
              FROM disclosure AS r6,
                disclosure_subjects AS r7
              WHERE r7.organization_id = p3.id
                AND NOT r7.organization_again
                AND r6.id = r7.id
                AND r6.version = r7.version
                AND (r6.valid_from IS NULL OR r6.valid_from <= $2::DATE)
                AND (r6.valid_to IS NULL OR r6.valid_to > $2::DATE)
            )
          ) AS disclosures
        FROM (
          SELECT r3.name AS name,
            r3.id AS id
          FROM party AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
            AND r3.party_class = 'ORGANIZATION'
            AND r3.standing = 'EXISTING'
            AND r3.id IN (
              SELECT r4.organization_id
              FROM governance AS r4
              WHERE (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
                AND (r4.valid_to IS NULL OR r4.valid_to > $2::DATE)
                AND r4.kind = 'DISCLOSURE'
                AND r4.status IN ('MISSING', 'DEFECTIVE')
            )
          ORDER BY r3.name,
            r3.id
          LIMIT 5 + 0
        ) AS p3
      ) AS p3_o
    )
  ) AS a1;

