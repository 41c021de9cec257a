SELECT CAST('{"nodes":' || coalesce((SELECT '[' || coalesce(group_concat('{"name":' || json_quote(p1.name) || ',"cases":' || json_object('totalCount', (SELECT count(*) AS count_1 
FROM supervision_case AS r5 
WHERE (r5.id, r5.version) IN (SELECT r6.id, r6.version 
FROM supervision_case_parties AS r6 
WHERE r6.party_id = p1.id) AND r5.agency = ? AND (r5.valid_from IS NULL OR r5.valid_from <= ?) AND (r5.valid_to IS NULL OR r5.valid_to > ?))) || '}'), '') || ']' AS anon_1 
FROM (SELECT r1.name AS name, r1.id AS id 
FROM party AS r1 
WHERE (r1.party_class = 'ORGANIZATION' OR (EXISTS (SELECT * 
FROM involvement AS r2 
WHERE r2.party_id = r1.id AND ((r2.kind NOT IN ('joint_operation', 'supervision_case')) OR r2.kind IN ('joint_operation', 'supervision_case') AND r2.agency = ?)))) AND (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) ORDER BY (SELECT count(*) AS count_2 
FROM supervision_case AS r3 
WHERE (r3.id, r3.version) IN (SELECT r4.id, r4.version 
FROM supervision_case_parties AS r4 
WHERE r4.party_id = r1.id) AND r3.agency = ? AND (r3.valid_from IS NULL OR r3.valid_from <= ?) AND (r3.valid_to IS NULL OR r3.valid_to > ?)) DESC, r1.name, r1.id
 LIMIT 3 OFFSET ?) AS p1), 'null') || '}' AS BLOB) AS a0
