-- p2, p3, p4, p4, p5, p5, p4, 0, p1, 0, p1, 0, p1, 0, p1, p1, p1, p1, 0, p1, p1, 0
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
                  AND (
                    r2.party_class = 'ORGANIZATION'
                    OR (
                      SELECT 1
                      FROM involvement AS r3
                      WHERE r3.party_id = r2.id
                        AND (
                          (r3.kind NOT IN ('case_seal', 'joint_operation', 'supervision_case'))
                          OR r3.kind = 'joint_operation'
                          AND r3.agency IN (SELECT value FROM json_each(?))
                          OR r3.kind = 'supervision_case'
                          AND r3.agency IN (SELECT value FROM json_each(?))
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
                              ) AS coalesce_1
                              FROM case_seal AS r4
                              WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
                                AND (r4.valid_to IS NULL OR r4.valid_to > ?)
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM case_seal_readers AS r6
                                    WHERE r6.id = r4.id
                                      AND r6.version = r4.version
                                      AND r6.name = ?
                                  )
                                )
                                AND NOT (
                                  EXISTS (
                                    SELECT *
                                    FROM broken_seal AS r7
                                    WHERE r7.case_number = r4.case_number
                                      AND r7.agency = r4.agency
                                      AND r7.name = ?
                                      AND r7.until_on >= ?
                                  )
                                )
                            )
                          )
                        )
                      LIMIT 1 OFFSET ?
                    ) IS NOT NULL
                  )
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
              SELECT '{"name":' || json_quote(p8.name) || ',"parent":' || coalesce(
                (
                  SELECT json_object('name', p9.name) AS json_object_2
                  FROM (
                    SELECT r9.name AS name
                    FROM purchase_catalogue_item AS r9
                    WHERE r9.code = p8.parent
                      AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
                    ORDER BY r9.valid_from DESC,
                      r9.id,
                      r9.version
                    LIMIT 1 OFFSET ?
                  ) AS p9
                ),
                'null'
              ) || '}' AS anon_2
              FROM (
                SELECT r8.name AS name,
                  r8.parent AS parent
                FROM purchase_catalogue_item AS r8
                WHERE r8.code = p1.catalogue_item
                  AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                ORDER BY r8.valid_from DESC,
                  r8.id,
                  r8.version
                LIMIT 1 OFFSET ?
              ) AS p8
            ),
            'null'
          ) || ',"amount":' || CASE
          WHEN (p1.amount IS NULL) THEN 'null'
          ELSE '{"value":' || json_quote(printf('%d.%02d', p1.amount / 100, p1.amount % 100)) || '}' END || ',"events":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(json_object('stage', p10.stage, 'on', p10."on", 'score', p10.score)),
                ''
              ) || ']' AS anon_3
              FROM (
                SELECT r10.stage AS stage,
                  r10."on" AS "on",
                  r10.score AS score
                FROM service_project_events AS r10
                WHERE r10.id = p1.id
                  AND r10.version = p1.version
                ORDER BY r10.position
              ) AS p10
            ),
            'null'
          ) || ',"transfers":' || '{"totalCount":' || json_quote(
            (
              SELECT count(*) AS count_1
              FROM fund_transfer AS r11
              WHERE r11.project = p1.number
                AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
                AND (r11.valid_to IS NULL OR r11.valid_to > ?)
            )
          ) || ',"nodes":' || coalesce(
            (
              SELECT '[' || coalesce(
                group_concat(
                  '{"amount":' || CASE
                  WHEN (p11.amount IS NULL) THEN 'null'
                  ELSE '{"value":' || json_quote(
                    printf('%d.%02d', p11.amount / 100, p11.amount % 100)
                  ) || '}' END || ',"paidOn":' || json_quote(p11.paid_on) || ',"purpose":' || json_quote(
                    p11.purpose
                  ) || '}'
                ),
                ''
              ) || ']' AS anon_4
              FROM (
                SELECT r11.amount AS amount,
                  r11.paid_on AS paid_on,
                  r11.purpose AS purpose
                FROM fund_transfer AS r11
                WHERE r11.project = p1.number
                  AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
                  AND (r11.valid_to IS NULL OR r11.valid_to > ?)
                ORDER BY r11.paid_on,
                  r11.id
                LIMIT 20 + 0 OFFSET ?
              ) AS p11
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

