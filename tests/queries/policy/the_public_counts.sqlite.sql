-- p1, p1, p3, p3, p3, p3, p3, p3, p3, p3, p3, p3
WITH g2 AS (
  SELECT g2_rows.registration AS registration
  FROM (
    SELECT r1.registration AS registration
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  ) AS g2_rows
),
  g11 AS (
    SELECT g11_rows.of_graded AS of_graded,
      g11_rows.of_inspected AS of_inspected
    FROM (
      SELECT CASE
        WHEN (
          EXISTS (
            SELECT r7.party_id
            FROM grade AS r7
            WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?)
              AND (r7.valid_to IS NULL OR r7.valid_to > ?)
              AND r7.party_id = r6.id
          )
        ) THEN 1
        WHEN (
          EXISTS (
            SELECT r8.id
            FROM grade AS r8
            WHERE (r8.valid_from IS NULL OR r8.valid_from <= ?)
              AND (r8.valid_to IS NULL OR r8.valid_to > ?)
          )
        ) THEN 0 END AS of_graded,
        CASE
        WHEN (
          EXISTS (
            SELECT r9.party_id
            FROM inspection AS r9
            WHERE (r9.valid_from IS NULL OR r9.valid_from <= ?)
              AND (r9.valid_to IS NULL OR r9.valid_to > ?)
              AND r9.party_id = r6.id
          )
        ) THEN 1
        WHEN (
          EXISTS (
            SELECT r10.id
            FROM inspection AS r10
            WHERE (r10.valid_from IS NULL OR r10.valid_from <= ?)
              AND (r10.valid_to IS NULL OR r10.valid_to > ?)
          )
        ) THEN 0 END AS of_inspected
      FROM party AS r6
      WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
        AND (r6.valid_to IS NULL OR r6.valid_to > ?)
        AND r6.party_class = 'ORGANIZATION'
        AND r6.standing = 'EXISTING'
    ) AS g11_rows
  )
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'registration', pg2.registration, 'organizations', pg2.m_organizations, 'covered', NULL
          )
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.registration AS registration,
          g2_made.n AS n,
          g2_made.m_organizations AS m_organizations
        FROM (
          SELECT g2.registration AS registration,
            count(*) AS n,
            count(*) AS m_organizations
          FROM g2
          GROUP BY g2.registration
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.registration NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(json_quote(NULL) AS BLOB) AS a1,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            json_object(
              'organizations',
              pg11.m_organizations,
              'graded',
              pg11.m_graded,
              'governed',
              NULL,
              'inspected',
              pg11.m_inspected
            )
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT g11_made.n AS n,
            g11_made.m_organizations AS m_organizations,
            g11_made.m_graded AS m_graded,
            g11_made.m_inspected AS m_inspected
          FROM (
            SELECT count(*) AS n,
              count(*) AS m_organizations,
              CAST(sum(g11.of_graded) AS BIGINT) AS m_graded,
              CAST(sum(g11.of_inspected) AS BIGINT) AS m_inspected
            FROM g11
          ) AS g11_made
          ORDER BY g11_made.n DESC
        ) AS pg11
      ),
      'null'
    ) AS BLOB
  ) AS a2,
  CAST(json_quote(NULL) AS BLOB) AS a3,
  CAST(json_quote(NULL) AS BLOB) AS a4;

