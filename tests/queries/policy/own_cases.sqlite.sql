-- p2, p1, p1, p4, p1, p1, p3, p1, 0, p2, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM supervision_case AS r1
      WHERE r1.agency = ?
        AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"parties":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"party":' || coalesce(
                    (
                      SELECT '{"name":' || json_quote(p3.name) || ',"cases":' || json_object(
                        'totalCount',
                        (
                          SELECT count(*) AS count_2
                          FROM supervision_case AS r5,
                            supervision_case_parties AS r6
                          WHERE r6.party_id = p3.id
                            AND r6.party_again = 0
                            AND r5.id = r6.id
                            AND r5.version = r6.version
                            AND r5.agency = ?
                            AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                            AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                        )
                      ) || '}' AS anon_3
                      FROM (
                        SELECT r3.name AS name,
                          r3.id AS id
                        FROM party AS r3
                        WHERE r3.id = p2.party_id
                          AND (
                            r3.party_class = 'ORGANIZATION'
                            OR (
                              EXISTS (
                                SELECT *
                                FROM involvement AS r4
                                WHERE r4.party_id = r3.id
                                  AND (
                                    (r4.kind NOT IN ('joint_operation', 'supervision_case'))
                                    OR r4.kind IN ('joint_operation', 'supervision_case')
                                    AND r4.agency = ?
                                  )
                              )
                            )
                          )
                          AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                        ORDER BY r3.valid_from DESC,
                          r3.id,
                          r3.version
                        LIMIT 1 OFFSET ?
                      ) AS p3
                    ),
                    'null'
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r2.party_id AS party_id
                FROM supervision_case_parties AS r2
                WHERE r2.id = p1.id
                  AND r2.version = p1.version
                ORDER BY r2.position
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.id AS id,
          r1.version AS version
        FROM supervision_case AS r1
        WHERE r1.agency = ?
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

