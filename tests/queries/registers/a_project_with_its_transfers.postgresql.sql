-- p2, p3, p4, p5, p1
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
                AND (
                  r2.party_class = 'ORGANIZATION'
                  OR (
                    SELECT 1
                    FROM involvement AS r3
                    WHERE r3.party_id = r2.id
                      AND (
                        (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                        OR r3.kind = 'joint_operation'
                        AND r3.agency = ANY ($1::TEXT[])
                        OR r3.kind = 'supervision_case'
                        AND r3.agency = ANY ($2::TEXT[])
                        AND (
                          r3.record_key NOT IN (
                            SELECT coalesce(
                              (
                                SELECT DISTINCT r5.id
                                FROM supervision_case AS r5
                                WHERE r4.agency = r5.agency
                                  AND r4.case_number = r5.number
                              ),
                              r4.id
                            ) AS coalesce_2
                            FROM case_seal AS r4
                            WHERE (r4.valid_from IS NULL OR r4.valid_from <= $3::DATE)
                              AND (r4.valid_to IS NULL OR r4.valid_to > $3::DATE)
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM case_seal_readers AS r6
                                  WHERE r6.id = r4.id
                                    AND r6.version = r4.version
                                    AND r6.name = $4::VARCHAR
                                )
                              )
                              AND NOT (
                                EXISTS (
                                  SELECT *
                                  FROM broken_seal AS r7
                                  WHERE r7.case_number = r4.case_number
                                    AND r7.agency = r4.agency
                                    AND r7.name = $4::VARCHAR
                                    AND r7.until_on >= $3::DATE
                                )
                              )
                          )
                        )
                      )
                    LIMIT 1
                  ) IS NOT NULL
                )
                AND (r2.valid_from IS NULL OR r2.valid_from <= $5::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS organization,
        (
          SELECT row_to_json(p8_o) AS row_to_json_2
          FROM (
            SELECT p8.name AS name,
              (
                SELECT row_to_json(p9_o) AS row_to_json_3
                FROM (
                  SELECT p9.name AS name
                  FROM (
                    SELECT r9.name AS name
                    FROM purchase_catalogue_item AS r9
                    WHERE r9.code = p8.parent
                      AND (r9.valid_from IS NULL OR r9.valid_from <= $5::DATE)
                    ORDER BY r9.valid_from DESC NULLS LAST,
                      r9.id,
                      r9.version
                    LIMIT 1
                  ) AS p9
                ) AS p9_o
              ) AS parent
            FROM (
              SELECT r8.name AS name,
                r8.parent AS parent
              FROM purchase_catalogue_item AS r8
              WHERE r8.code = p1.catalogue_item
                AND (r8.valid_from IS NULL OR r8.valid_from <= $5::DATE)
              ORDER BY r8.valid_from DESC NULLS LAST,
                r8.id,
                r8.version
              LIMIT 1
            ) AS p8
          ) AS p8_o
        ) AS "catalogueItem",
        CASE
        WHEN (p1.amount IS NOT NULL) THEN json_build_object(
          'value',
          CAST(p1.amount / 100 AS TEXT) || '.' || lpad(CAST(p1.amount % 100 AS TEXT), 2, '0')
        ) END AS amount,
        (
          SELECT coalesce(json_agg(p10_o), '[]'::json) AS coalesce_3
          FROM (
            SELECT p10.stage AS stage,
              p10."on" AS "on",
              p10.score AS score
            FROM (
              SELECT r10.stage AS stage,
                r10."on" AS "on",
                r10.score AS score
              FROM service_project_events AS r10
              WHERE r10.id = p1.id
                AND r10.version = p1.version
              ORDER BY r10.position
            ) AS p10
          ) AS p10_o
        ) AS events,
        json_build_object(
          'totalCount',
          (
            SELECT count(*) AS count_1
            FROM fund_transfer AS r11
            WHERE r11.project = p1.number
              AND (r11.valid_from IS NULL OR r11.valid_from <= $5::DATE)
              AND (r11.valid_to IS NULL OR r11.valid_to > $5::DATE)
          ),
          'nodes',
          (
            SELECT coalesce(json_agg(p11_o), '[]'::json) AS coalesce_4
            FROM (
              SELECT CASE
                WHEN (p11.amount IS NOT NULL) THEN json_build_object(
                  'value',
                  CAST(p11.amount / 100 AS TEXT) || '.' || lpad(
                    CAST(p11.amount % 100 AS TEXT), 2, '0'
                  )
                ) END AS amount,
                p11.paid_on AS "paidOn",
                p11.purpose AS purpose
              FROM (
                SELECT r11.amount AS amount,
                  r11.paid_on AS paid_on,
                  r11.purpose AS purpose
                FROM fund_transfer AS r11
                WHERE r11.project = p1.number
                  AND (r11.valid_from IS NULL OR r11.valid_from <= $5::DATE)
                  AND (r11.valid_to IS NULL OR r11.valid_to > $5::DATE)
                ORDER BY r11.paid_on,
                  r11.id
                LIMIT 20 + 0
              ) AS p11
            ) AS p11_o
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
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $5::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $5::DATE)
        ORDER BY r1.amount DESC NULLS LAST,
          r1.id DESC
        LIMIT 2 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

