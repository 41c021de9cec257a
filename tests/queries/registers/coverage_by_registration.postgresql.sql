-- p1, p2, p3, p4
WITH g5 AS (
  SELECT g5_rows.registration AS registration,
    g5_rows.of_covered AS of_covered
  FROM (
    SELECT r1.registration AS registration,
      CASE
      WHEN (
        EXISTS (
          SELECT r3.organization_id
          FROM party_unit_organizations AS r3,
            party_unit AS r2
          WHERE r2.id = r3.id
            AND r2.version = r3.version
            AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
            AND r3.organization_id = r1.id
        )
      ) THEN 1
      WHEN (
        EXISTS (
          SELECT r4.id
          FROM party_unit AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
            AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
        )
      ) THEN 0 END AS of_covered
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  ) AS g5_rows
),
  g10 AS (
    SELECT g10_rows.of_covered AS of_covered
    FROM (
      SELECT CASE
        WHEN (
          EXISTS (
            SELECT r8.organization_id
            FROM party_unit_organizations AS r8,
              party_unit AS r7
            WHERE r7.id = r8.id
              AND r7.version = r8.version
              AND (r7.valid_from IS NULL OR r7.valid_from <= $2::DATE)
              AND (r7.valid_to IS NULL OR r7.valid_to > $2::DATE)
              AND r8.organization_id = r6.id
          )
        ) THEN 1
        WHEN (
          EXISTS (
            SELECT r9.id
            FROM party_unit AS r9
            WHERE (r9.valid_from IS NULL OR r9.valid_from <= $2::DATE)
              AND (r9.valid_to IS NULL OR r9.valid_to > $2::DATE)
          )
        ) THEN 0 END AS of_covered
      FROM party AS r6
      WHERE (r6.valid_from IS NULL OR r6.valid_from <= $2::DATE)
        AND (r6.valid_to IS NULL OR r6.valid_to > $2::DATE)
        AND r6.party_class = 'ORGANIZATION'
        AND r6.standing = 'EXISTING'
    ) AS g10_rows
  ),
  g15 AS (
    SELECT g15_rows.street AS street,
      g15_rows.of_covered AS of_covered
    FROM (
      SELECT r11.street AS street,
        CASE
        WHEN (
          EXISTS (
            SELECT r13.organization_id
            FROM party_unit_organizations AS r13,
              party_unit AS r12
            WHERE r12.id = r13.id
              AND r12.version = r13.version
              AND (r12.valid_from IS NULL OR r12.valid_from <= $3::DATE)
              AND (r12.valid_to IS NULL OR r12.valid_to > $3::DATE)
              AND r13.organization_id = r11.id
          )
        ) THEN 1
        WHEN (
          EXISTS (
            SELECT r14.id
            FROM party_unit AS r14
            WHERE (r14.valid_from IS NULL OR r14.valid_from <= $3::DATE)
              AND (r14.valid_to IS NULL OR r14.valid_to > $3::DATE)
          )
        ) THEN 0 END AS of_covered
      FROM party AS r11
      WHERE (r11.valid_from IS NULL OR r11.valid_from <= $3::DATE)
        AND (r11.valid_to IS NULL OR r11.valid_to > $3::DATE)
        AND r11.party_class = 'ORGANIZATION'
        AND r11.standing = 'EXISTING'
    ) AS g15_rows
  )
SELECT (
  SELECT coalesce(json_agg(pg5_o), '[]'::json) AS coalesce_1
  FROM (
    SELECT pg5.registration AS registration,
      pg5.m_organizations AS organizations,
      pg5.m_covered AS covered
    FROM (
      SELECT g5_made.registration AS registration,
        g5_made.n AS n,
        g5_made.m_organizations AS m_organizations,
        g5_made.m_covered AS m_covered
      FROM (
        SELECT g5.registration AS registration,
          count(*) AS n,
          count(*) AS m_organizations,
          CAST(sum(g5.of_covered) AS BIGINT) AS m_covered
        FROM g5
        GROUP BY g5.registration
      ) AS g5_made
      ORDER BY g5_made.n DESC,
        (g5_made.registration)::text COLLATE "C"
    ) AS pg5
  ) AS pg5_o
) AS a0,
  (
    SELECT coalesce(json_agg(pg10_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT pg10.m_organizations AS organizations,
        pg10.m_covered AS covered
      FROM (
        SELECT g10_made.n AS n,
          g10_made.m_organizations AS m_organizations,
          g10_made.m_covered AS m_covered
        FROM (
          SELECT count(*) AS n,
            count(*) AS m_organizations,
            CAST(sum(g10.of_covered) AS BIGINT) AS m_covered
          FROM g10
        ) AS g10_made
        ORDER BY g10_made.n DESC
      ) AS pg10
    ) AS pg10_o
  ) AS a1,
  (
    SELECT coalesce(json_agg(pg15_o), '[]'::json) AS coalesce_3
    FROM (
      SELECT (
        SELECT row_to_json(p16_o) AS row_to_json_1
        FROM (
          SELECT p16.name AS name
          FROM (
            SELECT r16.name AS name
            FROM division AS r16
            WHERE r16.code = pg15.street
              AND (r16.valid_from IS NULL OR r16.valid_from <= $3::DATE)
            ORDER BY r16.valid_from DESC NULLS LAST,
              r16.id,
              r16.version
            LIMIT 1
          ) AS p16
        ) AS p16_o
      ) AS street,
        pg15.m_organizations AS organizations,
        pg15.m_covered AS covered
      FROM (
        SELECT g15_made.street AS street,
          g15_made.n AS n,
          g15_made.m_organizations AS m_organizations,
          g15_made.m_covered AS m_covered
        FROM (
          SELECT g15.street AS street,
            count(*) AS n,
            count(*) AS m_organizations,
            CAST(sum(g15.of_covered) AS BIGINT) AS m_covered
          FROM g15
          GROUP BY g15.street
        ) AS g15_made
        WHERE m_covered < $4::BIGINT
        ORDER BY g15_made.n DESC,
          g15_made.street
      ) AS pg15
    ) AS pg15_o
  ) AS a2;

