-- p1, p1, p2, p1, 0, p1, p1, p2, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM list_entry AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.listed_as = 'ABNORMAL'
        AND r1.listed_on <= ?
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"listedOn":' || json_quote(p1.listed_on) || ',"ground":' || json_quote(p1.ground) || ',"party":' || coalesce(
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
        SELECT r1.listed_on AS listed_on,
          r1.ground AS ground,
          r1.party_id AS party_id
        FROM list_entry AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.listed_as = 'ABNORMAL'
          AND r1.listed_on <= ?
        ORDER BY r1.listed_on NULLS LAST,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

