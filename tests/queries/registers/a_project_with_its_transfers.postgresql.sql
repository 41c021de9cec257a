-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.number AS number,
        p1.stage AS stage,
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
              FROM party AS r2
              WHERE r2.id = p1.organization_id
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS organization,
        (
          SELECT row_to_json(p3_o) AS row_to_json_2
          FROM (
            SELECT p3.name AS name,
              (
                SELECT row_to_json(p4_o) AS row_to_json_3
                FROM (
                  SELECT p4.name AS name
                  FROM (
                    SELECT r4.name AS name
                    FROM purchase_catalogue_item AS r4
                    WHERE r4.code = p3.parent
                      AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                    ORDER BY r4.valid_from DESC NULLS LAST,
                      r4.id,
                      r4.version
                    LIMIT 1
                  ) AS p4
                ) AS p4_o
              ) AS parent
            FROM (
              SELECT r3.name AS name,
                r3.parent AS parent
              FROM purchase_catalogue_item AS r3
              WHERE r3.code = p1.catalogue_item
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS "catalogueItem",
        CASE
        WHEN (p1.amount IS NOT NULL) THEN json_build_object(
          'value',
          CAST(p1.amount / 100 AS TEXT) || '.' || lpad(CAST(p1.amount % 100 AS TEXT), 2, '0')
        ) END AS amount,
        (
          SELECT coalesce(json_agg(p5_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p5.stage AS stage,
              p5."on" AS "on",
              p5.score AS score
            FROM (
              SELECT r5.stage AS stage,
                r5."on" AS "on",
                r5.score AS score
              FROM service_project_events AS r5
              WHERE r5.id = p1.id
                AND r5.version = p1.version
              ORDER BY r5.position
            ) AS p5
          ) AS p5_o
        ) AS events,
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_1
            FROM fund_transfer AS r6
            WHERE r6.project = p1.number
              AND (r6.valid_from IS NULL OR r6.valid_from <= $1::DATE)
              AND (r6.valid_to IS NULL OR r6.valid_to > $1::DATE)
          ),
          'nodes',
          (
            SELECT coalesce(json_agg(p6_o), '[]'::json) AS coalesce_3
            FROM (
              SELECT CASE
                WHEN (p6.amount IS NOT NULL) THEN json_build_object(
                  'value',
                  CAST(p6.amount / 100 AS TEXT) || '.' || lpad(
                    CAST(p6.amount % 100 AS TEXT), 2, '0'
                  )
                ) END AS amount,
                p6.paid_on AS "paidOn",
                p6.purpose AS purpose
              FROM (
                SELECT r6.amount AS amount,
                  r6.paid_on AS paid_on,
                  r6.purpose AS purpose
                FROM fund_transfer AS r6
                WHERE r6.project = p1.number
                  AND (r6.valid_from IS NULL OR r6.valid_from <= $1::DATE)
                  AND (r6.valid_to IS NULL OR r6.valid_to > $1::DATE)
                ORDER BY r6.paid_on,
                  r6.id
                LIMIT 20 + 0
              ) AS p6
            ) AS p6_o
          )
        ) AS transfers
      FROM (
        SELECT r1.number AS number,
          r1.stage AS stage,
          r1.organization_id AS organization_id,
          r1.catalogue_item AS catalogue_item,
          r1.amount AS amount,
          r1.id AS id,
          r1.version AS version
        FROM service_project AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.amount DESC NULLS LAST,
          r1.id DESC
        LIMIT 2 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

