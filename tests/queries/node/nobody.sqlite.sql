-- p11, p2, p1, p1, 0, p11, p3, p1, p1, 0, p11, p4, p1, p1, 0, p11, p5, p1, p1, 0, p11, p6, p1, p1, 0, p11, p7, p1, p1, 0, p11, p8, p1, p1, 0, p11, p9, p1, p1, 0, p11, p10, p1, p1, 0
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
      SELECT json_object(
        '__typename',
        CASE
        WHEN (p3.party_class = 'ORGANIZATION') THEN 'Organization'
        WHEN (p3.party_class = 'OTHER') THEN 'OtherParty' END,
        'id',
        'party_' || p3.id
      ) AS json_object_3
      FROM (
        SELECT r3.party_class AS party_class,
          r3.id AS id
        FROM party AS r3
        WHERE r3.id = ?
          AND (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p3
    ),
    'null'
  )
  WHEN (? = 'list_entry') THEN coalesce(
    (
      SELECT json_object('__typename', 'ListEntry', 'id', 'list_entry_' || p4.id) AS json_object_4
      FROM (
        SELECT r4.id AS id
        FROM list_entry AS r4
        WHERE r4.id = ?
          AND (r4.valid_from IS NULL OR r4.valid_from <= ?)
          AND (r4.valid_to IS NULL OR r4.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p4
    ),
    'null'
  )
  WHEN (? = 'joint_operation') THEN coalesce(
    (
      SELECT json_object('__typename', 'JointOperation', 'id', 'joint_operation_' || p5.id) AS json_object_5
      FROM (
        SELECT r5.id AS id
        FROM joint_operation AS r5
        WHERE r5.id = ?
          AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
          AND (r5.valid_to IS NULL OR r5.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p5
    ),
    'null'
  )
  WHEN (? = 'party_unit') THEN coalesce(
    (
      SELECT json_object('__typename', 'PartyUnit', 'id', 'party_unit_' || p6.id) AS json_object_6
      FROM (
        SELECT r6.id AS id
        FROM party_unit AS r6
        WHERE r6.id = ?
          AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
          AND (r6.valid_to IS NULL OR r6.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p6
    ),
    'null'
  )
  WHEN (? = 'penalty') THEN coalesce(
    (
      SELECT json_object('__typename', 'Penalty', 'id', 'penalty_' || p7.id) AS json_object_7
      FROM (
        SELECT r7.id AS id
        FROM penalty AS r7
        WHERE r7.id = ?
          AND (r7.valid_from IS NULL OR r7.valid_from <= ?)
          AND (r7.valid_to IS NULL OR r7.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p7
    ),
    'null'
  )
  WHEN (? = 'inspection') THEN coalesce(
    (
      SELECT json_object('__typename', 'Inspection', 'id', 'inspection_' || p8.id) AS json_object_8
      FROM (
        SELECT r8.id AS id
        FROM inspection AS r8
        WHERE r8.id = ?
          AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
          AND (r8.valid_to IS NULL OR r8.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p8
    ),
    'null'
  )
  WHEN (? = 'supervision_case') THEN coalesce(
    (
      SELECT json_object('__typename', 'SupervisionCase', 'id', 'supervision_case_' || p9.id) AS json_object_9
      FROM (
        SELECT r9.id AS id
        FROM supervision_case AS r9
        WHERE r9.id = ?
          AND (r9.valid_from IS NULL OR r9.valid_from <= ?)
          AND (r9.valid_to IS NULL OR r9.valid_to > ?)
        LIMIT 1 OFFSET ?
      ) AS p9
    ),
    'null'
  )
  ELSE json_quote(NULL) END AS BLOB
) AS a0;

