-- p1, 0, p1, p1, p1, p1, 0, p1, p1, p1, p1, 0, p1, p1, 0, p1, 0, p1, p1, 0, p1, 0, p3, p4, p5, p5, p6, p6, p5, p2, p1, p1
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"name":' || json_quote(p1.name) || ',"kind":' || json_quote(p1.kind) || ',"status":' || json_quote(
          p1.status
        ) || ',"foundedOn":' || json_quote(p1.founded_on) || ',"legalRepresentative":' || json_quote(
          p1.legal_representative
        ) || ',"street":' || coalesce(
          (
            SELECT json_object('name', p2.name) AS json_object_1
            FROM (
              SELECT r2.name AS name
              FROM division AS r2
              WHERE r2.code = p1.street
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
              ORDER BY r2.valid_from DESC,
                r2.id,
                r2.version
              LIMIT 1 OFFSET ?
            ) AS p2
          ),
          'null'
        ) || ',"identifiers":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                json_object('scheme', p3.scheme, 'value', p3.value, 'validity', p3.validity)
              ),
              ''
            ) || ']' AS anon_2
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
          ),
          'null'
        ) || ',"penalties":' || '{"totalCount":' || json_quote(
          (
            SELECT count(*) AS count_1
            FROM penalty AS r4
            WHERE r4.party_id = p1.id
              AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
              AND (r4.valid_to IS NULL OR r4.valid_to > ?)
          )
        ) || ',"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                '{"documentNumber":' || json_quote(p4.document_number) || ',"decidedOn":' || json_quote(
                  p4.decided_on
                ) || ',"fine":' || CASE
                WHEN (p4.fine IS NULL) THEN 'null'
                ELSE '{"value":' || json_quote(printf('%d.%02d', p4.fine / 100, p4.fine % 100)) || '}' END || '}'
              ),
              ''
            ) || ']' AS anon_3
            FROM (
              SELECT r4.document_number AS document_number,
                r4.decided_on AS decided_on,
                r4.fine AS fine
              FROM penalty AS r4
              WHERE r4.party_id = p1.id
                AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
              ORDER BY r4.decided_on DESC,
                r4.id DESC
              LIMIT 3 + 0 OFFSET ?
            ) AS p4
          ),
          'null'
        ) || '}' || ',"inspections":' || '{"totalCount":' || json_quote(
          (
            SELECT count(*) AS count_2
            FROM inspection AS r5
            WHERE r5.party_id = p1.id
              AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
              AND (r5.valid_to IS NULL OR r5.valid_to > ?)
          )
        ) || ',"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(json_object('taskName', p5.task_name, 'result', p5.result)), ''
            ) || ']' AS anon_4
            FROM (
              SELECT r5.task_name AS task_name,
                r5.result AS result
              FROM inspection AS r5
              WHERE r5.party_id = p1.id
                AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                AND (r5.valid_to IS NULL OR r5.valid_to > ?)
              ORDER BY r5.inspected_on DESC,
                r5.id DESC
              LIMIT 3 + 0 OFFSET ?
            ) AS p5
          ),
          'null'
        ) || '}' || ',"integrity":' || '{"entries":' || '{"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                json_object('listedAs', p6.listed_as, 'listedOn', p6.listed_on, 'ground', p6.ground)
              ),
              ''
            ) || ']' AS anon_5
            FROM (
              SELECT r6.listed_as AS listed_as,
                r6.listed_on AS listed_on,
                r6.ground AS ground
              FROM list_entry AS r6
              WHERE r6.party_id = p1.id
                AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                AND (r6.valid_to IS NULL OR r6.valid_to > ?)
              ORDER BY r6.id
              LIMIT 20 + 0 OFFSET ?
            ) AS p6
          ),
          'null'
        ) || '}' || '}' || ',"partyUnits":' || '{"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                '{"name":' || json_quote(p7.name) || ',"parent":' || coalesce(
                  (
                    SELECT json_object('name', p9.name) AS json_object_2
                    FROM (
                      SELECT r9.name AS name
                      FROM party_unit AS r9
                      WHERE r9.code = p7.parent
                        AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
                      ORDER BY r9.valid_from DESC,
                        r9.id,
                        r9.version
                      LIMIT 1 OFFSET ?
                    ) AS p9
                  ),
                  'null'
                ) || '}'
              ),
              ''
            ) || ']' AS anon_6
            FROM (
              SELECT r7.name AS name,
                r7.parent AS parent
              FROM party_unit AS r7,
                party_unit_organizations AS r8
              WHERE r8.organization_id = p1.id
                AND r8.organization_again = 0
                AND r7.id = r8.id
                AND r7.version = r8.version
                AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                AND (r7.valid_to IS NULL OR r7.valid_to > ?)
              ORDER BY r7.id
              LIMIT 20 + 0 OFFSET ?
            ) AS p7
          ),
          'null'
        ) || '}' || ',"sources":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                '{"field":' || json_quote(p10.field) || ',"source":' || '{"agency":' || coalesce(
                  (
                    SELECT json_object('name', p11.name) AS json_object_3
                    FROM (
                      SELECT r11.name AS name
                      FROM agency AS r11
                      WHERE r11.code = p10.agency
                        AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
                      ORDER BY r11.valid_from DESC,
                        r11.id,
                        r11.version
                      LIMIT 1 OFFSET ?
                    ) AS p11
                  ),
                  'null'
                ) || '}' || '}'
              ),
              ''
            ) || ']' AS anon_7
            FROM (
              SELECT r10_said."key" AS field,
                r10.agency AS agency
              FROM json_each(p1.provenance) AS r10_said
              JOIN record_version AS r10 ON r10.record_key = replace(
                json_extract(r10_said.value, '$[1]'), '-', ''
              )
                AND r10.seq = coalesce(json_extract(r10_said.value, '$[2]'), 1)
              WHERE (r10.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                OR r10.kind = 'joint_operation'
                AND r10.agency IN (SELECT value FROM json_each(?))
                OR r10.kind = 'supervision_case'
                AND r10.agency IN (SELECT value FROM json_each(?))
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
                    ) AS coalesce_1
                    FROM case_seal AS r12
                    WHERE (r12.valid_from IS NULL OR r12.valid_from <= ?)
                      AND (r12.valid_to IS NULL OR r12.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r14
                          WHERE r14.id = r12.id
                            AND r14.version = r12.version
                            AND r14.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r15
                          WHERE r15.case_number = r12.case_number
                            AND r15.agency = r12.agency
                            AND r15.name = ?
                            AND r15.until_on >= ?
                        )
                      )
                  )
                )
              ORDER BY r10_said."key"
            ) AS p10
          ),
          'null'
        ) || '}' AS made,
          p1.name AS name
        FROM (
          SELECT r1.name AS name,
            r1.kind AS kind,
            r1.status AS status,
            r1.founded_on AS founded_on,
            substr(r1.legal_representative, instr(r1.legal_representative, ' ') + 1) AS legal_representative,
            r1.street AS street,
            r1.id AS id,
            r1.provenance AS provenance
          FROM party AS r1
          WHERE r1.id IN (
            SELECT identifier.party_id
            FROM identifier
            WHERE identifier.scheme = 'USCC'
              AND identifier.value = ?
              AND identifier.issuer = ''
          )
            AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
            AND (r1.valid_to IS NULL OR r1.valid_to > ?)
            AND r1.party_class = 'ORGANIZATION'
        ) AS p1
      ) AS p1_named
    ),
    'null'
  ) AS BLOB
) AS a0;

