-- p1, p1, p1, p1, p1, p1
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
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND r3.organization_id = r1.id
        )
      ) THEN 1
      WHEN (
        EXISTS (
          SELECT r4.id
          FROM party_unit AS r4
          WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
            AND (r4.valid_to IS NULL OR r4.valid_to > ?)
        )
      ) THEN 0 END AS of_covered
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  ) AS g5_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          json_object(
            'registration',
            pg5.registration,
            'organizations',
            pg5.m_organizations,
            'covered',
            pg5.m_covered
          )
        ),
        ''
      ) || ']' AS anon_1
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
          g5_made.registration NULLS LAST
      ) AS pg5
    ),
    'null'
  ) AS BLOB
) AS a0;

