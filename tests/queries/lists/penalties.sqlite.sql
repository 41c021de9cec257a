-- p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"documentNumber":' || json_quote(p1.document_number) || ',"decidedOn":' || json_quote(
            p1.decided_on
          ) || ',"kinds":' || coalesce(json(p1.kinds), 'null') || ',"violation":' || json_quote(
            p1.violation
          ) || ',"legalBasis":' || json_quote(p1.legal_basis) || ',"fine":' || CASE
          WHEN (p1.fine IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(printf('%d.%02d', p1.fine / 100, p1.fine % 100)) || ',"currency":"CNY"}' END || ',"confiscated":' || CASE
          WHEN (p1.confiscated IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(
            printf('%d.%02d', p1.confiscated / 100, p1.confiscated % 100)
          ) || '}' END || ',"licence":' || json_quote(p1.licence) || ',"validUntil":' || json_quote(
            p1.valid_until
          ) || ',"publishedUntil":' || json_quote(p1.published_until) || ',"authorityName":' || json_quote(
            p1.authority_name
          ) || ',"authorityUscc":' || json_quote(p1.authority_uscc) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.document_number AS document_number,
          r1.decided_on AS decided_on,
          r1.kinds AS kinds,
          r1.violation AS violation,
          r1.legal_basis AS legal_basis,
          r1.fine AS fine,
          r1.confiscated AS confiscated,
          r1.licence AS licence,
          r1.valid_until AS valid_until,
          r1.published_until AS published_until,
          r1.authority_name AS authority_name,
          r1.authority_uscc AS authority_uscc
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.decided_on DESC,
          r1.id DESC
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

