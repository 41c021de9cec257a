-- p1, p2, p3, p4, p5
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_2
            FROM (
              SELECT p2.kind AS kind,
                (
                  SELECT row_to_json(p3_o) AS row_to_json_1
                  FROM (
                    SELECT p3.name AS name
                    FROM (
                      SELECT r3.name AS name
                      FROM service_centre AS r3
                      WHERE r3.code = p2.centre
                        AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                      ORDER BY r3.valid_from DESC NULLS LAST,
                        r3.id,
                        r3.version
                      LIMIT 1
                    ) AS p3
                  ) AS p3_o
                ) AS centre
              FROM (
                SELECT r2.kind AS kind,
                  r2.centre AS centre
                FROM incubation AS r2
                WHERE r2.organization_id = p1.id
                  AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
                  AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
                ORDER BY r2.id
                LIMIT 20 + 0
              ) AS p2
            ) AS p2_o
          )
        ) AS incubations,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_3
            FROM (
              SELECT p4.title AS title
              FROM (
                SELECT r4.title AS title
                FROM disclosure AS r4,
                  disclosure_subjects AS r5
                WHERE r5.organization_id = p1.id
                  AND NOT r5.organization_again
                  AND r4.id = r5.id
                  AND r4.version = r5.version
                  AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                  AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
                ORDER BY r4.id
                LIMIT 20 + 0
              ) AS p4
            ) AS p4_o
          )
        ) AS disclosures,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_4
            FROM (
              SELECT p6.number AS number,
                CASE
                WHEN (p6.amount IS NOT NULL) THEN json_build_object(
                  'value',
                  CAST(p6.amount / 100 AS TEXT) || '.' || lpad(
                    CAST(p6.amount % 100 AS TEXT), 2, '0'
                  )
                ) END AS amount
              FROM (
                SELECT r6.number AS number,
                  r6.amount AS amount
                FROM service_project AS r6
                WHERE r6.organization_id = p1.id
                  AND (r6.valid_from IS NULL OR r6.valid_from <= $1::DATE)
                  AND (r6.valid_to IS NULL OR r6.valid_to > $1::DATE)
                ORDER BY r6.id
                LIMIT 20 + 0
              ) AS p6
            ) AS p6_o
          )
        ) AS "serviceProjects",
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_1
            FROM service_field AS r7
            WHERE r7.organization_id = p1.id
              AND (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE)
              AND (r7.valid_to IS NULL OR r7.valid_to > $1::DATE)
          )
        ) AS "serviceFields",
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_2
            FROM organization_role AS r8
            WHERE r8.organization_id = p1.id
              AND (r8.valid_from IS NULL OR r8.valid_from <= $1::DATE)
              AND (r8.valid_to IS NULL OR r8.valid_to > $1::DATE)
          )
        ) AS roles,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p9_o), '[]'::json) AS coalesce_5
            FROM (
              SELECT p9.kind AS kind,
                p9.status AS status
              FROM (
                SELECT r9.kind AS kind,
                  r9.status AS status
                FROM governance AS r9
                WHERE r9.organization_id = p1.id
                  AND (r9.valid_from IS NULL OR r9.valid_from <= $1::DATE)
                  AND (r9.valid_to IS NULL OR r9.valid_to > $1::DATE)
                ORDER BY r9.id
                LIMIT 20 + 0
              ) AS p9
            ) AS p9_o
          )
        ) AS governance,
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p10_o), '[]'::json) AS coalesce_6
            FROM (
              SELECT p10.number AS number
              FROM (
                SELECT r10.number AS number
                FROM social_worker AS r10
                WHERE r10.employer_id = p1.id
                  AND (r10.valid_from IS NULL OR r10.valid_from <= $1::DATE)
                  AND (r10.valid_to IS NULL OR r10.valid_to > $1::DATE)
                ORDER BY r10.id
                LIMIT 20 + 0
              ) AS p10
            ) AS p10_o
          )
        ) AS "socialWorkers",
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_3
            FROM three_society_link AS r11
            WHERE r11.organization_id = p1.id
              AND (r11.valid_from IS NULL OR r11.valid_from <= $1::DATE)
              AND (r11.valid_to IS NULL OR r11.valid_to > $1::DATE)
          )
        ) AS "threeSocietyLinks",
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p12_o), '[]'::json) AS coalesce_7
            FROM (
              SELECT p12.number AS number,
                p12.status AS status
              FROM (
                SELECT r12.number AS number,
                  r12.status AS status
                FROM measure_execution AS r12
                WHERE r12.party_id = p1.id
                  AND (r12.valid_from IS NULL OR r12.valid_from <= $1::DATE)
                  AND (r12.valid_to IS NULL OR r12.valid_to > $1::DATE)
                ORDER BY r12.number,
                  r12.id
                LIMIT 20 + 0
              ) AS p12
            ) AS p12_o
          )
        ) AS "measureExecutions"
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.id IN (
            SELECT one.party_id
            FROM name_key AS one
            WHERE one.kind = 'BIGRAM'
              AND one.key = (
                SELECT value.value
                FROM unnest($2::TEXT[]) AS value
                ORDER BY (
                  SELECT count(*) AS count_4
                  FROM (
                    SELECT 1 AS one
                    FROM name_key
                    WHERE name_key.kind = 'BIGRAM'
                      AND name_key.key = value.value
                    LIMIT 1000
                  ) AS few
                )
                LIMIT 1
              )
              AND (
                $3::INTEGER = 1
                OR (
                  SELECT count(*) AS count_5
                  FROM name_key AS other
                  WHERE other.party_id = one.party_id
                    AND other.kind = 'BIGRAM'
                    AND other.key = ANY ($2::TEXT[])
                ) = $3::INTEGER
              )
            UNION SELECT name_key.party_id
            FROM name_key
            WHERE name_key.kind IN ('FOLDED', 'PINYIN', 'INITIALS')
              AND name_key.key >= $4::VARCHAR
              AND name_key.key < $5::VARCHAR
          )
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

