-- p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"cause":' || json_quote(p1.cause) || ',"step":' || json_quote(
            p1.step
          ) || ',"stepOn":' || json_quote(p1.step_on) || ',"openedOn":' || json_quote(p1.opened_on) || ',"closedOn":' || json_quote(
            p1.closed_on
          ) || ',"nextDeadlineOn":' || json_quote(p1.next_deadline_on) || ',"legalBasis":' || json_quote(
            p1.legal_basis
          ) || ',"parties":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"party":' || coalesce(
                    (
                      SELECT json_object('name', p3.name) AS json_object_1
                      FROM (
                        SELECT r3.name AS name
                        FROM party AS r3
                        WHERE r3.id = p2.party_id
                          AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                        ORDER BY r3.valid_from DESC,
                          r3.id,
                          r3.version
                        LIMIT 1 OFFSET ?
                      ) AS p3
                    ),
                    'null'
                  ) || ',"involvedAs":' || json_quote(p2.involved_as) || '}'
                ),
                ''
              ) || ']' AS anon_2
              FROM (
                SELECT r2.party_id AS party_id,
                  r2.involved_as AS involved_as
                FROM supervision_case_parties AS r2
                WHERE r2.id = p1.id
                  AND r2.version = p1.version
                ORDER BY r2.position
              ) AS p2
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.cause AS cause,
          r1.step AS step,
          r1.step_on AS step_on,
          r1.opened_on AS opened_on,
          r1.closed_on AS closed_on,
          r1.next_deadline_on AS next_deadline_on,
          r1.legal_basis AS legal_basis,
          r1.id AS id,
          r1.version AS version
        FROM supervision_case AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.number,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

