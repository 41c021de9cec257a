-- p1, p1, p1, p1, p1, p1, p1, 0, p1, 0, p1, p1, p1, p1, p1, p1, p1, 0, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM penalty AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_id IN (
          SELECT r2.id
          FROM party AS r2
          WHERE NOT (
            EXISTS (
              SELECT r4.party_id
              FROM inspection AS r4
              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                AND coalesce(r4.result = 'PROBLEM_FOUND', 0) = 0
                AND r4.party_id = r2.id
            )
          )
        )
        AND coalesce(
          (
            SELECT NOT (
              EXISTS (
                SELECT r5.party_id
                FROM inspection AS r5
                WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
                  AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                  AND coalesce(r5.result = 'PROBLEM_FOUND', 0) = 0
                  AND r5.party_id = r3.id
              )
            ) AS anon_1
            FROM party AS r3
            WHERE r3.id = r1.party_id
              AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
            ORDER BY r3.valid_from DESC,
              r3.id,
              r3.version
            LIMIT 1 OFFSET ?
          ),
          0
        ) = 1
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"documentNumber":' || json_quote(p1.document_number) || ',"party":' || coalesce(
            (
              SELECT json_object('name', p6.name) AS json_object_1
              FROM (
                SELECT r6.name AS name
                FROM party AS r6
                WHERE r6.id = p1.party_id
                  AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                ORDER BY r6.valid_from DESC,
                  r6.id,
                  r6.version
                LIMIT 1 OFFSET ?
              ) AS p6
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_2
      FROM (
        SELECT r1.document_number AS document_number,
          r1.party_id AS party_id
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_id IN (
            SELECT r2.id
            FROM party AS r2
            WHERE NOT (
              EXISTS (
                SELECT r4.party_id
                FROM inspection AS r4
                WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                  AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                  AND coalesce(r4.result = 'PROBLEM_FOUND', 0) = 0
                  AND r4.party_id = r2.id
              )
            )
          )
          AND coalesce(
            (
              SELECT NOT (
                EXISTS (
                  SELECT r5.party_id
                  FROM inspection AS r5
                  WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
                    AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                    AND coalesce(r5.result = 'PROBLEM_FOUND', 0) = 0
                    AND r5.party_id = r3.id
                )
              ) AS anon_1
              FROM party AS r3
              WHERE r3.id = r1.party_id
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
              ORDER BY r3.valid_from DESC,
                r3.id,
                r3.version
              LIMIT 1 OFFSET ?
            ),
            0
          ) = 1
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

