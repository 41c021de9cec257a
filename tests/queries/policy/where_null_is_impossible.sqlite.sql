-- p3, p3
SELECT CAST(json_quote(NULL) AS BLOB) AS a0,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_1
        FROM agency AS r5
        WHERE (r5.valid_from IS NULL OR r5.valid_from <= ?)
          AND (r5.valid_to IS NULL OR r5.valid_to > ?)
      )
    ) AS BLOB
  ) AS a1;

