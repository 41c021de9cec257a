-- p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p1, p2, p2, p3, p3, p4, p5, p5, p5, p5, p5, p5, p5, p5, p5, p5, p5, p5, p5, p5, p5, p5, p5, p5, p2, 0
WITH RECURSIVE g12 AS (
  SELECT g12_rows.kind AS kind,
    g12_rows.of_graded AS of_graded,
    g12_rows.of_honoured AS of_honoured,
    g12_rows.of_contracted AS of_contracted,
    g12_rows.of_with_role AS of_with_role,
    g12_rows.of_inspected AS of_inspected
  FROM (
    SELECT r1.kind AS kind,
      CASE
      WHEN (
        EXISTS (
          SELECT r2.party_id
          FROM grade AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND r2.party_id = r1.id
        )
      ) THEN 1
      WHEN (
        EXISTS (
          SELECT r3.id
          FROM grade AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
        )
      ) THEN 0 END AS of_graded,
      CASE
      WHEN (
        EXISTS (
          SELECT r4.party_id
          FROM award AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
            AND (r4.valid_to IS NULL OR r4.valid_to > ?)
            AND r4.party_id = r1.id
        )
      ) THEN 1
      WHEN (
        EXISTS (
          SELECT r5.id
          FROM award AS r5
          WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
            AND (r5.valid_to IS NULL OR r5.valid_to > ?)
        )
      ) THEN 0 END AS of_honoured,
      CASE
      WHEN (
        EXISTS (
          SELECT r6.organization_id
          FROM service_project AS r6
          WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
            AND (r6.valid_to IS NULL OR r6.valid_to > ?)
            AND r6.organization_id = r1.id
        )
      ) THEN 1
      WHEN (
        EXISTS (
          SELECT r7.id
          FROM service_project AS r7
          WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?)
            AND (r7.valid_to IS NULL OR r7.valid_to > ?)
        )
      ) THEN 0 END AS of_contracted,
      CASE
      WHEN (
        EXISTS (
          SELECT r8.organization_id
          FROM organization_role AS r8
          WHERE (r8.valid_from IS NULL OR r8.valid_from <= ?)
            AND (r8.valid_to IS NULL OR r8.valid_to > ?)
            AND r8.organization_id = r1.id
        )
      ) THEN 1
      WHEN (
        EXISTS (
          SELECT r9.id
          FROM organization_role AS r9
          WHERE (r9.valid_from IS NULL OR r9.valid_from <= ?)
            AND (r9.valid_to IS NULL OR r9.valid_to > ?)
        )
      ) THEN 0 END AS of_with_role,
      CASE
      WHEN (
        EXISTS (
          SELECT r10.party_id
          FROM inspection AS r10
          WHERE (r10.valid_from IS NULL OR r10.valid_from <= ?)
            AND (r10.valid_to IS NULL OR r10.valid_to > ?)
            AND r10.party_id = r1.id
        )
      ) THEN 1
      WHEN (
        EXISTS (
          SELECT r11.id
          FROM inspection AS r11
          WHERE (r11.valid_from IS NULL OR r11.valid_from <= ?)
            AND (r11.valid_to IS NULL OR r11.valid_to > ?)
        )
      ) THEN 0 END AS of_inspected
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  ) AS g12_rows
),
  g14 AS (
    SELECT g14_rows.street AS street
    FROM (
      SELECT r13.street AS street
      FROM party AS r13
      WHERE (r13.valid_from IS NULL OR r13.valid_from <= ?)
        AND (r13.valid_to IS NULL OR r13.valid_to > ?)
        AND r13.party_class = 'ORGANIZATION'
        AND r13.standing = 'EXISTING'
        AND r13.registration = 'FILED'
    ) AS g14_rows
  ),
  g17 AS (
    SELECT g17_rows.founded_in_year AS founded_in_year,
      g17_rows.kind AS kind
    FROM (
      SELECT (
        CAST(substr(r16.founded_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r16.founded_on, 6, 2) AS INTEGER
        ) - 1
      ) - (
        CAST(substr(r16.founded_on, 1, 4) AS INTEGER) * 12 + CAST(
          substr(r16.founded_on, 6, 2) AS INTEGER
        ) - 1
      ) % 12 AS founded_in_year,
        r16.kind AS kind
      FROM party AS r16
      WHERE (r16.valid_from IS NULL OR r16.valid_from <= ?)
        AND (r16.valid_to IS NULL OR r16.valid_to > ?)
        AND r16.party_class = 'ORGANIZATION'
        AND r16.standing = 'EXISTING'
        AND r16.founded_on >= ?
        AND r16.kind IN ('SOCIAL_ASSOCIATION', 'SOCIAL_SERVICE_INSTITUTION')
    ) AS g17_rows
  ),
  g17_spans(at, last) AS (
    SELECT g17_ends.at AS at,
      g17_ends.last AS last
    FROM (SELECT min(g17.founded_in_year) AS at, max(g17.founded_in_year) AS last FROM g17) AS g17_ends
    WHERE g17_ends.at IS NOT NULL
    UNION ALL
    SELECT g17_spans.at + 12 AS anon_4,
      g17_spans.last AS last
    FROM g17_spans
    WHERE g17_spans.at < g17_spans.last
  ),
  g27 AS (
    SELECT g27_rows.of_in_field AS of_in_field,
      g27_rows.of_supported AS of_supported,
      g27_rows.of_inspected AS of_inspected,
      g27_rows.of_governed AS of_governed
    FROM (
      SELECT CASE
        WHEN (
          EXISTS (
            SELECT r19.organization_id
            FROM service_field AS r19
            WHERE (r19.valid_from IS NULL OR r19.valid_from <= ?)
              AND (r19.valid_to IS NULL OR r19.valid_to > ?)
              AND r19.organization_id = r18.id
          )
        ) THEN 1
        WHEN (
          EXISTS (
            SELECT r20.id
            FROM service_field AS r20
            WHERE (r20.valid_from IS NULL OR r20.valid_from <= ?)
              AND (r20.valid_to IS NULL OR r20.valid_to > ?)
          )
        ) THEN 0 END AS of_in_field,
        CASE
        WHEN (
          EXISTS (
            SELECT r21.organization_id
            FROM incubation AS r21
            WHERE (r21.valid_from IS NULL OR r21.valid_from <= ?)
              AND (r21.valid_to IS NULL OR r21.valid_to > ?)
              AND r21.organization_id = r18.id
          )
        ) THEN 1
        WHEN (
          EXISTS (
            SELECT r22.id
            FROM incubation AS r22
            WHERE (r22.valid_from IS NULL OR r22.valid_from <= ?)
              AND (r22.valid_to IS NULL OR r22.valid_to > ?)
          )
        ) THEN 0 END AS of_supported,
        CASE
        WHEN (
          EXISTS (
            SELECT r23.party_id
            FROM inspection AS r23
            WHERE (r23.valid_from IS NULL OR r23.valid_from <= ?)
              AND (r23.valid_to IS NULL OR r23.valid_to > ?)
              AND r23.party_id = r18.id
          )
        ) THEN 1
        WHEN (
          EXISTS (
            SELECT r24.id
            FROM inspection AS r24
            WHERE (r24.valid_from IS NULL OR r24.valid_from <= ?)
              AND (r24.valid_to IS NULL OR r24.valid_to > ?)
          )
        ) THEN 0 END AS of_inspected,
        CASE
        WHEN (
          EXISTS (
            SELECT r25.organization_id
            FROM governance AS r25
            WHERE (r25.valid_from IS NULL OR r25.valid_from <= ?)
              AND (r25.valid_to IS NULL OR r25.valid_to > ?)
              AND r25.organization_id = r18.id
          )
        ) THEN 1
        WHEN (
          EXISTS (
            SELECT r26.id
            FROM governance AS r26
            WHERE (r26.valid_from IS NULL OR r26.valid_from <= ?)
              AND (r26.valid_to IS NULL OR r26.valid_to > ?)
          )
        ) THEN 0 END AS of_governed
      FROM party AS r18
      WHERE (r18.valid_from IS NULL OR r18.valid_from <= ?)
        AND (r18.valid_to IS NULL OR r18.valid_to > ?)
        AND r18.party_class = 'ORGANIZATION'
        AND r18.standing = 'EXISTING'
    ) AS g27_rows
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'kind',
            pg12.kind,
            'organizations',
            pg12.m_organizations,
            'graded',
            pg12.m_graded,
            'honoured',
            pg12.m_honoured,
            'contracted',
            pg12.m_contracted,
            'withRole',
            pg12.m_with_role,
            'inspected',
            pg12.m_inspected
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g12_made.kind AS kind,
          g12_made.n AS n,
          g12_made.m_organizations AS m_organizations,
          g12_made.m_graded AS m_graded,
          g12_made.m_honoured AS m_honoured,
          g12_made.m_contracted AS m_contracted,
          g12_made.m_with_role AS m_with_role,
          g12_made.m_inspected AS m_inspected
        FROM (
          SELECT g12.kind AS kind,
            count(*) AS n,
            count(*) AS m_organizations,
            CAST(sum(g12.of_graded) AS BIGINT) AS m_graded,
            CAST(sum(g12.of_honoured) AS BIGINT) AS m_honoured,
            CAST(sum(g12.of_contracted) AS BIGINT) AS m_contracted,
            CAST(sum(g12.of_with_role) AS BIGINT) AS m_with_role,
            CAST(sum(g12.of_inspected) AS BIGINT) AS m_inspected
          FROM g12
          GROUP BY g12.kind
        ) AS g12_made
        ORDER BY g12_made.n DESC,
          g12_made.kind NULLS LAST
      ) AS pg12
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"street":' || coalesce(
              (
                SELECT json_object('name', p15.name) AS json_object_1
                FROM (
                  SELECT r15.name AS name
                  FROM division AS r15
                  WHERE r15.code = pg14.street
                    AND (r15.valid_from IS NULL OR r15.valid_from <= ?)
                  ORDER BY r15.valid_from DESC,
                    r15.id,
                    r15.version
                  LIMIT 1 OFFSET ?
                ) AS p15
              ),
              'null'
            ) || ',"organizations":' || json_quote(pg14.m_organizations) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT g14_made.street AS street,
            g14_made.n AS n,
            g14_made.m_organizations AS m_organizations
          FROM (
            SELECT g14.street AS street,
              count(*) AS n,
              count(*) AS m_organizations
            FROM g14
            GROUP BY g14.street
          ) AS g14_made
          ORDER BY g14_made.n DESC,
            g14_made.street NULLS LAST
        ) AS pg14
      ),
      'null'
    ) AS BLOB
  ) AS a1,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            json_object(
              'foundedInYear',
              CASE
              WHEN (pg17.founded_in_year IS NOT NULL) THEN printf(
                '%04d-%02d-01', pg17.founded_in_year / 12, pg17.founded_in_year % 12 + 1
              ) END,
              'kind',
              pg17.kind,
              'organizations',
              pg17.m_organizations
            )
          ),
          ''
        ) || ']' AS anon_3
        FROM (
          SELECT g17_made.founded_in_year AS founded_in_year,
            g17_made.kind AS kind,
            g17_made.n AS n,
            g17_made.m_organizations AS m_organizations
          FROM (
            SELECT g17_all.founded_in_year AS founded_in_year,
              g17_all.kind AS kind,
              g17_all.n AS n,
              g17_all.m_organizations AS m_organizations
            FROM (
              SELECT g17_grid.founded_in_year AS founded_in_year,
                g17_grid.kind AS kind,
                coalesce(g17_found.n, 0) AS n,
                coalesce(g17_found.m_organizations, 0) AS m_organizations
              FROM (
                SELECT g17_spans.at AS founded_in_year,
                  g17_others.kind AS kind
                FROM g17_spans
                JOIN (SELECT DISTINCT g17.kind AS kind FROM g17) AS g17_others ON 1 = 1
              ) AS g17_grid
              LEFT OUTER JOIN (
                SELECT g17.founded_in_year AS founded_in_year,
                  g17.kind AS kind,
                  count(*) AS n,
                  count(*) AS m_organizations
                FROM g17
                GROUP BY g17.founded_in_year,
                  g17.kind
              ) AS g17_found ON g17_grid.founded_in_year IS g17_found.founded_in_year
                AND g17_grid.kind IS g17_found.kind
              UNION ALL
              SELECT g17_undated.founded_in_year AS founded_in_year,
                g17_undated.kind AS kind,
                g17_undated.n AS n,
                g17_undated.m_organizations AS m_organizations
              FROM (
                SELECT g17.founded_in_year AS founded_in_year,
                  g17.kind AS kind,
                  count(*) AS n,
                  count(*) AS m_organizations
                FROM g17
                GROUP BY g17.founded_in_year,
                  g17.kind
              ) AS g17_undated
              WHERE g17_undated.founded_in_year IS NULL
            ) AS g17_all
          ) AS g17_made
          ORDER BY g17_made.founded_in_year NULLS LAST,
            g17_made.kind NULLS LAST
        ) AS pg17
      ),
      'null'
    ) AS BLOB
  ) AS a2,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            json_object(
              'organizations',
              pg27.m_organizations,
              'supported',
              pg27.m_supported,
              'inField',
              pg27.m_in_field,
              'governed',
              pg27.m_governed,
              'inspected',
              pg27.m_inspected
            )
          ),
          ''
        ) || ']' AS anon_5
        FROM (
          SELECT g27_made.n AS n,
            g27_made.m_organizations AS m_organizations,
            g27_made.m_in_field AS m_in_field,
            g27_made.m_supported AS m_supported,
            g27_made.m_inspected AS m_inspected,
            g27_made.m_governed AS m_governed
          FROM (
            SELECT count(*) AS n,
              count(*) AS m_organizations,
              CAST(sum(g27.of_in_field) AS BIGINT) AS m_in_field,
              CAST(sum(g27.of_supported) AS BIGINT) AS m_supported,
              CAST(sum(g27.of_inspected) AS BIGINT) AS m_inspected,
              CAST(sum(g27.of_governed) AS BIGINT) AS m_governed
            FROM g27
          ) AS g27_made
          ORDER BY g27_made.n DESC
        ) AS pg27
      ),
      'null'
    ) AS BLOB
  ) AS a3;

