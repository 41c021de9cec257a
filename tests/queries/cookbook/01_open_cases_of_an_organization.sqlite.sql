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
              AND r3.party_again = 0
              AND r2.id = r3.id
              AND r2.version = r3.version
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
                    SELECT json_object('name', p4.name) AS json_object_1
                    FROM (
                      SELECT r4.name AS name
                      FROM agency AS r4
                      WHERE r4.code = p2.authority
                        AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                      ORDER BY r4.valid_from DESC,
                        r4.id,
                        r4.version
                      LIMIT 1 OFFSET ?
                    ) AS p4
                  ),
                  'null'
                ) || ',"source":' || coalesce(
                  (
                    SELECT '{"agency":' || coalesce(
                      (
                        SELECT json_object('name', p6.name) AS json_object_2
                        FROM (
                          SELECT r6.name AS name
                          FROM agency AS r6
                          WHERE r6.code = p5.agency
                            AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                          ORDER BY r6.valid_from DESC,
                            r6.id,
                            r6.version
                          LIMIT 1 OFFSET ?
                        ) AS p6
                      ),
                      'null'
                    ) || '}' AS anon_3
                    FROM (
                      SELECT r5.agency AS agency
                      FROM record_version AS r5
                      WHERE r5.record_key = p2.id
                        AND r5.seq = p2.seq
                      LIMIT 1 OFFSET ?
                    ) AS p5
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
                AND r3.party_again = 0
                AND r2.id = r3.id
                AND r2.version = r3.version
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

