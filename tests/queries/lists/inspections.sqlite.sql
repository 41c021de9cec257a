-- 1, 19, ' ', 'T', 20, 20, '+00:00', p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"taskNumber":' || json_quote(p1.task_number) || ',"taskName":' || json_quote(
            p1.task_name
          ) || ',"inspectedOn":' || json_quote(p1.inspected_on) || ',"inspectedAt":' || json_quote(
            replace(substr(p1.inspected_at, ?, ?), ?, ?) || CASE
            WHEN (substr(p1.inspected_at, ?) = '.000000') THEN ''
            ELSE substr(p1.inspected_at, ?) END || ?
          ) || ',"result":' || json_quote(p1.result) || ',"authorityName":' || json_quote(
            p1.authority_name
          ) || ',"party":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM party AS r2
                WHERE r2.id = p1.party_id
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.task_number AS task_number,
          r1.task_name AS task_name,
          r1.inspected_on AS inspected_on,
          r1.inspected_at AS inspected_at,
          r1.result AS result,
          r1.authority_name AS authority_name,
          r1.party_id AS party_id
        FROM inspection AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.inspected_on,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

