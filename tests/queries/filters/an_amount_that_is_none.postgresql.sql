SELECT json_build_object('totalCount', (SELECT count(*) AS count_1 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE) AND r1.fine < $2::BIGINT)) AS a0
