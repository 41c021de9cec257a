-- p1, p3, p4, p5, p2, p6, p8, p9, p10, p7
SELECT (
  SELECT CASE
    WHEN (count(*) = 1) THEN (array_agg(p1_named.made))[1]
    WHEN (count(*) > 1) THEN CAST(
      chr(9) || CAST(json_build_array(0, json_agg(p1_named.name)) AS TEXT) || chr(9) AS JSON
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
            AND NOT (
              EXISTS (
                SELECT *
                FROM case_seal AS r5
                WHERE r5.agency = r3.agency
                  AND r5.case_number = r3.number
                  AND (r5.valid_from IS NULL OR r5.valid_from <= $3::DATE)
                  AND (r5.valid_to IS NULL OR r5.valid_to > $3::DATE)
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM case_seal_readers AS r6
                      WHERE r6.id = r5.id
                        AND r6.version = r5.version
                        AND r6.name = $4::VARCHAR
                    )
                  )
                  AND NOT (
                    EXISTS (
                      SELECT *
                      FROM broken_seal AS r7
                      WHERE r7.case_number = r5.case_number
                        AND r7.agency = r5.agency
                        AND r7.name = $4::VARCHAR
                        AND r7.until_on >= $3::DATE
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
          AND identifier.value = $5::VARCHAR
          AND identifier.issuer = ''
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0,
  (
    SELECT CASE
      WHEN (count(*) = 1) THEN (array_agg(p8_named.made))[1]
      WHEN (count(*) > 1) THEN CAST(
        chr(9) || CAST(json_build_array(1, json_agg(p8_named.name)) AS TEXT) || chr(9) AS JSON
      ) END AS anon_2
    FROM (
      SELECT json_build_object(
        'name',
        p8.name,
        'kind',
        p8.kind,
        'foundedOn',
        p8.founded_on,
        'penalties',
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_3
            FROM penalty AS r9
            WHERE r9.party_id = p8.id
              AND (r9.valid_from IS NULL OR r9.valid_from <= $6::DATE)
              AND (r9.valid_to IS NULL OR r9.valid_to > $6::DATE)
          )
        ),
        'cases',
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_4
            FROM supervision_case AS r10,
              supervision_case_parties AS r11
            WHERE r11.party_id = p8.id
              AND NOT r11.party_again
              AND r10.id = r11.id
              AND r10.version = r11.version
              AND r10.agency = ANY ($7::TEXT[])
              AND NOT (
                EXISTS (
                  SELECT *
                  FROM case_seal AS r12
                  WHERE r12.agency = r10.agency
                    AND r12.case_number = r10.number
                    AND (r12.valid_from IS NULL OR r12.valid_from <= $8::DATE)
                    AND (r12.valid_to IS NULL OR r12.valid_to > $8::DATE)
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM case_seal_readers AS r13
                        WHERE r13.id = r12.id
                          AND r13.version = r12.version
                          AND r13.name = $9::VARCHAR
                      )
                    )
                    AND NOT (
                      EXISTS (
                        SELECT *
                        FROM broken_seal AS r14
                        WHERE r14.case_number = r12.case_number
                          AND r14.agency = r12.agency
                          AND r14.name = $9::VARCHAR
                          AND r14.until_on >= $8::DATE
                      )
                    )
                )
              )
              AND (r10.valid_from IS NULL OR r10.valid_from <= $6::DATE)
              AND (r10.valid_to IS NULL OR r10.valid_to > $6::DATE)
          )
        )
      ) AS made,
        p8.name AS name
      FROM (
        SELECT r8.name AS name,
          r8.kind AS kind,
          r8.founded_on AS founded_on,
          r8.id AS id
        FROM party AS r8
        WHERE r8.id IN (
          SELECT identifier.party_id
          FROM identifier
          WHERE identifier.scheme = 'USCC'
            AND identifier.value = $10::VARCHAR
            AND identifier.issuer = ''
        )
          AND (r8.valid_from IS NULL OR r8.valid_from <= $6::DATE)
          AND (r8.valid_to IS NULL OR r8.valid_to > $6::DATE)
          AND r8.party_class = 'ORGANIZATION'
      ) AS p8
    ) AS p8_named
  ) AS a1;

