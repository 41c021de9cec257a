-- p1, p2, p3, p4, p5, p6, p7, p8, p9, p10
SELECT json_build_object(
  'totalCount',
  (
    SELECT count(*) AS count_1
    FROM party AS r1
    WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
      AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
      AND r1.party_class = 'ORGANIZATION'
      AND r1.standing = 'EXISTING'
  )
) AS a0,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_2
      FROM party AS r2
      WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE)
        AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE)
    )
  ) AS a1,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_3
      FROM penalty AS r3
      WHERE (r3.valid_from IS NULL OR r3.valid_from <= $3::DATE)
        AND (r3.valid_to IS NULL OR r3.valid_to > $3::DATE)
    )
  ) AS a2,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_4
      FROM inspection AS r4
      WHERE (r4.valid_from IS NULL OR r4.valid_from <= $4::DATE)
        AND (r4.valid_to IS NULL OR r4.valid_to > $4::DATE)
    )
  ) AS a3,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_5
      FROM supervision_case AS r5
      WHERE (r5.valid_from IS NULL OR r5.valid_from <= $5::DATE)
        AND (r5.valid_to IS NULL OR r5.valid_to > $5::DATE)
    )
  ) AS a4,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_6
      FROM joint_operation AS r6
      WHERE (r6.valid_from IS NULL OR r6.valid_from <= $6::DATE)
        AND (r6.valid_to IS NULL OR r6.valid_to > $6::DATE)
    )
  ) AS a5,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_7
      FROM party_unit AS r7
      WHERE (r7.valid_from IS NULL OR r7.valid_from <= $7::DATE)
        AND (r7.valid_to IS NULL OR r7.valid_to > $7::DATE)
    )
  ) AS a6,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_8
      FROM list_entry AS r8
      WHERE (r8.valid_from IS NULL OR r8.valid_from <= $8::DATE)
        AND (r8.valid_to IS NULL OR r8.valid_to > $8::DATE)
    )
  ) AS a7,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_9
      FROM agency AS r9
      WHERE (r9.valid_from IS NULL OR r9.valid_from <= $9::DATE)
        AND (r9.valid_to IS NULL OR r9.valid_to > $9::DATE)
    )
  ) AS a8,
  json_build_object(
    'totalCount',
    (
      SELECT count(*) AS count_10
      FROM division AS r10
      WHERE (r10.valid_from IS NULL OR r10.valid_from <= $10::DATE)
        AND (r10.valid_to IS NULL OR r10.valid_to > $10::DATE)
    )
  ) AS a9;

