-- p1, p1, p1, p1, p2, p1, p1, p1, p1, p3, p4, p1, 0, p1, p1, p3, p4, 0, p1, p1, p1, p1, p2, p1, p1, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
        AND r1.id IN (
          SELECT r2.party_id
          FROM penalty AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND r2.decided_on >= ?
        )
        AND NOT (
          EXISTS (
            SELECT r3.party_id
            FROM list_entry AS r3
            WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
              AND (r3.valid_to IS NULL OR r3.valid_to > ?)
              AND r3.listed_as = 'SERIOUS'
              AND r3.party_id = r1.id
          )
        )
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"penalties":' || '{"totalCount":' || json_quote(
            (
              SELECT count(*) AS count_2
              FROM penalty AS r5
              WHERE r5.party_id = p1.id
                AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                AND r5.decided_on >= ?
                AND coalesce(r5.fine >= ?, 0) = 0
            )
          ) || ',"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"decidedOn":' || json_quote(p5.decided_on) || ',"kinds":' || coalesce(
                    json(p5.kinds), 'null'
                  ) || ',"fine":' || CASE
                  WHEN (p5.fine IS NULL) THEN 'null'
                  ELSE '{"value":' || json_quote(printf('%d.%02d', p5.fine / 100, p5.fine % 100)) || '}' END || ',"authority":' || coalesce(
                    (
                      SELECT json_object('name', p6.name) AS json_object_1
                      FROM (
                        SELECT r6.name AS name
                        FROM agency AS r6
                        WHERE r6.code = p5.authority
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
                SELECT r5.decided_on AS decided_on,
                  r5.kinds AS kinds,
                  r5.fine AS fine,
                  r5.authority AS authority
                FROM penalty AS r5
                WHERE r5.party_id = p1.id
                  AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                  AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                  AND r5.decided_on >= ?
                  AND coalesce(r5.fine >= ?, 0) = 0
                ORDER BY r5.decided_on,
                  r5.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p5
            ),
            'null'
          ) || '}' || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.id AS id
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
          AND r1.id IN (
            SELECT r2.party_id
            FROM penalty AS r2
            WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND r2.decided_on >= ?
          )
          AND NOT (
            EXISTS (
              SELECT r3.party_id
              FROM list_entry AS r3
              WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
                AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                AND r3.listed_as = 'SERIOUS'
                AND r3.party_id = r1.id
            )
          )
        ORDER BY (
          SELECT count(*) AS count_3
          FROM penalty AS r4
          WHERE r4.party_id = r1.id
            AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
            AND (r4.valid_to IS NULL OR r4.valid_to > ?)
        ) DESC,
          r1.name,
          r1.id
        LIMIT 5 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

