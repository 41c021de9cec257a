-- p1, p1, p2, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"documentNumber":' || json_quote(p1.document_number) || ',"fine":' || CASE
          WHEN (p1.fine IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(printf('%d.%02d', p1.fine / 100, p1.fine % 100)) || '}' END || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.document_number AS document_number,
          r1.fine AS fine
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.fine >= ?
        ORDER BY r1.fine NULLS LAST,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

