SELECT NULL::json AS a0, json_build_object('totalCount', (SELECT count(*) AS count_1 
FROM agency AS r7 
WHERE (r7.valid_from IS NULL OR r7.valid_from <= $1::DATE) AND (r7.valid_to IS NULL OR r7.valid_to > $1::DATE))) AS a1
