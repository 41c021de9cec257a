-- 1, p1, p2, 1, p3, p4
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
            AND (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
            AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
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
            AND (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE)
            AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE)
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
          AND identifier.value = $3::VARCHAR
      )
        AND (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE)
        AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)
        AND r1.party_class = 'ORGANIZATION'
    ) AS p1
  ) AS p1_named
) AS a0,
  (
    SELECT CASE
      WHEN (count(*) = 1) THEN (array_agg(p5_named.made))[$4::INTEGER]
      WHEN (count(*) > 1) THEN CAST(
        chr(9) || CAST(
          json_build_array(1, json_agg(p5_named.name ORDER BY (p5_named.name)::text COLLATE "C")) AS TEXT
        ) || chr(9) AS JSON
      ) END AS anon_2
    FROM (
      SELECT json_build_object(
        'name',
        p5.name,
        'kind',
        p5.kind,
        'foundedOn',
        p5.founded_on,
        'penalties',
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_3
            FROM penalty AS r6
            WHERE r6.party_id = p5.id
              AND (r6.valid_from IS NULL OR r6.valid_from <= $5::DATE)
              AND (r6.valid_to IS NULL OR r6.valid_to > $5::DATE)
          )
        ),
        'cases',
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_4
            FROM supervision_case AS r7,
              supervision_case_parties AS r8
            WHERE r8.party_id = p5.id
              AND NOT r8.party_again
              AND r7.id = r8.id
              AND r7.version = r8.version
              AND (r7.valid_from IS NULL OR r7.valid_from <= $5::DATE)
              AND (r7.valid_to IS NULL OR r7.valid_to > $5::DATE)
          )
        )
      ) AS made,
        p5.name AS name
      FROM (
        SELECT r5.name AS name,
          r5.kind AS kind,
          r5.founded_on AS founded_on,
          r5.id AS id
        FROM party AS r5
        WHERE r5.id IN (
          SELECT identifier.party_id
          FROM identifier
          WHERE identifier.scheme = 'USCC'
            AND identifier.value = $6::VARCHAR
        )
          AND (r5.valid_from IS NULL OR r5.valid_from <= $5::DATE)
          AND (r5.valid_to IS NULL OR r5.valid_to > $5::DATE)
          AND r5.party_class = 'ORGANIZATION'
      ) AS p5
    ) AS p5_named
  ) AS a1;

