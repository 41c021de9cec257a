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
        FROM party AS r5
        WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
          AND (r5.valid_to IS NULL OR r5.valid_to > ?)
          AND r5.party_class = 'ORGANIZATION'
          AND r5.standing = 'EXISTING'
          AND (
            EXISTS (
              SELECT r7.organization_id
              FROM party_unit_organizations AS r7,
                party_unit AS r6
              WHERE r6.id = r7.id
                AND r6.version = r7.version
                AND (r6.valid_from IS NULL OR r6.valid_from <= ?)
                AND (r6.valid_to IS NULL OR r6.valid_to > ?)
                AND r7.organization_id = r5.id
            )
          )
          AND r5.registration = 'FILED'
      )
    ) AS BLOB
  ) AS a1,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_3
        FROM party AS r9
        WHERE (r9.valid_from IS NULL OR r9.valid_from <= ?)
          AND (r9.valid_to IS NULL OR r9.valid_to > ?)
          AND r9.party_class = 'ORGANIZATION'
          AND r9.standing = 'EXISTING'
          AND NOT (
            EXISTS (
              SELECT r11.organization_id
              FROM party_unit_organizations AS r11,
                party_unit AS r10
              WHERE r10.id = r11.id
                AND r10.version = r11.version
                AND (r10.valid_from IS NULL OR r10.valid_from <= ?)
                AND (r10.valid_to IS NULL OR r10.valid_to > ?)
                AND r11.organization_id = r9.id
            )
          )
      )
    ) AS BLOB
  ) AS a2;

