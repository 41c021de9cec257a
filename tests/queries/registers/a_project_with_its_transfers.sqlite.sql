-- p1, 0, p1, 0, p1, 0, p1, p1, p1, p1, 0, p1, p1, 0
SELECT CAST(
  '{"nodes":' || coalesce(
    (
      SELECT '[' || coalesce(
        group_concat(
          '{"number":' || json_quote(p1.number) || ',"stage":' || json_quote(p1.stage) || ',"organization":' || coalesce(
            (
              SELECT json_object('name', p2.name) AS json_object_1
              FROM (
                SELECT r2.name AS name
                FROM party AS r2
                WHERE r2.id = p1.organization_id
                  AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
                ORDER BY r2.valid_from DESC,
                  r2.id,
                  r2.version
                LIMIT 1 OFFSET ?
              ) AS p2
            ),
            'null'
          ) || ',"catalogueItem":' || coalesce(
            (
              SELECT '{"name":' || json_quote(p3.name) || ',"parent":' || coalesce(
                (
                  SELECT json_object('name', p4.name) AS json_object_2
                  FROM (
                    SELECT r4.name AS name
                    FROM purchase_catalogue_item AS r4
                    WHERE r4.code = p3.parent
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
                SELECT r3.name AS name,
                  r3.parent AS parent
                FROM purchase_catalogue_item AS r3
                WHERE r3.code = p1.catalogue_item
                  AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
                ORDER BY r3.valid_from DESC,
                  r3.id,
                  r3.version
                LIMIT 1 OFFSET ?
              ) AS p3
            ),
            'null'
          ) || ',"amount":' || CASE
          WHEN (p1.amount IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(printf('%d.%02d', p1.amount / 100, p1.amount % 100)) || '}' END || ',"events":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('stage', p5.stage, 'on', p5."on", 'score', p5.score)), ''
              ) || ']' AS anon_3
              FROM (
                SELECT r5.stage AS stage,
                  r5."on" AS "on",
                  r5.score AS score
                FROM service_project_events AS r5
                WHERE r5.id = p1.id
                  AND r5.version = p1.version
                ORDER BY r5.position
              ) AS p5
            ),
            'null'
          ) || ',"transfers":' || '{"totalCount":' || json_quote(
            (
              SELECT count(*) AS count_1
              FROM fund_transfer AS r6
              WHERE r6.project = p1.number
                AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                AND (r6.valid_to IS NULL OR r6.valid_to > ?)
            )
          ) || ',"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"amount":' || CASE
                  WHEN (p6.amount IS NULL) THEN 'null'
                  ELSE '{"value":' || json_quote(
                    printf('%d.%02d', p6.amount / 100, p6.amount % 100)
                  ) || '}' END || ',"paidOn":' || json_quote(p6.paid_on) || ',"purpose":' || json_quote(
                    p6.purpose
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_4
              FROM (
                SELECT r6.amount AS amount,
                  r6.paid_on AS paid_on,
                  r6.purpose AS purpose
                FROM fund_transfer AS r6
                WHERE r6.project = p1.number
                  AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                  AND (r6.valid_to IS NULL OR r6.valid_to > ?)
                ORDER BY r6.paid_on,
                  r6.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p6
            ),
            'null'
          ) || '}' || '}'
        ),
        ''
      ) || ']' AS anon_1
      FROM (
        SELECT r1.number AS number,
          r1.stage AS stage,
          r1.organization_id AS organization_id,
          r1.catalogue_item AS catalogue_item,
          r1.amount AS amount,
          r1.id AS id,
          r1.version AS version
        FROM service_project AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        ORDER BY r1.amount DESC,
          r1.id DESC
        LIMIT 2 + 0 OFFSET ?
      ) AS p1
    ),
    'null'
  ) || '}' AS BLOB
) AS a0;

