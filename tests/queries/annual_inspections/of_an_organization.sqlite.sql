-- p1, p1, p1, 0, 0, p1, p1, 0, p2, p1, p1
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"annualInspections":' || '{"totalCount":' || json_quote(
          (
            SELECT count(*) AS count_1
            FROM annual_inspection AS r2
            WHERE r2.party_id = p1.id
              AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
          )
        ) || ',"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                '{"year":' || json_quote(p2.year) || ',"result":' || json_quote(p2.result) || ',"concludedOn":' || json_quote(
                  p2.concluded_on
                ) || ',"authorityName":' || json_quote(p2.authority_name) || ',"source":' || coalesce(
                  (
                    SELECT '{"agency":' || coalesce(
                      (
                        SELECT json_object('code', p4.code) AS json_object_1
                        FROM (
                          SELECT r4.code AS code
                          FROM agency AS r4
                          WHERE r4.code = p3.agency
                            AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                          ORDER BY r4.valid_from DESC,
                            r4.id,
                            r4.version
                          LIMIT 1 OFFSET ?
                        ) AS p4
                      ),
                      'null'
                    ) || ',"nativeId":' || json_quote(p3.native_id) || '}' AS anon_3
                    FROM (
                      SELECT r3.agency AS agency,
                        r3.native_id AS native_id
                      FROM record_version AS r3
                      WHERE r3.record_key = p2.id
                        AND r3.seq = p2.seq
                      LIMIT 1 OFFSET ?
                    ) AS p3
                  ),
                  'null'
                ) || '}'
              ),
              ''
            ) || ']' AS anon_2
            FROM (
              SELECT r2.year AS year,
                r2.result AS result,
                r2.concluded_on AS concluded_on,
                r2.authority_name AS authority_name,
                r2.id AS id,
                r2.seq AS seq
              FROM annual_inspection AS r2
              WHERE r2.party_id = p1.id
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              ORDER BY r2.year DESC,
                r2.id DESC
              LIMIT 20 + 0 OFFSET ?
            ) AS p2
          ),
          'null'
        ) || '}' || '}' AS made,
          p1.name AS name
        FROM (
          SELECT r1.id AS id,
            r1.name AS name
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

