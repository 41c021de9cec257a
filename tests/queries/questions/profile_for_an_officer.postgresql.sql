-- p1, 1, 2, p3, p4, p5, p6, p2
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
      'kind',
      p1.kind,
      'status',
      p1.status,
      'foundedOn',
      p1.founded_on,
      'legalRepresentative',
      p1.legal_representative,
      'street',
      (
        SELECT row_to_json(p2_o) AS row_to_json_1
        FROM (
          SELECT p2.name AS name
          FROM (
            SELECT r2.name AS name
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
        SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_1
        FROM (
          SELECT p3.scheme AS scheme,
            p3.value AS value,
            p3.validity AS validity
          FROM (
            SELECT r3.scheme AS scheme,
              r3.value AS value,
              r3.validity AS validity
            FROM identifier AS r3
            WHERE r3.party_id = p1.id
            ORDER BY r3.scheme,
              r3.issuer,
              r3.value
          ) AS p3
        ) AS p3_o
      ),
      'penalties',
      json_build_object(
        'totalCount',
        (
          SELECT count(*) AS count_1
          FROM penalty AS r4
          WHERE r4.party_id = p1.id
            AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
            AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
        ),
        'nodes',
        (
          SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p4.document_number AS "documentNumber",
              p4.decided_on AS "decidedOn",
              CASE
              WHEN (p4.fine IS NOT NULL) THEN json_build_object(
                'value',
                CAST(p4.fine / 100 AS TEXT) || '.' || lpad(CAST(p4.fine % 100 AS TEXT), 2, '0')
              ) END AS fine
            FROM (
              SELECT r4.document_number AS document_number,
                r4.decided_on AS decided_on,
                r4.fine AS fine
              FROM penalty AS r4
              WHERE r4.party_id = p1.id
                AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                AND (r4.valid_to IS NULL OR r4.valid_to > $1::DATE)
              ORDER BY r4.decided_on DESC,
                r4.id DESC
              LIMIT 3 + 0
            ) AS p4
          ) AS p4_o
        )
      ),
      'inspections',
      json_build_object(
        'totalCount',
        (
          SELECT count(*) AS count_2
          FROM inspection AS r5
          WHERE r5.party_id = p1.id
            AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
            AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
        ),
        'nodes',
        (
          SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_3
          FROM (
            SELECT p5.task_name AS "taskName",
              p5.result AS result
            FROM (
              SELECT r5.task_name AS task_name,
                r5.result AS result
              FROM inspection AS r5
              WHERE r5.party_id = p1.id
                AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                AND (r5.valid_to IS NULL OR r5.valid_to > $1::DATE)
              ORDER BY r5.inspected_on DESC,
                r5.id DESC
              LIMIT 3 + 0
            ) AS p5
          ) AS p5_o
        )
      ),
      'integrity',
      json_build_object(
        'entries',
        json_build_object(
          'nodes',
          (
            SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_4
            FROM (
              SELECT p6.listed_as AS "listedAs",
                p6.listed_on AS "listedOn",
                p6.ground AS ground
              FROM (
                SELECT r6.listed_as AS listed_as,
                  r6.listed_on AS listed_on,
                  r6.ground AS ground
                FROM list_entry AS r6
                WHERE r6.party_id = p1.id
                  AND (r6.valid_from IS NULL OR r6.valid_from <= $1::DATE)
                  AND (r6.valid_to IS NULL OR r6.valid_to > $1::DATE)
                ORDER BY r6.id
                LIMIT 20 + 0
              ) AS p6
            ) AS p6_o
          )
        )
      ),
      'partyUnits',
      json_build_object(
        'nodes',
        (
          SELECT coalesce(json_agg(p7_o), '[]'::json) AS coalesce_5
          FROM (
            SELECT p7.name AS name,
              (
                SELECT row_to_json(p9_o) AS row_to_json_2
                FROM (
                  SELECT p9.name AS name
                  FROM (
                    SELECT r9.name AS name
                    FROM party_unit AS r9
                    WHERE r9.code = p7.parent
                      AND (r9.valid_from IS NULL OR r9.valid_from <= $1::DATE)
                    ORDER BY r9.valid_from DESC NULLS LAST,
                      r9.id,
                      r9.version
                    LIMIT 1
                  ) AS p9
                ) AS p9_o
              ) AS parent
            FROM (
              SELECT r7.name AS name,
                r7.parent AS parent
              FROM party_unit AS r7,
                party_unit_organizations AS r8
              WHERE r8.organization_id = p1.id
                AND NOT r8.organization_again
                AND r7.id = r8.id
                AND r7.version = r8.version
                AND (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE)
                AND (r7.valid_to IS NULL OR r7.valid_to > $1::DATE)
              ORDER BY r7.id
              LIMIT 20 + 0
            ) AS p7
          ) AS p7_o
        )
      ),
      'sources',
      (
        SELECT coalesce(json_agg(p10_o), '[]'::json) AS coalesce_6
        FROM (
          SELECT p10.field AS field,
            json_build_object(
              'agency',
              (
                SELECT row_to_json(p11_o) AS row_to_json_3
                FROM (
                  SELECT p11.name AS name
                  FROM (
                    SELECT r11.name AS name
                    FROM agency AS r11
                    WHERE r11.code = p10.agency
                      AND (r11.valid_from IS NULL OR r11.valid_from <= $1::DATE)
                    ORDER BY r11.valid_from DESC NULLS LAST,
                      r11.id,
                      r11.version
                    LIMIT 1
                  ) AS p11
                ) AS p11_o
              )
            ) AS source
          FROM (
            SELECT r10_said.key AS field,
              r10.agency AS agency
            FROM jsonb_each(p1.provenance) AS r10_said
            JOIN record_version AS r10 ON r10.record_key = CAST(
              (r10_said.value ->> $2::INT) AS UUID
            )
              AND r10.seq = coalesce(CAST((r10_said.value ->> $3::INT) AS INTEGER), 1)
            WHERE (r10.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
              OR r10.kind = 'joint_operation'
              AND r10.agency = ANY ($4::TEXT[])
              OR r10.kind = 'supervision_case'
              AND r10.agency = ANY ($5::TEXT[])
              AND (
                r10.record_key NOT IN (
                  SELECT coalesce(
                    (
                      SELECT DISTINCT r13.id
                      FROM supervision_case AS r13
                      WHERE r12.agency = r13.agency
                        AND r12.case_number = r13.number
                    ),
                    r12.id
                  ) AS coalesce_7
                  FROM case_seal AS r12
                  WHERE (r12.valid_from IS NULL OR r12.valid_from <= $6::DATE)
                    AND (r12.valid_to IS NULL OR r12.valid_to > $6::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r14
                        WHERE r14.id = r12.id
                          AND r14.version = r12.version
                          AND r14.name = $7::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r15
                        WHERE r15.case_number = r12.case_number
                          AND r15.agency = r12.agency
                          AND r15.name = $7::VARCHAR
                          AND r15.until_on >= $6::DATE
                      )
                    )
                )
              )
            ORDER BY (r10_said.key)::text COLLATE "C"
          ) AS p10
        ) AS p10_o
      )
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.name AS name,
        r1.kind AS kind,
        r1.status AS status,
        r1.founded_on AS founded_on,
        substr(r1.legal_representative, strpos(r1.legal_representative, ' ') + 1) AS legal_representative,
        r1.street AS street,
        r1.id AS id,
        r1.provenance AS provenance
      FROM party AS r1
      WHERE r1.id IN (
        SELECT identifier.party_id
        FROM identifier
        WHERE identifier.scheme = 'USCC'
          AND identifier.value = $8::VARCHAR
          AND identifier.issuer = ''
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0;

