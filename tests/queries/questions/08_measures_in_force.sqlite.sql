-- p1, 0, p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"listedAs":' || json_quote(p1.listed_as) || ',"party":' || coalesce(
            (
              SELECT json_object('name', p3.name) AS json_object_1
              FROM (
                SELECT r3.name AS name
                FROM party AS r3
                WHERE r3.id = p1.party_id
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                ORDER BY r3.valid_from DESC,
                  r3.id,
                  r3.version
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || ',"measures":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"code":' || json_quote(p4.code) || ',"name":' || json_quote(p4.name) || ',"kind":' || json_quote(
                    p4.kind
                  ) || ',"legalBasis":' || json_quote(p4.legal_basis) || ',"executedBy":' || coalesce(
                    (
                      SELECT json_object('name', p5.name) AS json_object_2
                      FROM (
                        SELECT r5.name AS name
                        FROM agency AS r5
                        WHERE r5.code = p4.executed_by
                          AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                        ORDER BY r5.valid_from DESC,
                          r5.id,
                          r5.version
                        LIMIT 1 OFFSET ?
                      ) AS p5
                    ),
                    'null'
                  ) || ',"fromOn":' || json_quote(p4.from_on) || ',"untilOn":' || json_quote(
                    p4.until_on
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r4.code AS code,
                  r4.name AS name,
                  r4.kind AS kind,
                  r4.legal_basis AS legal_basis,
                  r4.executed_by AS executed_by,
                  r4.from_on AS from_on,
                  r4.until_on AS until_on
                FROM list_entry_measures AS r4
                WHERE r4.id = p1.id
                  AND r4.version = p1.version
                ORDER BY r4.position
              ) AS p4
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.listed_as AS listed_as,
          r1.party_id AS party_id,
          r1.id AS id,
          r1.version AS version
        FROM list_entry AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND (
            EXISTS (
              SELECT r2.id,
                r2.version
              FROM list_entry_measures AS r2
              WHERE r2.id = r1.id
                AND r2.version = r1.version
            )
          )
        ORDER BY r1.listed_on NULLS LAST,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

