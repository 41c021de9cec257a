-- p1, p2, p3, p4, p5
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.code AS code,
        p1.name AS name,
        p1.kind AS kind,
        p1.members AS members,
        p1.founded_on AS "foundedOn",
        p1.dissolved_on AS "dissolvedOn",
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
              FROM party_unit AS r2
              WHERE r2.code = p1.parent
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS parent,
        (
          SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT (
              SELECT row_to_json(p4_o) AS row_to_json_2
              FROM (
                SELECT p4.name AS name
                FROM (
                  SELECT r4.name AS name
                  FROM party AS r4
                  WHERE r4.id = p3.organization_id
                    AND (
                      r4.party_class = 'ORGANIZATION'
                      OR (
                        SELECT 1
                        FROM involvement AS r5
                        WHERE r5.party_id = r4.id
                          AND (
                            (r5.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                            OR r5.kind = 'joint_operation'
                            AND r5.agency = ANY ($2::TEXT[])
                            OR r5.kind = 'supervision_case'
                            AND r5.agency = ANY ($3::TEXT[])
                            AND (
                              r5.record_key NOT IN (
                                SELECT coalesce(
                                  (
                                    SELECT DISTINCT r7.id
                                    FROM supervision_case AS r7
                                    WHERE r6.agency = r7.agency
                                      AND r6.case_number = r7.number
                                  ),
                                  r6.id
                                ) AS coalesce_3
                                FROM case_seal AS r6
                                WHERE (r6.valid_from IS NULL OR r6.valid_from <= $4::DATE)
                                  AND (r6.valid_to IS NULL OR r6.valid_to > $4::DATE)
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM case_seal_readers AS r8
                                      WHERE r8.id = r6.id
                                        AND r8.version = r6.version
                                        AND r8.name = $5::VARCHAR
                                    )
                                  )
                                  AND NOT (
                                    EXISTS (
                                      SELECT *
                                      FROM broken_seal AS r9
                                      WHERE r9.case_number = r6.case_number
                                        AND r9.agency = r6.agency
                                        AND r9.name = $5::VARCHAR
                                        AND r9.until_on >= $4::DATE
                                    )
                                  )
                              )
                            )
                          )
                        LIMIT 1
                      ) IS NOT NULL
                    )
                    AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                  ORDER BY r4.valid_from DESC NULLS LAST,
                    r4.id,
                    r4.version
                  LIMIT 1
                ) AS p4
              ) AS p4_o
            ) AS organization
            FROM (
              SELECT r3.organization_id AS organization_id
              FROM party_unit_organizations AS r3
              WHERE r3.id = p1.id
                AND r3.version = p1.version
              ORDER BY r3.position
            ) AS p3
          ) AS p3_o
        ) AS organizations
      FROM (
        SELECT r1.code AS code,
          r1.name AS name,
          r1.kind AS kind,
          r1.members AS members,
          r1.founded_on AS founded_on,
          r1.dissolved_on AS dissolved_on,
          r1.parent AS parent,
          r1.id AS id,
          r1.version AS version
        FROM party_unit AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

