-- p1, p1, p2, p2, p2, p2, p2, p2, 0, p2, p2, p2, p2, p2, p2, 0
WITH g2 AS (
  SELECT g2_rows.kind AS kind,
    g2_rows.status AS status
  FROM (
    SELECT r1.kind AS kind,
      r1.status AS status
    FROM governance AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
      AND (r1.valid_to IS NULL OR r1.valid_to > ?)
  ) AS g2_rows
)
SELECT CAST(
  coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(json_object('kind', pg2.kind, 'status', pg2.status, 'count', pg2.m_count)), ''
      ) || ']' AS anon_1
      FROM (
        SELECT g2_made.kind AS kind,
          g2_made.status AS status,
          g2_made.n AS n,
          g2_made.m_count AS m_count
        FROM (
          SELECT g2.kind AS kind,
            g2.status AS status,
            count(*) AS n,
            count(*) AS m_count
          FROM g2
          GROUP BY g2.kind,
            g2.status
        ) AS g2_made
        ORDER BY g2_made.n DESC,
          g2_made.kind NULLS LAST,
          g2_made.status NULLS LAST
      ) AS pg2
    ),
    'null'
  ) AS BLOB
) AS a0,
  CAST(
    '{"totalCount":' || json_quote(
      (
        SELECT count(*) AS count_1
        FROM party AS r3
        WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
          AND r3.party_class = 'ORGANIZATION'
          AND r3.standing = 'EXISTING'
          AND r3.id IN (
            SELECT r4.organization_id
            FROM governance AS r4
            WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
              AND (r4.valid_to IS NULL OR r4.valid_to > ?)
              AND r4.kind = 'DISCLOSURE'
              AND r4.status IN ('MISSING', 'DEFECTIVE')
          )
      )
    ) || ',"nodes":' || coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"name":' || json_quote(p3.name) || ',"governance":' || '{"nodes":' || coalesce(
              (
                SELECT '[' || coalesce(
                  group_concat(json_object('status', p5.status, 'statusOn', p5.status_on)), ''
                ) || ']' AS anon_3
                FROM (
                  SELECT r5.status AS status,
                    r5.status_on AS status_on
                  FROM governance AS r5
                  WHERE r5.organization_id = p3.id
                    AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                    AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                    AND r5.kind = 'DISCLOSURE'
                  ORDER BY r5.id
                  LIMIT 20 + 0 OFFSET ?
                ) AS p5
              ),
              'null'
            ) || '}' || ',"disclosures":' || json_object(
              'totalCount',
              (
                SELECT count(*) AS count_2
                FROM disclosure AS r6,
                  disclosure_subjects AS r7
                WHERE r7.organization_id = p3.id
                  AND r7.organization_again = 0
                  AND r6.id = r7.id
                  AND r6.version = r7.version
                  AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                  AND (r6.valid_to IS NULL OR r6.valid_to > ?)
              )
            ) || '}'
          ),
          ''
        ) || ']' AS anon_2
        FROM (
          SELECT r3.name AS name,
            r3.id AS id
          FROM party AS r3
          WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
            AND (r3.valid_to IS NULL OR r3.valid_to > ?)
            AND r3.party_class = 'ORGANIZATION'
            AND r3.standing = 'EXISTING'
            AND r3.id IN (
              SELECT r4.organization_id
              FROM governance AS r4
              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                AND r4.kind = 'DISCLOSURE'
                AND r4.status IN ('MISSING', 'DEFECTIVE')
            )
          ORDER BY r3.name,
            r3.id
          LIMIT 5 + 0 OFFSET ?
        ) AS p3
      ),
      'null'
    ) || '}' AS BLOB
  ) AS a1;

