-- p15, p2, p1, p1, 0, p15, p3, p1, p1, 0, p15, p1, 0, p4, p1, p1, 0, p15, p5, p1, p1, 0, p15, p6, p1, p1, 0, p15, p7, p1, p1, 0, p15, p8, p1, p1, 0, p15, p9, p1, p1, 0, p15, p10, p1, p1, 0, p15, p11, p1, p1, 0, p15, p12, p1, p1, 0, p15, p13, p1, p1, 0, p15, p14, p1, p1, 0
SELECT CAST(
  CASE
  WHEN (? = 'agency') THEN coalesce(
    (
      SELECT json_object('__typename', 'Agency', 'id', 'agency_' || p1.id) AS json_object_1
      FROM (
        SELECT r1.id AS id
        FROM agency AS r1
        WHERE r1.id = ?
          AND (r1.valid_from IS NULL OR r1.valid_from <= ?)
          AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p1
    ),
    'null'
  )
  WHEN (? = 'division') THEN coalesce(
    (
      SELECT json_object('__typename', 'Division', 'id', 'division_' || p2.id) AS json_object_2
      FROM (
        SELECT r2.id AS id
        FROM division AS r2
        WHERE r2.id = ?
          AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
          AND (r2.valid_to IS NULL OR r2.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p2
    ),
    'null'
  )
  WHEN (? = 'party') THEN coalesce(
    (
      SELECT CASE
        WHEN (p3.party_class = 'ORGANIZATION') THEN '{"__typename":' || json_quote('Organization') || ',"id":' || json_quote(
          'party_' || p3.id
        ) || ',"name":' || json_quote(p3.name) || ',"standing":' || json_quote(p3.standing) || ',"kind":' || json_quote(
          p3.kind
        ) || ',"street":' || coalesce(
          (
            SELECT json_object('name', p4.name) AS json_object_3
            FROM (
              SELECT r4.name AS name
              FROM division AS r4
              WHERE r4.code = p3.street
                AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
              ORDER BY r4.valid_from DESC,
                r4.id,
                r4.version
              LIMIT 1 OFFSET ?
            ) AS p4
          ),
          'null'
        ) || '}'
        WHEN (p3.party_class = 'OTHER') THEN json_object(
          '__typename',
          'OtherParty',
          'id',
          'party_' || p3.id,
          'name',
          p3.name,
          'standing',
          p3.standing
        )
        ELSE json_quote(NULL) END AS anon_1
      FROM (
        SELECT r3.party_class AS party_class,
          r3.id AS id,
          r3.name AS name,
          r3.standing AS standing,
          r3.kind AS kind,
          r3.street AS street
        FROM party AS r3
        WHERE r3.id = ?
          AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p3
    ),
    'null'
  )
  WHEN (? = 'annual_inspection') THEN coalesce(
    (
      SELECT json_object('__typename', 'AnnualInspection', 'id', 'annual_inspection_' || p5.id) AS json_object_4
      FROM (
        SELECT r5.id AS id
        FROM annual_inspection AS r5
        WHERE r5.id = ?
          AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
          AND (r5.valid_to IS NULL OR r5.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p5
    ),
    'null'
  )
  WHEN (? = 'award') THEN coalesce(
    (
      SELECT json_object('__typename', 'Award', 'id', 'award_' || p6.id) AS json_object_5
      FROM (
        SELECT r6.id AS id
        FROM award AS r6
        WHERE r6.id = ?
          AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
          AND (r6.valid_to IS NULL OR r6.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p6
    ),
    'null'
  )
  WHEN (? = 'grade') THEN coalesce(
    (
      SELECT json_object('__typename', 'Grade', 'id', 'grade_' || p7.id) AS json_object_6
      FROM (
        SELECT r7.id AS id
        FROM grade AS r7
        WHERE r7.id = ?
          AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
          AND (r7.valid_to IS NULL OR r7.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p7
    ),
    'null'
  )
  WHEN (? = 'list_entry') THEN coalesce(
    (
      SELECT json_object('__typename', 'ListEntry', 'id', 'list_entry_' || p8.id) AS json_object_7
      FROM (
        SELECT r8.id AS id
        FROM list_entry AS r8
        WHERE r8.id = ?
          AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
          AND (r8.valid_to IS NULL OR r8.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p8
    ),
    'null'
  )
  WHEN (? = 'joint_operation') THEN coalesce(
    (
      SELECT json_object('__typename', 'JointOperation', 'id', 'joint_operation_' || p9.id) AS json_object_8
      FROM (
        SELECT r9.id AS id
        FROM joint_operation AS r9
        WHERE r9.id = ?
          AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
          AND (r9.valid_to IS NULL OR r9.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p9
    ),
    'null'
  )
  WHEN (? = 'objection') THEN coalesce(
    (
      SELECT json_object('__typename', 'Objection', 'id', 'objection_' || p10.id) AS json_object_9
      FROM (
        SELECT r10.id AS id
        FROM objection AS r10
        WHERE r10.id = ?
          AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
          AND (r10.valid_to IS NULL OR r10.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p10
    ),
    'null'
  )
  WHEN (? = 'party_unit') THEN coalesce(
    (
      SELECT json_object('__typename', 'PartyUnit', 'id', 'party_unit_' || p11.id) AS json_object_10
      FROM (
        SELECT r11.id AS id
        FROM party_unit AS r11
        WHERE r11.id = ?
          AND (r11.valid_from IS NULL OR r11.valid_from <= ?)
          AND (r11.valid_to IS NULL OR r11.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p11
    ),
    'null'
  )
  WHEN (? = 'penalty') THEN coalesce(
    (
      SELECT json_object('__typename', 'Penalty', 'id', 'penalty_' || p12.id) AS json_object_11
      FROM (
        SELECT r12.id AS id
        FROM penalty AS r12
        WHERE r12.id = ?
          AND (r12.valid_from IS NULL OR r12.valid_from <= ?)
          AND (r12.valid_to IS NULL OR r12.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p12
    ),
    'null'
  )
  WHEN (? = 'inspection') THEN coalesce(
    (
      SELECT json_object('__typename', 'Inspection', 'id', 'inspection_' || p13.id) AS json_object_12
      FROM (
        SELECT r13.id AS id
        FROM inspection AS r13
        WHERE r13.id = ?
          AND (r13.valid_from IS NULL OR r13.valid_from <= ?)
          AND (r13.valid_to IS NULL OR r13.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p13
    ),
    'null'
  )
  WHEN (? = 'supervision_case') THEN coalesce(
    (
      SELECT json_object('__typename', 'SupervisionCase', 'id', 'supervision_case_' || p14.id) AS json_object_13
      FROM (
        SELECT r14.id AS id
        FROM supervision_case AS r14
        WHERE r14.id = ?
          AND (r14.valid_from IS NULL OR r14.valid_from <= ?)
          AND (r14.valid_to IS NULL OR r14.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p14
    ),
    'null'
  )
  ELSE json_quote(NULL) END AS BLOB
) AS a0;

