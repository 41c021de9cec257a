WITH r1_groups AS 
(SELECT r1_groups_rows.kind AS kind 
FROM (SELECT r1.kind AS kind 
FROM party_unit AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)) AS r1_groups_rows)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT p1_groups.kind AS kind, p1_groups.m_count AS count 
FROM (SELECT r1_groups_made.kind AS kind, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups.kind AS kind, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.kind) AS r1_groups_made ORDER BY r1_groups_made.n DESC, (r1_groups_made.kind)::text COLLATE "C") AS p1_groups) AS p1_groups_o) AS a0
