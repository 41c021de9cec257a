-- p1, p1, p2, p3, p4, p5, p1, 0, p1, p1, p2, p3, p4, p5, p1, 0, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM penalty AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.authority IN (SELECT r2.code FROM agency AS r2 WHERE r2.name >= ? AND r2.name < ?)
        AND coalesce(
          (
            SELECT r3.name >= ?
              AND r3.name < ? AS anon_1
            FROM agency AS r3
            WHERE r3.code = r1.authority
              AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
            ORDER BY r3.valid_from DESC,
              r3.id,
              r3.version
            LIMIT 1 OFFSET ?
          ),
          0
        ) = 1
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(group_concat(json_object('documentNumber', p1.document_number)), '') || ']' AS anon_2
      FROM (
        SELECT r1.document_number AS document_number
        FROM penalty AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.authority IN (SELECT r2.code FROM agency AS r2 WHERE r2.name >= ? AND r2.name < ?)
          AND coalesce(
            (
              SELECT r3.name >= ?
                AND r3.name < ? AS anon_1
              FROM agency AS r3
              WHERE r3.code = r1.authority
                AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
              ORDER BY r3.valid_from DESC,
                r3.id,
                r3.version
              LIMIT 1 OFFSET ?
            ),
            0
          ) = 1
        ORDER BY r1.document_number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

