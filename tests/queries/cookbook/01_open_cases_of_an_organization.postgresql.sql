-- 1, p1, p2
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[$1::INTEGER]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(
        json_build_array(0, json_agg(p1_named.name ORDER BY (p1_named.name)::text COLLATE "C")) AS TEXT
      ) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'name',
      p1.name,
      'cases',
      json_build_object(
        'totalCount',
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
            AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
            AND NOT coalesce(r2.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), false)
        ),
        'nodes',
        (
          SELECT coalesce(json_agg(p2_o), '[]'::json) AS coalesce_1
          FROM (
            SELECT p2.number AS number,
              p2.cause AS cause,
              p2.step AS step,
              p2.step_on AS "stepOn",
              p2.next_deadline_on AS "nextDeadlineOn",
              (
                SELECT row_to_json(p5_o) AS row_to_json_1
                FROM (
                  SELECT p5.name AS name
                  FROM (
                    SELECT r5.name AS name
                    FROM agency AS r5
                    WHERE r5.code = p2.authority
                      AND (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE)
                    ORDER BY r5.valid_from DESC NULLS LAST,
                      r5.id,
                      r5.version
                    LIMIT 1
                  ) AS p5
                ) AS p5_o
              ) AS authority,
              (
                SELECT row_to_json(p6_o) AS row_to_json_2
                FROM (
                  SELECT (
                    SELECT row_to_json(p7_o) AS row_to_json_3
                    FROM (
                      SELECT p7.name AS name
                      FROM (
                        SELECT r7.name AS name
                        FROM agency AS r7
                        WHERE r7.code = p6.agency
                          AND (r7.valid_from IS NULL OR r7.valid_from <= $2::DATE)
                        ORDER BY r7.valid_from DESC NULLS LAST,
                          r7.id,
                          r7.version
                        LIMIT 1
                      ) AS p7
                    ) AS p7_o
                  ) AS agency
                  FROM (
                    SELECT r6.agency AS agency
                    FROM record_version AS r6
                    WHERE r6.record_key = p2.id
                      AND r6.seq = p2.seq
                    LIMIT 1
                  ) AS p6
                ) AS p6_o
              ) AS source
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
                AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
                AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
                AND NOT coalesce(
                  r2.step IN ('CLOSED', 'NO_PENALTY', 'WITHDRAWN', 'TRANSFERRED'), false
                )
              ORDER BY r2.next_deadline_on,
                r2.id
              LIMIT 20
            ) AS p2
          ) AS p2_o
        )
      )
    ) AS made,
      p1.name AS name
    FROM (
      SELECT r1.name AS name,
        r1.id AS id
      FROM party AS r1
      WHERE r1.id IN (
        SELECT identifier.party_id
        FROM identifier
        WHERE identifier.scheme = 'USCC'
          AND identifier.value = $3::VARCHAR
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0;

