-- p1, p1, p1, 0, p1, p1, 0
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM award AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"title":' || json_quote(p1.title) || ',"level":' || json_quote(p1.level) || ',"year":' || json_quote(
            p1.year
          ) || ',"awardedOn":' || json_quote(p1.awarded_on) || ',"authorityName":' || json_quote(
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
        SELECT r1.title AS title,
          r1.level AS level,
          r1.year AS year,
          r1.awarded_on AS awarded_on,
          r1.authority_name AS authority_name,
          r1.party_id AS party_id
        FROM award AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.year DESC,
          r1.title,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

