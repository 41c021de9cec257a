-- p1, 0, p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"listedAs":' || json_quote(p1.listed_as) || ',"ground":' || json_quote(p1.ground) || ',"groundNote":' || json_quote(
            p1.ground_note
          ) || ',"listedOn":' || json_quote(p1.listed_on) || ',"authorityName":' || json_quote(
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
          ) || ',"measures":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"code":' || json_quote(p3.code) || ',"name":' || json_quote(p3.name) || ',"kind":' || json_quote(
                    p3.kind
                  ) || ',"legalBasis":' || json_quote(p3.legal_basis) || ',"executedBy":' || coalesce(
                    (
                      SELECT json_object('name', p4.name) AS json_object_2
                      FROM (
                        SELECT r4.name AS name
                        FROM agency AS r4
                        WHERE r4.code = p3.executed_by
                          AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                        ORDER BY r4.valid_from DESC,
                          r4.id,
                          r4.version
                        LIMIT 1 OFFSET ?
                      ) AS p4
                    ),
                    'null'
                  ) || ',"fromOn":' || json_quote(p3.from_on) || ',"untilOn":' || json_quote(
                    p3.until_on
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r3.code AS code,
                  r3.name AS name,
                  r3.kind AS kind,
                  r3.legal_basis AS legal_basis,
                  r3.executed_by AS executed_by,
                  r3.from_on AS from_on,
                  r3.until_on AS until_on
                FROM list_entry_measures AS r3
                WHERE r3.id = p1.id
                  AND r3.version = p1.version
                ORDER BY r3.position
              ) AS p3
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.listed_as AS listed_as,
          r1.ground AS ground,
          r1.ground_note AS ground_note,
          r1.listed_on AS listed_on,
          r1.authority_name AS authority_name,
          r1.party_id AS party_id,
          r1.id AS id,
          r1.version AS version
        FROM list_entry AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.listed_on NULLS LAST,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

