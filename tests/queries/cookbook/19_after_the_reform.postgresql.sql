WITH r1_groups AS 
(SELECT r1_groups_rows.street AS street 
FROM (SELECT r1.street AS street 
FROM party AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE) AND r1.party_class = 'ORGANIZATION' AND r1.standing = 'EXISTING') AS r1_groups_rows)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(p2_o) AS row_to_json_1 
FROM (SELECT p2.code AS code 
FROM (SELECT r2.code AS code 
FROM division AS r2 
WHERE r2.code = p1_groups.street AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE) ORDER BY r2.valid_from DESC NULLS LAST, r2.id, r2.version 
 LIMIT 1) AS p2) AS p2_o) AS street, p1_groups.m_count AS count 
FROM (SELECT r1_groups_made.street AS street, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.street AS street, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.street) AS r1_groups_made ORDER BY r1_groups_made.n DESC, r1_groups_made.street) AS p1_groups) AS p1_groups_o) AS a0, json_build_object('nodes', (SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2 
FROM (SELECT p3.code AS code, (SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_3 
FROM (SELECT p4.division AS code, (SELECT row_to_json(p5_o) AS row_to_json_2 
FROM (SELECT p5.name AS name 
FROM (SELECT r5.name AS name 
FROM division AS r5 
WHERE r5.code = p4.division AND (r5.valid_from IS NULL OR r5.valid_from <= $2::DATE) ORDER BY r5.valid_from DESC NULLS LAST, r5.id, r5.version 
 LIMIT 1) AS p5) AS p5_o) AS division 
FROM (SELECT r4.division AS division 
FROM division_successors AS r4 
WHERE r4.id = p3.id AND r4.version = p3.version ORDER BY r4.position) AS p4) AS p4_o) AS successors 
FROM (SELECT r3.code AS code, r3.id AS id, r3.version AS version 
FROM division AS r3 
WHERE (r3.valid_from IS NULL OR r3.valid_from <= $2::DATE) AND (r3.valid_to IS NULL OR r3.valid_to > $2::DATE) AND r3.parent = $3::VARCHAR ORDER BY r3.code, r3.id 
 LIMIT 20) AS p3) AS p3_o)) AS a1
