-- p1, p1, p1, p1, p2, p1, p1, p3, p3, p3, p3, p4, p3, p3
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"name":' || json_quote(p1.name) || ',"kind":' || json_quote(p1.kind) || ',"foundedOn":' || json_quote(
          p1.founded_on
        ) || ',"penalties":' || json_object(
          'totalCount',
          (
            SELECT count(*) AS count_1
            FROM penalty AS r2
            WHERE r2.party_id = p1.id
              AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          )
        ) || ',"cases":' || json_object(
          'totalCount',
          (
            SELECT count(*) AS count_2
            FROM supervision_case AS r3,
              supervision_case_parties AS r4
            WHERE r4.party_id = p1.id
              AND r3.id = r4.id
              AND r3.version = r4.version
              AND NOT (
                EXISTS (
                  SELECT r5.position
                  FROM supervision_case_parties AS r5
                  WHERE r5.id = r4.id
                    AND r5.version = r4.version
                    AND r5.party_id = r4.party_id
                    AND r5.position < r4.position
                )
              )
              AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
              AND (r3.valid_to IS NULL OR r3.valid_to > ?)
          )
        ) || '}' AS made,
          p1.name AS name
        FROM (
          SELECT r1.name AS name,
            r1.kind AS kind,
            r1.founded_on AS founded_on,
            r1.id AS id
          FROM party AS r1
          WHERE r1.id IN (
            SELECT identifier.party_id
            FROM identifier
            WHERE identifier.scheme = 'USCC'
              AND identifier.value = ?
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
    coalesce(
      (
        SELECT CASE
          WHEN (count(*) = 0) THEN 'null'
          WHEN (count(*) = 1) THEN max(p6_named.made)
          ELSE '	[1,[' || group_concat(json_quote(p6_named.name)) || ']]	' END AS anon_2
        FROM (
          SELECT '{"name":' || json_quote(p6.name) || ',"kind":' || json_quote(p6.kind) || ',"foundedOn":' || json_quote(
            p6.founded_on
          ) || ',"penalties":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_3
              FROM penalty AS r7
              WHERE r7.party_id = p6.id
                AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                AND (r7.valid_to IS NULL OR r7.valid_to > ?)
            )
          ) || ',"cases":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_4
              FROM supervision_case AS r8,
                supervision_case_parties AS r9
              WHERE r9.party_id = p6.id
                AND r8.id = r9.id
                AND r8.version = r9.version
                AND NOT (
                  EXISTS (
                    SELECT r10.position
                    FROM supervision_case_parties AS r10
                    WHERE r10.id = r9.id
                      AND r10.version = r9.version
                      AND r10.party_id = r9.party_id
                      AND r10.position < r9.position
                  )
                )
                AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                AND (r8.valid_to IS NULL OR r8.valid_to > ?)
            )
          ) || '}' AS made,
            p6.name AS name
          FROM (
            SELECT r6.name AS name,
              r6.kind AS kind,
              r6.founded_on AS founded_on,
              r6.id AS id
            FROM party AS r6
            WHERE r6.id IN (
              SELECT identifier.party_id
              FROM identifier
              WHERE identifier.scheme = 'USCC'
                AND identifier.value = ?
            )
              AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
              AND (r6.valid_to IS NULL OR r6.valid_to > ?)
              AND r6.party_class = 'ORGANIZATION'
          ) AS p6
        ) AS p6_named
      ),
      'null'
    ) AS BLOB
  ) AS a1;

