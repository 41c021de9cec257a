SELECT CAST(json_quote(NULL) AS BLOB) AS a0, CAST(json_object('totalCount', (SELECT count(*) AS count_1 
FROM agency AS r7 
WHERE (r7.valid_from IS NULL OR r7.valid_from <= ?) AND (r7.valid_to IS NULL OR r7.valid_to > ?))) AS BLOB) AS a1
