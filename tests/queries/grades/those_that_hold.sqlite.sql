-- p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"scheme":' || json_quote(p1.scheme) || ',"schemeName":' || json_quote(p1.scheme_name) || ',"asWritten":' || json_quote(
            p1.as_written
          ) || ',"grade":' || json_quote(p1.grade) || ',"year":' || json_quote(p1.year) || ',"gradedOn":' || json_quote(
            p1.graded_on
          ) || ',"validUntil":' || json_quote(p1.valid_until) || ',"party":' || coalesce(
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
        SELECT r1.scheme AS scheme,
          r1.scheme_name AS scheme_name,
          r1.as_written AS as_written,
          r1.grade AS grade,
          r1.year AS year,
          r1.graded_on AS graded_on,
          r1.valid_until AS valid_until,
          r1.party_id AS party_id
        FROM grade AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.as_written,
          r1.graded_on NULLS LAST,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

