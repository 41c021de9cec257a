-- p2, p1, p1, p5, p6, p7, p7, p8, p8, p7, 0, p3, p3, p4, 0
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT json_object('name', p1.name) AS made,
          p1.name AS name
        FROM (
          SELECT r1.name AS name
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
) AS a0,
  CAST(
    '{"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            CASE
            WHEN (p2.party_class = 'ORGANIZATION') THEN json_object('name', p2.name)
            WHEN (p2.party_class = 'OTHER') THEN json_object('name', p2.name, 'nature', p2.nature)
            ELSE json_quote(NULL) END
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r2.party_class AS party_class,
            r2.name AS name,
            r2.nature AS nature
          FROM party AS r2
          WHERE (
            r2.party_class = 'ORGANIZATION'
            OR (
              SELECT 1
              FROM involvement AS r3
              WHERE r3.party_id = r2.id
                AND (
                  (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                  OR r3.kind = 'joint_operation'
                  AND r3.agency IN (SELECT value FROM json_each(?))
                  OR r3.kind = 'supervision_case'
                  AND r3.agency IN (SELECT value FROM json_each(?))
                  AND (
                    r3.record_key NOT IN (
                      SELECT coalesce(
                        (
                          SELECT DISTINCT r5.id
                          FROM supervision_case AS r5
                          WHERE r4.agency = r5.agency
                            AND r4.case_number = r5.number
                        ),
                        r4.id
                      ) AS coalesce_1
                      FROM case_seal AS r4
                      WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                        AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM case_seal_readers AS r6
                            WHERE r6.id = r4.id
                              AND r6.version = r4.version
                              AND r6.name = ?
                          )
                        )
                        AND NOT (
                          EXISTS (
                            SELECT *
                            FROM broken_seal AS r7
                            WHERE r7.case_number = r4.case_number
                              AND r7.agency = r4.agency
                              AND r7.name = ?
                              AND r7.until_on >= ?
                          )
                        )
                    )
                  )
                )
              LIMIT 1 OFFSET ?
            ) IS NOT NULL
          )
            AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND r2.uscc = ?
          ORDER BY r2.id
          LIMIT 20 + 0 OFFSET ?
        ) AS p2
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

