-- p1, p3, p4, p5, p6, p2
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'name',
      p1.name,
      'address',
      p1.address,
      'legalRepresentative',
      p1.legal_representative,
      'street',
      (
        SELECT row_to_json(p2_o) AS row_to_json_1
        FROM (
          SELECT p2.code AS code,
            p2.name AS name,
            (
              SELECT row_to_json(p3_o) AS row_to_json_2
              FROM (
                SELECT p3.name AS name
                FROM (
                  SELECT r3.name AS name
                  FROM division AS r3
                  WHERE r3.code = p2.parent
                    AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
                  ORDER BY r3.valid_from DESC NULLS LAST,
                    r3.id,
                    r3.version
                  LIMIT 1
                ) AS p3
              ) AS p3_o
            ) AS parent
          FROM (
            SELECT r2.code AS code,
              r2.name AS name,
              r2.parent AS parent
            FROM division AS r2
            WHERE r2.code = p1.street
              AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            ORDER BY r2.valid_from DESC NULLS LAST,
              r2.id,
              r2.version
            LIMIT 1
          ) AS p2
        ) AS p2_o
      ),
      'identifiers',
      (
        SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_1
        FROM (
          SELECT p4.scheme AS scheme,
            p4.value AS value,
            p4.validity AS validity
          FROM (
            SELECT r4.scheme AS scheme,
              r4.value AS value,
              r4.validity AS validity
            FROM identifier AS r4
            WHERE r4.party_id = p1.id
            ORDER BY r4.scheme,
              r4.issuer,
              r4.value
          ) AS p4
        ) AS p4_o
      ),
      'penalties',
      json_build_object(
        'totalCount',
        (
          SELECT count(*) AS count_1
          FROM penalty AS r5
          WHERE r5.party_id = p1.id
            AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
            AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
        ),
        'nodes',
        (
          SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p5.document_number AS "documentNumber",
              p5.decided_on AS "decidedOn",
              CASE
              WHEN (p5.fine IS NOT NULL) THEN json_build_object(
                'value',
                CAST(p5.fine / 100 AS TEXT) || '.' || lpad(CAST(p5.fine % 100 AS TEXT), 2, '0')
              ) END AS fine,
              (
                SELECT row_to_json(p6_o) AS row_to_json_3
                FROM (
                  SELECT p6.name AS name
                  FROM (
                    SELECT r6.name AS name
                    FROM agency AS r6
                    WHERE r6.code = p5.authority
                      AND (r6.valid_from IS NULL OR r6.valid_from <= $1::DATE)
                    ORDER BY r6.valid_from DESC NULLS LAST,
                      r6.id,
                      r6.version
                    LIMIT 1
                  ) AS p6
                ) AS p6_o
              ) AS authority
            FROM (
              SELECT r5.document_number AS document_number,
                r5.decided_on AS decided_on,
                r5.fine AS fine,
                r5.authority AS authority
              FROM penalty AS r5
              WHERE r5.party_id = p1.id
                AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
              ORDER BY r5.decided_on,
                r5.id
              LIMIT 20 + 0
            ) AS p5
          ) AS p5_o
        )
      ),
      'inspections',
      json_build_object(
        'nodes',
        (
          SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_3
          FROM (
            SELECT p7.task_name AS "taskName",
              p7.result AS result
            FROM (
              SELECT r7.task_name AS task_name,
                r7.result AS result
              FROM inspection AS r7
              WHERE r7.party_id = p1.id
                AND (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE)
                AND (r7.valid_to IS NULL OR r7.valid_to > $1::DATE)
              ORDER BY r7.id
              LIMIT 20 + 0
            ) AS p7
          ) AS p7_o
        )
      ),
      'cases',
      json_build_object(
        'nodes',
        (
          SELECT coalesce(json_agg(p8_o), '[]'::json) AS coalesce_4
          FROM (
            SELECT p8.number AS number,
              p8.step AS step,
              p8.next_deadline_on AS "nextDeadlineOn"
            FROM (
              SELECT r8.number AS number,
                r8.step AS step,
                r8.next_deadline_on AS next_deadline_on
              FROM supervision_case AS r8,
                supervision_case_parties AS r9
              WHERE r9.party_id = p1.id
                AND NOT r9.party_again
                AND r8.id = r9.id
                AND r8.version = r9.version
                AND r8.agency = ANY ($2::TEXT[])
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal AS r10
                    WHERE r10.agency = r8.agency
                      AND r10.case_number = r8.number
                      AND (r10.valid_from IS NULL OR r10.valid_from <= $3::DATE)
                      AND (r10.valid_to IS NULL OR r10.valid_to > $3::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r11
                          WHERE r11.id = r10.id
                            AND r11.version = r10.version
                            AND r11.name = $4::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r12
                          WHERE r12.case_number = r10.case_number
                            AND r12.agency = r10.agency
                            AND r12.name = $4::VARCHAR
                            AND r12.until_on >= $3::DATE
                        )
                      )
                  )
                )
                AND (r8.valid_from IS NULL OR r8.valid_from <= $1::DATE)
                AND (r8.valid_to IS NULL OR r8.valid_to > $1::DATE)
              ORDER BY r8.number,
                r8.id
              LIMIT 20 + 0
            ) AS p8
          ) AS p8_o
        )
      ),
      'jointOperations',
      json_build_object(
        'nodes',
        (
          SELECT coalesce(json_agg(p13_o), '[]'::json) AS coalesce_5
          FROM (
            SELECT p13.number AS number,
              p13.name AS name
            FROM (
              SELECT r13.number AS number,
                r13.name AS name
              FROM joint_operation AS r13,
                joint_operation_subjects AS r14
              WHERE r14.party_id = p1.id
                AND NOT r14.party_again
                AND r13.id = r14.id
                AND r13.version = r14.version
                AND r13.agency = ANY ($5::TEXT[])
                AND (r13.valid_from IS NULL OR r13.valid_from <= $1::DATE)
                AND (r13.valid_to IS NULL OR r13.valid_to > $1::DATE)
              ORDER BY r13.number,
                r13.id
              LIMIT 20 + 0
            ) AS p13
          ) AS p13_o
        )
      ),
      'partyUnits',
      json_build_object(
        'nodes',
        (
          SELECT coalesce(json_agg(p15_o), '[]'::json) AS coalesce_6
          FROM (
            SELECT p15.name AS name,
              p15.kind AS kind,
              p15.members AS members
            FROM (
              SELECT r15.name AS name,
                r15.kind AS kind,
                r15.members AS members
              FROM party_unit AS r15,
                party_unit_organizations AS r16
              WHERE r16.organization_id = p1.id
                AND NOT r16.organization_again
                AND r15.id = r16.id
                AND r15.version = r16.version
                AND (r15.valid_from IS NULL OR r15.valid_from <= $1::DATE)
                AND (r15.valid_to IS NULL OR r15.valid_to > $1::DATE)
              ORDER BY r15.id
              LIMIT 20 + 0
            ) AS p15
          ) AS p15_o
        )
      ),
      'integrity',
      json_build_object(
        'entries',
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p17_o), '[]'::json) AS coalesce_7
            FROM (
              SELECT p17.listed_as AS "listedAs",
                p17.ground AS ground,
                (
                  SELECT coalesce(json_agg(p18_o), '[]'::json) AS coalesce_8
                  FROM (
                    SELECT p18.name AS name
                    FROM (
                      SELECT r18.name AS name
                      FROM list_entry_measures AS r18
                      WHERE r18.id = p17.id
                        AND r18.version = p17.version
                      ORDER BY r18.position
                    ) AS p18
                  ) AS p18_o
                ) AS measures
              FROM (
                SELECT r17.listed_as AS listed_as,
                  r17.ground AS ground,
                  r17.id AS id,
                  r17.version AS version
                FROM list_entry AS r17
                WHERE r17.party_id = p1.id
                  AND (r17.valid_from IS NULL OR r17.valid_from <= $1::DATE)
                  AND (r17.valid_to IS NULL OR r17.valid_to > $1::DATE)
                ORDER BY r17.listed_on,
                  r17.id
                LIMIT 20 + 0
              ) AS p17
            ) AS p17_o
          )
        )
      )
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.name AS name,
        r1.address AS address,
        substr(r1.legal_representative, strpos(r1.legal_representative, ' ') + 1) AS legal_representative,
        r1.street AS street,
        r1.id AS id
      FROM party AS r1
      WHERE r1.id IN (
        SELECT identifier.party_id
        FROM identifier
        WHERE identifier.scheme = 'USCC'
          AND identifier.value = $6::VARCHAR
          AND identifier.issuer = ''
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0;

