WITH r1_groups AS 
(SELECT r1_groups_rows.result AS result, r1_groups_rows.of_parties AS of_parties 
FROM (SELECT r1.result AS result, r1.party_id AS of_parties 
FROM inspection AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)) AS r1_groups_rows)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT p1_groups.result AS result, p1_groups.m_count AS count, p1_groups.m_parties AS parties 
FROM (SELECT r1_groups_made.result AS result, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count, r1_groups_made.m_parties AS m_parties 
FROM (SELECT r1_groups.result AS result, count(*) AS n, count(*) AS m_count, count(DISTINCT r1_groups.of_parties) AS m_parties 
FROM r1_groups GROUP BY r1_groups.result) AS r1_groups_made ORDER BY r1_groups_made.n DESC, (r1_groups_made.result)::text COLLATE "C") AS p1_groups) AS p1_groups_o) AS a0
