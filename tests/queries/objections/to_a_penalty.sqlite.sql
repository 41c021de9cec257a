-- 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"documentNumber":' || json_quote(p1.document_number) || ',"raisedOn":' || json_quote(
            p1.raised_on
          ) || ',"decidedOn":' || json_quote(p1.decided_on) || ',"authorityName":' || json_quote(
            p1.authority_name
          ) || ',"source":' || coalesce(
            (
              SELECT json_object('effectiveOn', p2.effective_on) AS json_object_1
              FROM (
                SELECT r2.effective_on AS effective_on
                FROM record_version AS r2
                WHERE r2.record_key = p1.id
                  AND r2.seq = p1.seq
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.document_number AS document_number,
          r1.raised_on AS raised_on,
          r1.decided_on AS decided_on,
          r1.authority_name AS authority_name,
          r1.id AS id,
          r1.seq AS seq
        FROM objection AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.matter = 'PENALTY'
        ORDER BY r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

