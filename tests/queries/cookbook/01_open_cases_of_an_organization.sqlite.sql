-- p1, p1, p1, 0, p1, 0, 0, p1, p1, 0, p2, p1, p1
SELECT CAST(
  coalesce(
    (
      SELECT CASE
        WHEN (count(*) = 0) THEN 'null'
        WHEN (count(*) = 1) THEN max(p1_named.made)
        ELSE '	[0,[' || group_concat(json_quote(p1_named.name)) || ']]	' END AS anon_1
      FROM (
        SELECT '{"name":' || json_quote(p1.name) || ',"cases":' || '{"totalCount":' || json_quote(
          (
            SELECT count(*) AS count_1
            FROM supervision_case AS r2,
              supervision_case_parties AS r3
            WHERE r3.party_id = p1.id
              AND r2.id = r3.id
              AND r2.version = r3.version
              AND NOT (
                EXISTS (
                  SELECT r4.position
                  FROM supervision_case_parties AS r4
                  WHERE r4.id = r3.id
                    AND r4.version = r3.version
                    AND r4.party_id = r3.party_id
                    AND r4.position < r3.position
                )
              )
              AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND coalesce(r2.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), 0) = 0
          )
        ) || ',"nodes":' || coalesce(
          (
            SELECT '[' || coalesce(
              group_concat(
                '{"number":' || json_quote(p2.number) || ',"cause":' || json_quote(p2.cause) || ',"step":' || json_quote(
                  p2.step
                ) || ',"stepOn":' || json_quote(p2.step_on) || ',"nextDeadlineOn":' || json_quote(
                  p2.next_deadline_on
                ) || ',"authority":' || coalesce(
                  (
                    SELECT json_object('name', p5.name) AS json_object_1
                    FROM (
                      SELECT r5.name AS name
                      FROM agency AS r5
                      WHERE r5.code = p2.authority
                        AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                      ORDER BY r5.valid_from DESC,
                        r5.id,
                        r5.version
                      LIMIT 1 OFFSET ?
                    ) AS p5
                  ),
                  'null'
                ) || ',"source":' || coalesce(
                  (
                    SELECT '{"agency":' || coalesce(
                      (
                        SELECT json_object('name', p7.name) AS json_object_2
                        FROM (
                          SELECT r7.name AS name
                          FROM agency AS r7
                          WHERE r7.code = p6.agency
                            AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                          ORDER BY r7.valid_from DESC,
                            r7.id,
                            r7.version
                          LIMIT 1 OFFSET ?
                        ) AS p7
                      ),
                      'null'
                    ) || '}' AS anon_3
                    FROM (
                      SELECT r6.agency AS agency
                      FROM record_version AS r6
                      WHERE r6.record_key = p2.id
                        AND r6.seq = p2.seq
                      LIMIT 1 OFFSET ?
                    ) AS p6
                  ),
                  'null'
                ) || '}'
              ),
              ''
            ) || ']' AS anon_2
            FROM (
              SELECT r2.number AS number,
                r2.cause AS cause,
                r2.step AS step,
                r2.step_on AS step_on,
                r2.next_deadline_on AS next_deadline_on,
                r2.authority AS authority,
                r2.id AS id,
                r2.seq AS seq
              FROM supervision_case AS r2,
                supervision_case_parties AS r3
              WHERE r3.party_id = p1.id
                AND r2.id = r3.id
                AND r2.version = r3.version
                AND NOT (
                  EXISTS (
                    SELECT r4.position
                    FROM supervision_case_parties AS r4
                    WHERE r4.id = r3.id
                      AND r4.version = r3.version
                      AND r4.party_id = r3.party_id
                      AND r4.position < r3.position
                  )
                )
                AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                AND coalesce(r2.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), 0) = 0
              ORDER BY r2.next_deadline_on NULLS LAST,
                r2.id
              LIMIT 20 OFFSET ?
            ) AS p2
          ),
          'null'
        ) || '}' || '}' AS made,
          p1.name AS name
        FROM (
          SELECT r1.name AS name,
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
) AS a0;

