-- p1, p3, p4, p5, p6, p2, p7, p9, p10, p11, p12, p8
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(
        json_build_array(0, json_agg(p1_named.name ORDER BY (p1_named.name)::text COLLATE "C")) AS TEXT
      ) || chr(9) AS JSON
    ) END AS anon_1
  FROM (
    SELECT json_build_object(
      'name',
      p1.name,
      'kind',
      p1.kind,
      'foundedOn',
      p1.founded_on,
      'penalties',
      json_build_object(
        'totalCount',
        (
          SELECT count(*) AS count_1
          FROM penalty AS r2
          WHERE r2.party_id = p1.id
            AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $1::DATE)
        )
      ),
      'cases',
      json_build_object(
        'totalCount',
        (
          SELECT count(*) AS count_2
          FROM supervision_case AS r3,
            supervision_case_parties AS r4
          WHERE r4.party_id = p1.id
            AND NOT r4.party_again
            AND r3.id = r4.id
            AND r3.version = r4.version
            AND r3.agency = ANY ($2::TEXT[])
            AND (
              r3.id NOT IN (
                SELECT r6.id
                FROM supervision_case AS r6,
                  case_seal AS r5
                WHERE r6.agency = r5.agency
                  AND r6.number = r5.case_number
                  AND (r5.valid_from IS NULL OR r5.valid_from <= $3::DATE)
                  AND (r5.valid_to IS NULL OR r5.valid_to > $3::DATE)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r7
                      WHERE r7.id = r5.id
                        AND r7.version = r5.version
                        AND r7.name = $4::VARCHAR
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r8
                      WHERE r8.case_number = r5.case_number
                        AND r8.agency = r5.agency
                        AND r8.name = $5::VARCHAR
                        AND r8.until_on >= $3::DATE
                    )
                  )
              )
            )
            AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $1::DATE)
        )
      )
    ) AS made,
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
          AND identifier.value = $6::VARCHAR
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0,
  (
    SELECT CASE
      WHEN (count(*) = 1) THEN (array_agg(p9_named.made))[1]
      WHEN (count(*) > 1) THEN CAST(
        chr(9) || CAST(
          json_build_array(1, json_agg(p9_named.name ORDER BY (p9_named.name)::text COLLATE "C")) AS TEXT
        ) || chr(9) AS JSON
      ) END AS anon_2
    FROM (
      SELECT json_build_object(
        'name',
        p9.name,
        'kind',
        p9.kind,
        'foundedOn',
        p9.founded_on,
        'penalties',
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_3
            FROM penalty AS r10
            WHERE r10.party_id = p9.id
              AND (r10.valid_from IS NULL OR r10.valid_from <= $7::DATE)
              AND (r10.valid_to IS NULL OR r10.valid_to > $7::DATE)
          )
        ),
        'cases',
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_4
            FROM supervision_case AS r11,
              supervision_case_parties AS r12
            WHERE r12.party_id = p9.id
              AND NOT r12.party_again
              AND r11.id = r12.id
              AND r11.version = r12.version
              AND r11.agency = ANY ($8::TEXT[])
              AND (
                r11.id NOT IN (
                  SELECT r14.id
                  FROM supervision_case AS r14,
                    case_seal AS r13
                  WHERE r14.agency = r13.agency
                    AND r14.number = r13.case_number
                    AND (r13.valid_from IS NULL OR r13.valid_from <= $9::DATE)
                    AND (r13.valid_to IS NULL OR r13.valid_to > $9::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r15
                        WHERE r15.id = r13.id
                          AND r15.version = r13.version
                          AND r15.name = $10::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r16
                        WHERE r16.case_number = r13.case_number
                          AND r16.agency = r13.agency
                          AND r16.name = $11::VARCHAR
                          AND r16.until_on >= $9::DATE
                      )
                    )
                )
              )
              AND (r11.valid_from IS NULL OR r11.valid_from <= $7::DATE)
              AND (r11.valid_to IS NULL OR r11.valid_to > $7::DATE)
          )
        )
      ) AS made,
        p9.name AS name
      FROM (
        SELECT r9.name AS name,
          r9.kind AS kind,
          r9.founded_on AS founded_on,
          r9.id AS id
        FROM party AS r9
        WHERE r9.id IN (
          SELECT identifier.party_id
          FROM identifier
          WHERE identifier.scheme = 'USCC'
            AND identifier.value = $12::VARCHAR
        )
          AND (r9.valid_from IS NULL OR r9.valid_from <= $7::DATE)
          AND (r9.valid_to IS NULL OR r9.valid_to > $7::DATE)
          AND r9.party_class = 'ORGANIZATION'
      ) AS p9
    ) AS p9_named
  ) AS a1;

