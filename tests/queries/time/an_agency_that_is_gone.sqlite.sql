-- p1, 0, p1, 0, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"code":' || json_quote(p1.code) || ',"source":' || coalesce(
            (
              SELECT '{"agency":' || coalesce(
                (
                  SELECT '{"name":' || json_quote(p3.name) || ',"abolishedOn":' || json_quote(
                    p3.abolished_on
                  ) || ',"successor":' || coalesce(
                    (
                      SELECT json_object('name', p4.name) AS json_object_1
                      FROM (
                        SELECT r4.name AS name
                        FROM agency AS r4
                        WHERE r4.code = p3.successor
                          AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                        ORDER BY r4.valid_from DESC,
                          r4.id,
                          r4.version
                        LIMIT 1 OFFSET ?
                      ) AS p4
                    ),
                    'null'
                  ) || '}' AS anon_3
                  FROM (
                    SELECT r3.name AS name,
                      r3.abolished_on AS abolished_on,
                      r3.successor AS successor
                    FROM agency AS r3
                    WHERE r3.code = p2.agency
                      AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                    ORDER BY r3.valid_from DESC,
                      r3.id,
                      r3.version
                    LIMIT 1 OFFSET ?
                  ) AS p3
                ),
                'null'
              ) || '}' AS anon_2
              FROM (
                SELECT r2.agency AS agency
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
        SELECT r1.code AS code,
          r1.id AS id,
          r1.seq AS seq
        FROM party_unit AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.code,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

