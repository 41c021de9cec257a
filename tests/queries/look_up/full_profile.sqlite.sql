-- p1, 0, p1, 0, p1, p1, p1, 0, p1, p1, 0, p1, p1, 0, p3, p4, p4, p5, p5, p4, p1, p1, 0, p6, p1, p1, 0, p1, p1, 0, p1, p1, 0, p2, p1, p1
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"name":' || json_quote(p1.name) || ',"address":' || json_quote(p1.address) || ',"legalRepresentative":' || json_quote(
          p1.legal_representative
        ) || ',"street":' || coalesce(
          (
            SELECT '{"code":' || json_quote(p2.code) || ',"name":' || json_quote(p2.name) || ',"parent":' || coalesce(
              (
                SELECT json_object('name', p3.name) AS json_object_1
                FROM (
                  SELECT r3.name AS name
                  FROM division AS r3
                  WHERE r3.code = p2.parent
                    AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                  ORDER BY r3.valid_from DESC,
                    r3.id,
                    r3.version
                  LIMIT 1 OFFSET ?
                ) AS p3
              ),
              'null'
            ) || '}' AS anon_2
            FROM (
              SELECT r2.code AS code,
                r2.name AS name,
                r2.parent AS parent
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
                json_object('scheme', p4.scheme, 'value', p4.value, 'validity', p4.validity)
              ),
              ''
            ) || ']' AS anon_3
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
          ),
          'null'
        ) || ',"penalties":' || '{"totalCount":' || json_quote(
          (
            SELECT count(*) AS count_1
            FROM penalty AS r5
            WHERE r5.party_id = p1.id
              AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
              AND (r5.valid_to IS NULL OR r5.valid_to > ?)
          )
        ) || ',"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                '{"documentNumber":' || json_quote(p5.document_number) || ',"decidedOn":' || json_quote(
                  p5.decided_on
                ) || ',"fine":' || CASE
                WHEN (p5.fine IS NULL) THEN 'null'
                ELSE '{"value":' || json_quote(printf('%d.%02d', p5.fine / 100, p5.fine % 100)) || '}' END || ',"authority":' || coalesce(
                  (
                    SELECT json_object('name', p6.name) AS json_object_2
                    FROM (
                      SELECT r6.name AS name
                      FROM agency AS r6
                      WHERE r6.code = p5.authority
                        AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                      ORDER BY r6.valid_from DESC,
                        r6.id,
                        r6.version
                      LIMIT 1 OFFSET ?
                    ) AS p6
                  ),
                  'null'
                ) || '}'
              ),
              ''
            ) || ']' AS anon_4
            FROM (
              SELECT r5.document_number AS document_number,
                r5.decided_on AS decided_on,
                r5.fine AS fine,
                r5.authority AS authority
              FROM penalty AS r5
              WHERE r5.party_id = p1.id
                AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                AND (r5.valid_to IS NULL OR r5.valid_to > ?)
              ORDER BY r5.decided_on,
                r5.id
              LIMIT 20 + 0 OFFSET ?
            ) AS p5
          ),
          'null'
        ) || '}' || ',"inspections":' || '{"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(json_object('taskName', p7.task_name, 'result', p7.result)), ''
            ) || ']' AS anon_5
            FROM (
              SELECT r7.task_name AS task_name,
                r7.result AS result
              FROM inspection AS r7
              WHERE r7.party_id = p1.id
                AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                AND (r7.valid_to IS NULL OR r7.valid_to > ?)
              ORDER BY r7.id
              LIMIT 20 + 0 OFFSET ?
            ) AS p7
          ),
          'null'
        ) || '}' || ',"cases":' || '{"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                json_object(
                  'number', p8.number, 'step', p8.step, 'nextDeadlineOn', p8.next_deadline_on
                )
              ),
              ''
            ) || ']' AS anon_6
            FROM (
              SELECT r8.number AS number,
                r8.step AS step,
                r8.next_deadline_on AS next_deadline_on
              FROM supervision_case AS r8,
                supervision_case_parties AS r9
              WHERE r9.party_id = p1.id
                AND r9.party_again = 0
                AND r8.id = r9.id
                AND r8.version = r9.version
                AND r8.agency IN (SELECT value FROM json_each(?))
                AND NOT (
                  EXISTS (
                    SELECT *
                    FROM case_seal AS r10
                    WHERE r10.agency = r8.agency
                      AND r10.case_number = r8.number
                      AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                      AND (r10.valid_to IS NULL OR r10.valid_to > ?)
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM case_seal_readers AS r11
                          WHERE r11.id = r10.id
                            AND r11.version = r10.version
                            AND r11.name = ?
                        )
                      )
                      AND NOT (
                        EXISTS (
                          SELECT *
                          FROM broken_seal AS r12
                          WHERE r12.case_number = r10.case_number
                            AND r12.agency = r10.agency
                            AND r12.name = ?
                            AND r12.until_on >= ?
                        )
                      )
                  )
                )
                AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                AND (r8.valid_to IS NULL OR r8.valid_to > ?)
              ORDER BY r8.number,
                r8.id
              LIMIT 20 + 0 OFFSET ?
            ) AS p8
          ),
          'null'
        ) || '}' || ',"jointOperations":' || '{"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(json_object('number', p13.number, 'name', p13.name)), ''
            ) || ']' AS anon_7
            FROM (
              SELECT r13.number AS number,
                r13.name AS name
              FROM joint_operation AS r13,
                joint_operation_subjects AS r14
              WHERE r14.party_id = p1.id
                AND r14.party_again = 0
                AND r13.id = r14.id
                AND r13.version = r14.version
                AND r13.agency IN (SELECT value FROM json_each(?))
                AND (r13.valid_from IS NULL OR r13.valid_from <= ?)
                AND (r13.valid_to IS NULL OR r13.valid_to > ?)
              ORDER BY r13.number,
                r13.id
              LIMIT 20 + 0 OFFSET ?
            ) AS p13
          ),
          'null'
        ) || '}' || ',"partyUnits":' || '{"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(json_object('name', p15.name, 'kind', p15.kind, 'members', p15.members)),
              ''
            ) || ']' AS anon_8
            FROM (
              SELECT r15.name AS name,
                r15.kind AS kind,
                r15.members AS members
              FROM party_unit AS r15,
                party_unit_organizations AS r16
              WHERE r16.organization_id = p1.id
                AND r16.organization_again = 0
                AND r15.id = r16.id
                AND r15.version = r16.version
                AND (r15.valid_from IS NULL OR r15.valid_from <= ?)
                AND (r15.valid_to IS NULL OR r15.valid_to > ?)
              ORDER BY r15.id
              LIMIT 20 + 0 OFFSET ?
            ) AS p15
          ),
          'null'
        ) || '}' || ',"integrity":' || '{"entries":' || '{"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                '{"listedAs":' || json_quote(p17.listed_as) || ',"ground":' || json_quote(
                  p17.ground
                ) || ',"measures":' || coalesce(
                  (
                    SELECT '[' || coalesce(group_concat(json_object('name', p18.name)), '') || ']' AS anon_10
                    FROM (
                      SELECT r18.name AS name
                      FROM list_entry_measures AS r18
                      WHERE r18.id = p17.id
                        AND r18.version = p17.version
                      ORDER BY r18.position
                    ) AS p18
                  ),
                  'null'
                ) || '}'
              ),
              ''
            ) || ']' AS anon_9
            FROM (
              SELECT r17.listed_as AS listed_as,
                r17.ground AS ground,
                r17.id AS id,
                r17.version AS version
              FROM list_entry AS r17
              WHERE r17.party_id = p1.id
                AND (r17.valid_from IS NULL OR r17.valid_from <= ?)
                AND (r17.valid_to IS NULL OR r17.valid_to > ?)
              ORDER BY r17.listed_on NULLS LAST,
                r17.id
              LIMIT 20 + 0 OFFSET ?
            ) AS p17
          ),
          'null'
        ) || '}' || '}' || '}' AS made,
          p1.name AS name
        FROM (
          SELECT r1.name AS name,
            r1.address AS address,
            substr(r1.legal_representative, instr(r1.legal_representative, ' ') + 1) AS legal_representative,
            r1.street AS street,
            r1.id AS id
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

