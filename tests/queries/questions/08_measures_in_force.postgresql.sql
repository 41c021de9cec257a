-- p2, p3, p4, p5, p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.listed_as AS "listedAs",
        (
          SELECT row_to_json(p3_o) AS row_to_json_1
          FROM (
            SELECT p3.name AS name
            FROM (
              SELECT r3.name AS name
              FROM party AS r3
              WHERE r3.id = p1.party_id
                AND (
                  r3.party_class = 'ORGANIZATION'
                  OR (
                    SELECT 1
                    FROM involvement AS r4
                    WHERE r4.party_id = r3.id
                      AND (
                        (r4.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                        OR r4.kind = 'joint_operation'
                        AND r4.agency = ANY ($1::TEXT[])
                        OR r4.kind = 'supervision_case'
                        AND r4.agency = ANY ($2::TEXT[])
                        AND (
                          r4.record_key NOT IN (
                            SELECT coalesce(
                              (
                                SELECT DISTINCT r6.id
                                FROM supervision_case AS r6
                                WHERE r5.agency = r6.agency
                                  AND r5.case_number = r6.number
                              ),
                              r5.id
                            ) AS coalesce_2
                            FROM case_seal AS r5
                            WHERE (r5.valid_from IS NULL OR r5.valid_from <= $3::DATE)
                              AND (r5.valid_to IS NULL OR r5.valid_to > $3::DATE)
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM case_seal_readers AS r7
                                  WHERE r7.id = r5.id
                                    AND r7.version = r5.version
                                    AND r7.name = $4::VARCHAR
                                )
                              )
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM broken_seal AS r8
                                  WHERE r8.case_number = r5.case_number
                                    AND r8.agency = r5.agency
                                    AND r8.name = $4::VARCHAR
                                    AND r8.until_on >= $3::DATE
                                )
                              )
                          )
                        )
                      )
                    LIMIT 1
                  ) IS NOT NULL
                )
                AND (r3.valid_from IS NULL OR r3.valid_from <= $5::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS party,
        (
          SELECT coalesce(json_agg(p9_o), '[]'::json) AS coalesce_3
          FROM (
            SELECT p9.code AS code,
              p9.name AS name,
              p9.kind AS kind,
              p9.legal_basis AS "legalBasis",
              (
                SELECT row_to_json(p10_o) AS row_to_json_2
                FROM (
                  SELECT p10.name AS name
                  FROM (
                    SELECT r10.name AS name
                    FROM agency AS r10
                    WHERE r10.code = p9.executed_by
                      AND (r10.valid_from IS NULL OR r10.valid_from <= $5::DATE)
                    ORDER BY r10.valid_from DESC NULLS LAST,
                      r10.id,
                      r10.version
                    LIMIT 1
                  ) AS p10
                ) AS p10_o
              ) AS "executedBy",
              p9.from_on AS "fromOn",
              p9.until_on AS "untilOn"
            FROM (
              SELECT r9.code AS code,
                r9.name AS name,
                r9.kind AS kind,
                r9.legal_basis AS legal_basis,
                r9.executed_by AS executed_by,
                r9.from_on AS from_on,
                r9.until_on AS until_on
              FROM list_entry_measures AS r9
              WHERE r9.id = p1.id
                AND r9.version = p1.version
              ORDER BY r9.position
            ) AS p9
          ) AS p9_o
        ) AS measures
      FROM (
        SELECT r1.listed_as AS listed_as,
          r1.party_id AS party_id,
          r1.id AS id,
          r1.version AS version
        FROM list_entry AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
          AND (
            EXISTS (
              SELECT r2.id,
                r2.version
              FROM list_entry_measures AS r2
              WHERE r2.id = r1.id
                AND r2.version = r1.version
            )
          )
        ORDER BY r1.listed_on,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

