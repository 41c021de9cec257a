-- p1, p2, p3
WITH g6 AS (
  SELECT g6_rows.assignee AS assignee,
    g6_rows.status AS status
  FROM (
    SELECT r5.assignee AS assignee,
      r5.status AS status
    FROM decision AS r5
    WHERE (r5.valid_from IS NULL OR r5.valid_from <= $3::DATE)
      AND (r5.valid_to IS NULL OR r5.valid_to > $3::DATE)
  ) AS g6_rows
)
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM decision AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.due_on < $2::DATE
      AND r1.status IN ('OPEN', 'IN_PROGRESS')
  ),
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.due_on AS "dueOn",
        p1.status AS status,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
              FROM agency AS r2
              WHERE r2.code = p1.assignee
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS assignee,
        (
          SELECT row_to_json(p3_o) AS row_to_json_2
          FROM (
            SELECT p3.kind AS kind,
              p3.held_on AS "heldOn",
              (
                SELECT row_to_json(p4_o) AS row_to_json_3
                FROM (
                  SELECT p4.name AS name
                  FROM (
                    SELECT r4.name AS name
                    FROM coordination_body AS r4
                    WHERE r4.code = p3.body
                      AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                    ORDER BY r4.valid_from DESC NULLS LAST,
                      r4.id,
                      r4.version
                    LIMIT 1
                  ) AS p4
                ) AS p4_o
              ) AS body
            FROM (
              SELECT r3.kind AS kind,
                r3.held_on AS held_on,
                r3.body AS body
              FROM meeting AS r3
              WHERE r3.number = p1.meeting
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS meeting
      FROM (
        SELECT r1.number AS number,
          r1.due_on AS due_on,
          r1.status AS status,
          r1.assignee AS assignee,
          r1.meeting AS meeting
        FROM decision AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.due_on < $2::DATE
          AND r1.status IN ('OPEN', 'IN_PROGRESS')
        ORDER BY r1.due_on,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  (
    SELECT coalesce(json_agg(pg6_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT (
        SELECT row_to_json(p7_o) AS row_to_json_4
        FROM (
          SELECT p7.code AS code
          FROM (
            SELECT r7.code AS code
            FROM agency AS r7
            WHERE r7.code = pg6.assignee
              AND (r7.valid_from IS NULL OR r7.valid_from <= $3::DATE)
            ORDER BY r7.valid_from DESC NULLS LAST,
              r7.id,
              r7.version
            LIMIT 1
          ) AS p7
        ) AS p7_o
      ) AS assignee,
        pg6.status AS status,
        pg6.m_count AS count
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
          g6_made.assignee,
          (g6_made.status)::text COLLATE "C"
      ) AS pg6
    ) AS pg6_o
  ) AS a1;

