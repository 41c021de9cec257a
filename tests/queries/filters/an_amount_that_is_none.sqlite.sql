SELECT CAST(json_object('totalCount', (SELECT count(*) AS count_1 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND r1.fine < ?)) AS BLOB) AS a0
