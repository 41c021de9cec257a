-- p1, p1, p1, p1, p2, p2, p2, p2, p3, p3, p3, p3
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
        AND (
          EXISTS (
            SELECT r3.organization_id
            FROM party_unit_organizations AS r3,
              party_unit AS r2
            WHERE r2.id = r3.id
              AND r2.version = r3.version
              AND (r2.valid_from IS NULL OR r2.valid_from <= ?)
              AND (r2.valid_to IS NULL OR r2.valid_to > ?)
              AND r3.organization_id = r1.id
          )
        )
        AND r1.registration = 'REGISTERED'
    )
  ) AS BLOB
) AS a0,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_2
        FROM party AS r4
        WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
          AND (r4.valid_to IS NULL OR r4.valid_to > ?)
          AND r4.party_class = 'ORGANIZATION'
          AND r4.standing = 'EXISTING'
          AND (
            EXISTS (
              SELECT r6.organization_id
              FROM party_unit_organizations AS r6,
                party_unit AS r5
              WHERE r5.id = r6.id
                AND r5.version = r6.version
                AND (r5.valid_from IS NULL OR r5.valid_from <= ?)
                AND (r5.valid_to IS NULL OR r5.valid_to > ?)
                AND r6.organization_id = r4.id
            )
          )
          AND r4.registration = 'FILED'
      )
    ) AS BLOB
  ) AS a1,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_3
        FROM party AS r7
        WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?)
          AND (r7.valid_to IS NULL OR r7.valid_to > ?)
          AND r7.party_class = 'ORGANIZATION'
          AND r7.standing = 'EXISTING'
          AND NOT (
            EXISTS (
              SELECT r9.organization_id
              FROM party_unit_organizations AS r9,
                party_unit AS r8
              WHERE r8.id = r9.id
                AND r8.version = r9.version
                AND (r8.valid_from IS NULL OR r8.valid_from <= ?)
                AND (r8.valid_to IS NULL OR r8.valid_to > ?)
                AND r9.organization_id = r7.id
            )
          )
      )
    ) AS BLOB
  ) AS a2;

