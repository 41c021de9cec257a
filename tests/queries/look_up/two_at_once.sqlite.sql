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
              AND r4.party_again = 0
              AND r3.id = r4.id
              AND r3.version = r4.version
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
          WHEN (count(*) = 1) THEN max(p5_named.made)
          ELSE '	[1,[' || group_concat(json_quote(p5_named.name)) || ']]	' END AS anon_2
        FROM (
          SELECT '{"name":' || json_quote(p5.name) || ',"kind":' || json_quote(p5.kind) || ',"foundedOn":' || json_quote(
            p5.founded_on
          ) || ',"penalties":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_3
              FROM penalty AS r6
              WHERE r6.party_id = p5.id
                AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                AND (r6.valid_to IS NULL OR r6.valid_to > ?)
            )
          ) || ',"cases":' || json_object(
            'totalCount',
            (
              SELECT count(*) AS count_4
              FROM supervision_case AS r7,
                supervision_case_parties AS r8
              WHERE r8.party_id = p5.id
                AND r8.party_again = 0
                AND r7.id = r8.id
                AND r7.version = r8.version
                AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                AND (r7.valid_to IS NULL OR r7.valid_to > ?)
            )
          ) || '}' AS made,
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
                AND identifier.value = ?
            )
              AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
              AND (r5.valid_to IS NULL OR r5.valid_to > ?)
              AND r5.party_class = 'ORGANIZATION'
          ) AS p5
        ) AS p5_named
      ),
      'null'
    ) AS BLOB
  ) AS a1;

