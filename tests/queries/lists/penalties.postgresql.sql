-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.document_number AS "documentNumber",
        p1.decided_on AS "decidedOn",
        p1.kinds AS kinds,
        p1.violation AS violation,
        p1.legal_basis AS "legalBasis",
        CASE
        WHEN (p1.fine IS NOT NULL) THEN json_build_object(
          'value',
          CAST(p1.fine / 100 AS TEXT) || '.' || lpad(CAST(p1.fine % 100 AS TEXT), 2, '0'),
          'currency',
          '"CNY"'::json
        ) END AS fine,
        CASE
        WHEN (p1.confiscated IS NOT NULL) THEN json_build_object(
          'value',
          CAST(p1.confiscated / 100 AS TEXT) || '.' || lpad(
            CAST(p1.confiscated % 100 AS TEXT), 2, '0'
          )
        ) END AS confiscated,
        p1.licence AS licence,
        p1.valid_until AS "validUntil",
        p1.published_until AS "publishedUntil",
        p1.authority_name AS "authorityName",
        p1.authority_uscc AS "authorityUscc"
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
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.decided_on DESC,
          r1.id DESC
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

