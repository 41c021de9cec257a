-- p1, p1, p1, p1, p1, p1, p1, p1, 0, p1, p1, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM party_unit AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.code IN (
          SELECT r2.parent
          FROM party_unit AS r2
          WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
            AND (r2.valid_to IS NULL OR r2.valid_to > ?)
            AND r2.kind = 'BRANCH'
        )
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"units":' || '{"totalCount":' || json_quote(
            (
              SELECT count(*) AS count_2
              FROM party_unit AS r3
              WHERE r3.parent = p1.code
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            )
          ) || ',"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(group_concat(json_object('name', p3.name)), '') || ']' AS anon_2
              FROM (
                SELECT r3.name AS name
                FROM party_unit AS r3
                WHERE r3.parent = p1.code
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                  AND (r3.valid_to IS NULL OR r3.valid_to > ?)
                ORDER BY r3.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || '}' || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.name AS name,
          r1.code AS code
        FROM party_unit AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.code IN (
            SELECT r2.parent
            FROM party_unit AS r2
            WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND r2.kind = 'BRANCH'
          )
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

