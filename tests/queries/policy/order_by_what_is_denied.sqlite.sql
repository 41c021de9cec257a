-- p2, p2
SELECT CAST(json_quote(NULL) AS BLOB) AS a0,
  CAST(
    json_object(
      'totalCount',
      (
        SELECT count(*) AS count_1
        FROM agency AS r4
        WHERE (r4.valid_from IS NULL OR r4.valid_from <= ?)
          AND (r4.valid_to IS NULL OR r4.valid_to > ?)
      )
    ) AS BLOB
  ) AS a1;

