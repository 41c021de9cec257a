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
            AND NOT r3.party_again
            AND r2.id = r3.id
            AND r2.version = r3.version
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
                SELECT row_to_json(p4_o) AS row_to_json_1
                FROM (
                  SELECT p4.name AS name
                  FROM (
                    SELECT r4.name AS name
                    FROM agency AS r4
                    WHERE r4.code = p2.authority
                      AND (r4.valid_from IS NULL OR r4.valid_from <= $2::DATE)
                    ORDER BY r4.valid_from DESC NULLS LAST,
                      r4.id,
                      r4.version
                    LIMIT 1
                  ) AS p4
                ) AS p4_o
              ) AS authority,
              (
                SELECT row_to_json(p5_o) AS row_to_json_2
                FROM (
                  SELECT (
                    SELECT row_to_json(p6_o) AS row_to_json_3
                    FROM (
                      SELECT p6.name AS name
                      FROM (
                        SELECT r6.name AS name
                        FROM agency AS r6
                        WHERE r6.code = p5.agency
                          AND (r6.valid_from IS NULL OR r6.valid_from <= $2::DATE)
                        ORDER BY r6.valid_from DESC NULLS LAST,
                          r6.id,
                          r6.version
                        LIMIT 1
                      ) AS p6
                    ) AS p6_o
                  ) AS agency
                  FROM (
                    SELECT r5.agency AS agency
                    FROM record_version AS r5
                    WHERE r5.record_key = p2.id
                      AND r5.seq = p2.seq
                    LIMIT 1
                  ) AS p5
                ) AS p5_o
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
                AND NOT r3.party_again
                AND r2.id = r3.id
                AND r2.version = r3.version
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

