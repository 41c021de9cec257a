SELECT CAST('{"nodes":' || coalesce((SELECT '[' || coalesce(group_concat(json_object('name', p1.name)), '') || ']' AS anon_1 
FROM (SELECT r1.name AS name 
FROM party AS r1 
WHERE (r1.party_class = 'ORGANIZATION' OR (EXISTS (SELECT * 
FROM involvement AS r2 
WHERE r2.party_id = r1.id AND ((r2.kind NOT IN ('joint_operation', 'supervision_case')) OR r2.kind IN ('joint_operation', 'supervision_case') AND r2.agency = ?)))) AND (r1.valid_from IS NULL OR r1.valid_from <= ?) AND (r1.valid_to IS NULL OR r1.valid_to > ?) AND (EXISTS (SELECT r4.party_id 
FROM supervision_case_parties AS r4, supervision_case AS r3 
WHERE r3.id = r4.id AND r3.version = r4.version AND r3.agency = ? AND (r3.valid_from IS NULL OR r3.valid_from <= ?) AND (r3.valid_to IS NULL OR r3.valid_to > ?) AND r4.party_id = r1.id)) ORDER BY r1.name, r1.id
 LIMIT 20 OFFSET ?) AS p1), 'null') || '}' AS BLOB) AS a0
