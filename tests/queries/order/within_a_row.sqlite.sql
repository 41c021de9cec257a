-- p1, p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"name":' || json_quote(p1.name) || ',"penalties":' || '{"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"documentNumber":' || json_quote(p2.document_number) || ',"fine":' || CASE
                  WHEN (p2.fine IS NULL) THEN 'null'
                  ELSE '{"value":' || json_quote(printf('%d.%02d', p2.fine / 100, p2.fine % 100)) || '}' END || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r2.document_number AS document_number,
                  r2.fine AS fine
                FROM penalty AS r2
                WHERE r2.party_id = p1.id
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                  AND (r2.valid_to IS NULL OR r2.valid_to > ?)
                ORDER BY r2.fine DESC,
                  r2.document_number,
                  r2.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p2
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
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

