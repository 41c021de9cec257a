-- p3, p3, p1, p1, p2, p1, 0, p1, 0, p1, 0, p1, p1, p2, 0, p3, 0
WITH g6 AS (
  SELECT g6_rows.assignee AS assignee,
    g6_rows.status AS status
  FROM (
    SELECT r5.assignee AS assignee,
      r5.status AS status
    FROM decision AS r5
    WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
      AND (r5.valid_to IS NULL OR r5.valid_to > ?)
  ) AS g6_rows
)
SELECT CAST(
  '{"totalCount":' || json_quote(
    (
      SELECT count(*) AS count_1
      FROM decision AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.due_on < ?
        AND r1.status IN ('OPEN', 'IN_PROGRESS')
    )
  ) || ',"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"dueOn":' || json_quote(p1.due_on) || ',"status":' || json_quote(
            p1.status
          ) || ',"assignee":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM agency AS r2
                WHERE r2.code = p1.assignee
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"meeting":' || coalesce(
            (
              SELECT '{"kind":' || json_quote(p3.kind) || ',"heldOn":' || json_quote(p3.held_on) || ',"body":' || coalesce(
                (
                  SELECT json_object('name', p4.name) AS json_object_2
                  FROM (
                    SELECT r4.name AS name
                    FROM coordination_body AS r4
                    WHERE r4.code = p3.body
                      AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
                    ORDER BY r4.valid_from DESC,
                      r4.id,
                      r4.version
                    LIMIT 1 OFFSET ?
                  ) AS p4
                ),
                'null'
              ) || '}' AS anon_2
              FROM (
                SELECT r3.kind AS kind,
                  r3.held_on AS held_on,
                  r3.body AS body
                FROM meeting AS r3
                WHERE r3.number = p1.meeting
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                ORDER BY r3.valid_from DESC,
                  r3.id,
                  r3.version
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.due_on AS due_on,
          r1.status AS status,
          r1.assignee AS assignee,
          r1.meeting AS meeting
        FROM decision AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
          AND r1.due_on < ?
          AND r1.status IN ('OPEN', 'IN_PROGRESS')
        ORDER BY r1.due_on NULLS LAST,
          r1.id
        LIMIT 20 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0,
  CAST(
    coalesce(
      (
        SELECT '[' || coalesce(
          group_concat(
            '{"assignee":' || coalesce(
              (
                SELECT json_object('code', p7.code) AS json_object_3
                FROM (
                  SELECT r7.code AS code
                  FROM agency AS r7
                  WHERE r7.code = pg6.assignee
                    AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
                  ORDER BY r7.valid_from DESC,
                    r7.id,
                    r7.version
                  LIMIT 1 OFFSET ?
                ) AS p7
              ),
              'null'
            ) || ',"status":' || json_quote(pg6.status) || ',"count":' || json_quote(pg6.m_count) || '}'
          ),
          ''
        ) || ']' AS anon_3
        FROM (
          SELECT g6_made.assignee AS assignee,
            g6_made.status AS status,
            g6_made.n AS n,
            g6_made.m_count AS m_count
          FROM (
            SELECT g6.assignee AS assignee,
              g6.status AS status,
              count(*) AS n,
              count(*) AS m_count
            FROM g6
            GROUP BY g6.assignee,
              g6.status
          ) AS g6_made
          ORDER BY g6_made.n DESC,
            g6_made.assignee NULLS LAST,
            g6_made.status NULLS LAST
        ) AS pg6
      ),
      'null'
    ) AS BLOB
  ) AS a1;

