WITH r1_groups AS 
(SELECT r1_groups_rows.one AS one 
FROM (SELECT 1 AS one 
FROM party AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE) AND r1.party_class = 'ORGANIZATION' AND r1.standing = 'EXISTING') AS r1_groups_rows), 
r2_groups AS 
(SELECT r2_groups_rows.registration AS registration 
FROM (SELECT r2.registration AS registration 
FROM party AS r2 
WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE) AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE) AND r2.party_class = 'ORGANIZATION' AND r2.standing = 'EXISTING') AS r2_groups_rows)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT p1_groups.m_count AS count 
FROM (SELECT r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT count(*) AS n, count(*) AS m_count 
FROM r1_groups) AS r1_groups_made ORDER BY r1_groups_made.n DESC) AS p1_groups) AS p1_groups_o) AS a0, (SELECT coalesce(json_agg(p2_groups_o), '[]'::json) AS coalesce_2 
FROM (SELECT p2_groups.registration AS registration, p2_groups.m_count AS count 
FROM (SELECT r2_groups_made.registration AS registration, r2_groups_made.n AS n, r2_groups_made.m_count AS m_count 
FROM (SELECT r2_groups.registration AS registration, count(*) AS n, count(*) AS m_count 
FROM r2_groups GROUP BY r2_groups.registration) AS r2_groups_made ORDER BY r2_groups_made.n DESC, (r2_groups_made.registration)::text COLLATE "C") AS p2_groups) AS p2_groups_o) AS a1
