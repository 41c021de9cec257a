-- p1, p1, p2, p2, p2, p2, p2, p2, p2, 0, p2, p2, 0, p2, p2, p2, p2, p2, p2, 0, p3, p3
WITH g2 AS (
  SELECT g2_rows.kind AS kind,
    g2_rows.of_units AS of_units
  FROM (
    SELECT r1.kind AS kind,
      r1.unit AS of_units
    FROM party_affiliation AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(json_object('kind', pg2.kind, 'count', pg2.m_count, 'units', pg2.m_units)), ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.kind AS kind,
          g2_made.n AS n,
          g2_made.m_count AS m_count,
          g2_made.m_units AS m_units
        FROM (
          SELECT g2.kind AS kind,
            count(*) AS n,
            count(*) AS m_count,
            count(DISTINCT g2.of_units) AS m_units
          FROM g2
          GROUP BY g2.kind
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.kind NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    '{"totalCount":' || json_quote(
      (
        SELECT count(*) AS count_1
        FROM party_unit AS r3
        WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
          AND r3.code IN (
            SELECT r4.unit
            FROM party_affiliation AS r4
            WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
              AND (r4.valid_to IS NULL OR r4.valid_to > ?)
              AND r4.kind = 'INDUSTRY'
          )
          AND r3.code IN (
            SELECT r5.unit
            FROM party_affiliation AS r5
            WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
              AND (r5.valid_to IS NULL OR r5.valid_to > ?)
              AND r5.kind = 'TERRITORIAL'
          )
      )
    ) || ',"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"code":' || json_quote(p3.code) || ',"affiliations":' || '{"nodes":' || coalesce(
              (
                SELECT '[' || coalesce(
                  group_concat(
                    '{"kind":' || json_quote(p6.kind) || ',"parent":' || coalesce(
                      (
                        SELECT json_object('code', p7.code) AS json_object_1
                        FROM (
                          SELECT r7.code AS code
                          FROM party_unit AS r7
                          WHERE r7.code = p6.parent
                            AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                          ORDER BY r7.valid_from DESC,
                            r7.id,
                            r7.version
                          LIMIT 1 OFFSET ?
                        ) AS p7
                      ),
                      'null'
                    ) || ',"fromOn":' || json_quote(p6.from_on) || '}'
                  ),
                  ''
                ) || ']' AS anon_3
                FROM (
                  SELECT r6.kind AS kind,
                    r6.parent AS parent,
                    r6.from_on AS from_on
                  FROM party_affiliation AS r6
                  WHERE r6.unit = p3.code
                    AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                    AND (r6.valid_to IS NULL OR r6.valid_to > ?)
                  ORDER BY r6.from_on NULLS LAST,
                    r6.id
                  LIMIT 20 + 0 OFFSET ?
                ) AS p6
              ),
              'null'
            ) || '}' || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r3.code AS code
          FROM party_unit AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            AND r3.code IN (
              SELECT r4.unit
              FROM party_affiliation AS r4
              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                AND r4.kind = 'INDUSTRY'
            )
            AND r3.code IN (
              SELECT r5.unit
              FROM party_affiliation AS r5
              WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
                AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                AND r5.kind = 'TERRITORIAL'
            )
          ORDER BY r3.code,
            r3.id
          LIMIT 3 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_2
        FROM party_affiliation AS r8
        WHERE (r8.valid_from IS NULL OR r8.valid_from <= ?)
          AND (r8.valid_to IS NULL OR r8.valid_to > ?)
          AND r8.kind = 'INDUSTRY'
      )
    ) AS BLOB
  ) AS a2;

