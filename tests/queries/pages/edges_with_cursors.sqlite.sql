-- p1, p1, 0
SELECT CAST(
  '{"edges":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"cursor":' || json_quote(lower(hex(json_array('Agency:CODE.asc,id', p1.k0, p1.k1)))) || ',"node":' || json_object(
            'code', p1.code
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.code AS k0,
          r1.id AS k1,
          r1.code AS code
        FROM agency AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.code,
          r1.id
        LIMIT 2 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

