-- p1, p1, p2, p2, p3, p3, p4, p4, p5, p5, p6, p6, p7, p7, p8, p8, p9, p9, p10, p10
SELECT CAST(
  json_object(
    'totalCount',
    (
      SELECT count(*) AS count_1
      FROM party AS r1
      WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?)
        AND (r1.valid_to IS NULL OR r1.valid_to > ?)
        AND r1.party_class = 'ORGANIZATION'
        AND r1.standing = 'EXISTING'
    )
  ) AS BLOB
) AS a0,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_2
        FROM party AS r2
        WHERE (r2.valid_from IS NULL OR r2.valid_from <= ?)
          AND (r2.valid_to IS NULL OR r2.valid_to > ?)
      )
    ) AS BLOB
  ) AS a1,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_3
        FROM penalty AS r3
        WHERE (r3.valid_from IS NULL OR r3.valid_from <= ?)
          AND (r3.valid_to IS NULL OR r3.valid_to > ?)
      )
    ) AS BLOB
  ) AS a2,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_4
        FROM inspection AS r4
        WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
          AND (r4.valid_to IS NULL OR r4.valid_to > ?)
      )
    ) AS BLOB
  ) AS a3,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_5
        FROM supervision_case AS r5
        WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
          AND (r5.valid_to IS NULL OR r5.valid_to > ?)
      )
    ) AS BLOB
  ) AS a4,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_6
        FROM joint_operation AS r6
        WHERE (r6.valid_from IS NULL OR r6.valid_from <= ?)
          AND (r6.valid_to IS NULL OR r6.valid_to > ?)
      )
    ) AS BLOB
  ) AS a5,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_7
        FROM party_unit AS r7
        WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?)
          AND (r7.valid_to IS NULL OR r7.valid_to > ?)
      )
    ) AS BLOB
  ) AS a6,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_8
        FROM list_entry AS r8
        WHERE (r8.valid_from IS NULL OR r8.valid_from <= ?)
          AND (r8.valid_to IS NULL OR r8.valid_to > ?)
      )
    ) AS BLOB
  ) AS a7,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_9
        FROM agency AS r9
        WHERE (r9.valid_from IS NULL OR r9.valid_from <= ?)
          AND (r9.valid_to IS NULL OR r9.valid_to > ?)
      )
    ) AS BLOB
  ) AS a8,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_10
        FROM division AS r10
        WHERE (r10.valid_from IS NULL OR r10.valid_from <= ?)
          AND (r10.valid_to IS NULL OR r10.valid_to > ?)
      )
    ) AS BLOB
  ) AS a9;

