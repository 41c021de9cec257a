-- p1, p2, p3
WITH g5 AS (
  SELECT g5_rows.executed_by AS executed_by,
    g5_rows.status AS status,
    g5_rows.of_parties AS of_parties
  FROM (
    SELECT r4.executed_by AS executed_by,
      r4.status AS status,
      r4.party_id AS of_parties
    FROM measure_execution AS r4
    WHERE (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
      AND (r4.valid_to IS NULL OR r4.valid_to > $3::DATE)
  ) AS g5_rows
)
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
              FROM party AS r2
              WHERE r2.id = p1.party_id
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS party,
        p1.listed_as AS "listedAs",
        p1.measure AS measure,
        p1.measure_name AS "measureName",
        (
          SELECT row_to_json(p3_o) AS row_to_json_2
          FROM (
            SELECT p3.name AS name
            FROM (
              SELECT r3.name AS name
              FROM agency AS r3
              WHERE r3.code = p1.executed_by
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS "executedBy",
        p1.feedback_due_on AS "feedbackDueOn",
        p1.status AS status
      FROM (
        SELECT r1.number AS number,
          r1.party_id AS party_id,
          r1.listed_as AS listed_as,
          r1.measure AS measure,
          r1.measure_name AS measure_name,
          r1.executed_by AS executed_by,
          r1.feedback_due_on AS feedback_due_on,
          r1.status AS status
        FROM measure_execution AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.feedback_due_on < $2::DATE
          AND r1.status IN ('PUSHED', 'ACKNOWLEDGED')
        ORDER BY r1.feedback_due_on,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0,
  (
    SELECT coalesce(json_agg(pg5_o), '[]'::json) AS coalesce_2
    FROM (
      SELECT (
        SELECT row_to_json(p6_o) AS row_to_json_3
        FROM (
          SELECT p6.name AS name
          FROM (
            SELECT r6.name AS name
            FROM agency AS r6
            WHERE r6.code = pg5.executed_by
              AND (r6.valid_from IS NULL OR r6.valid_from <= $3::DATE)
            ORDER BY r6.valid_from DESC NULLS LAST,
              r6.id,
              r6.version
            LIMIT 1
          ) AS p6
        ) AS p6_o
      ) AS "executedBy",
        pg5.status AS status,
        pg5.m_count AS count,
        pg5.m_parties AS parties
      FROM (
        SELECT g5_made.executed_by AS executed_by,
          g5_made.status AS status,
          g5_made.n AS n,
          g5_made.m_count AS m_count,
          g5_made.m_parties AS m_parties
        FROM (
          SELECT g5.executed_by AS executed_by,
            g5.status AS status,
            count(*) AS n,
            count(*) AS m_count,
            count(DISTINCT g5.of_parties) AS m_parties
          FROM g5
          GROUP BY g5.executed_by,
            g5.status
        ) AS g5_made
        ORDER BY g5_made.n DESC,
          g5_made.executed_by,
          (g5_made.status)::text COLLATE "C"
      ) AS pg5
    ) AS pg5_o
  ) AS a1;

