-- p1, p3, p4, p5, p6, p7, p2
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(
        json_build_array(0, json_agg(p1_named.name ORDER BY (p1_named.name)::text COLLATE "C")) AS TEXT
      ) || chr(9) AS JSON
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
                AND (
                  r8.id NOT IN (
                    SELECT r11.id
                    FROM supervision_case AS r11,
                      case_seal AS r10
                    WHERE r11.agency = r10.agency
                      AND r11.number = r10.case_number
                      AND (r10.valid_from IS NULL OR r10.valid_from <= $3::DATE)
                      AND (r10.valid_to IS NULL OR r10.valid_to > $3::DATE)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r12
                          WHERE r12.id = r10.id
                            AND r12.version = r10.version
                            AND r12.name = $4::VARCHAR
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r13
                          WHERE r13.case_number = r10.case_number
                            AND r13.agency = r10.agency
                            AND r13.name = $5::VARCHAR
                            AND r13.until_on >= $3::DATE
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
          SELECT coalesce(json_agg(p14_o), '[]'::json) AS coalesce_5
          FROM (
            SELECT p14.number AS number,
              p14.name AS name
            FROM (
              SELECT r14.number AS number,
                r14.name AS name
              FROM joint_operation AS r14,
                joint_operation_subjects AS r15
              WHERE r15.party_id = p1.id
                AND NOT r15.party_again
                AND r14.id = r15.id
                AND r14.version = r15.version
                AND r14.agency = ANY ($6::TEXT[])
                AND (r14.valid_from IS NULL OR r14.valid_from <= $1::DATE)
                AND (r14.valid_to IS NULL OR r14.valid_to > $1::DATE)
              ORDER BY r14.number,
                r14.id
              LIMIT 20 + 0
            ) AS p14
          ) AS p14_o
        )
      ),
      'partyUnits',
      json_build_object(
        'nodes',
        (
          SELECT coalesce(json_agg(p16_o), '[]'::json) AS coalesce_6
          FROM (
            SELECT p16.name AS name,
              p16.kind AS kind,
              p16.members AS members
            FROM (
              SELECT r16.name AS name,
                r16.kind AS kind,
                r16.members AS members
              FROM party_unit AS r16,
                party_unit_organizations AS r17
              WHERE r17.organization_id = p1.id
                AND NOT r17.organization_again
                AND r16.id = r17.id
                AND r16.version = r17.version
                AND (r16.valid_from IS NULL OR r16.valid_from <= $1::DATE)
                AND (r16.valid_to IS NULL OR r16.valid_to > $1::DATE)
              ORDER BY r16.id
              LIMIT 20 + 0
            ) AS p16
          ) AS p16_o
        )
      ),
      'integrity',
      json_build_object(
        'entries',
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p18_o), '[]'::json) AS coalesce_7
            FROM (
              SELECT p18.listed_as AS "listedAs",
                p18.ground AS ground,
                (
                  SELECT coalesce(json_agg(p19_o), '[]'::json) AS coalesce_8
                  FROM (
                    SELECT p19.name AS name
                    FROM (
                      SELECT r19.name AS name
                      FROM list_entry_measures AS r19
                      WHERE r19.id = p18.id
                        AND r19.version = p18.version
                      ORDER BY r19.position
                    ) AS p19
                  ) AS p19_o
                ) AS measures
              FROM (
                SELECT r18.listed_as AS listed_as,
                  r18.ground AS ground,
                  r18.id AS id,
                  r18.version AS version
                FROM list_entry AS r18
                WHERE r18.party_id = p1.id
                  AND (r18.valid_from IS NULL OR r18.valid_from <= $1::DATE)
                  AND (r18.valid_to IS NULL OR r18.valid_to > $1::DATE)
                ORDER BY r18.listed_on,
                  r18.id
                LIMIT 20 + 0
              ) AS p18
            ) AS p18_o
          )
        )
      )
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.name AS name,
        r1.address AS address,
        substr(
          r1.legal_representative,
          1,
          CASE
          WHEN (length(r1.legal_representative) >= 12) THEN 4
          ELSE 1 END
        ) || repeat(
          '*',
          CASE
          WHEN (
            length(r1.legal_representative) - 2 * CASE
            WHEN (length(r1.legal_representative) >= 12) THEN 4
            ELSE 1 END > 1
          ) THEN length(r1.legal_representative) - 2 * CASE
          WHEN (length(r1.legal_representative) >= 12) THEN 4
          ELSE 1 END
          ELSE 1 END
        ) || CASE
        WHEN (
          length(r1.legal_representative) - 2 * CASE
          WHEN (length(r1.legal_representative) >= 12) THEN 4
          ELSE 1 END > 0
        ) THEN substr(
          r1.legal_representative,
          (
            length(r1.legal_representative) - CASE
            WHEN (length(r1.legal_representative) >= 12) THEN 4
            ELSE 1 END
          ) + 1
        )
        ELSE '' END AS legal_representative,
        r1.street AS street,
        r1.id AS id
      FROM party AS r1
      WHERE r1.id IN (
        SELECT identifier.party_id
        FROM identifier
        WHERE identifier.scheme = 'USCC'
          AND identifier.value = $7::VARCHAR
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0;

