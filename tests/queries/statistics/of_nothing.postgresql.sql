WITH r1_groups AS 
(SELECT r1_groups_rows.of_parties AS of_parties, r1_groups_rows.of_fine AS of_fine, r1_groups_rows.of_fine_average AS of_fine_average 
FROM (SELECT r1.party_id AS of_parties, r1.fine AS of_fine, r1.fine AS of_fine_average 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE) AND false) AS r1_groups_rows), 
r2_groups AS 
(SELECT r2_groups_rows.authority AS authority 
FROM (SELECT r2.authority AS authority 
FROM penalty AS r2 
WHERE (r2.valid_from IS NULL OR r2.valid_from <= $2::DATE) AND (r2.valid_to IS NULL OR r2.valid_to > $2::DATE) AND false) AS r2_groups_rows)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT p1_groups.m_count AS count, p1_groups.m_parties AS parties, CASE WHEN (p1_groups.m_fine IS NOT NULL) THEN json_build_object('value', CAST(p1_groups.m_fine / 100 AS TEXT) || '.' || lpad(CAST(p1_groups.m_fine % 100 AS TEXT), 2, '0')) END AS fine, CASE WHEN (p1_groups.m_fine_average IS NOT NULL) THEN json_build_object('value', CAST(p1_groups.m_fine_average / 100 AS TEXT) || '.' || lpad(CAST(p1_groups.m_fine_average % 100 AS TEXT), 2, '0')) END AS "fineAverage" 
FROM (SELECT r1_groups_made.n AS n, r1_groups_made.m_count AS m_count, r1_groups_made.m_parties AS m_parties, r1_groups_made.m_fine AS m_fine, r1_groups_made.m_fine_average AS m_fine_average 
FROM (SELECT count(*) AS n, count(*) AS m_count, count(DISTINCT r1_groups.of_parties) AS m_parties, CAST(sum(r1_groups.of_fine) AS BIGINT) AS m_fine, FLOOR((2 * CAST(sum(r1_groups.of_fine_average) AS BIGINT) + count(r1_groups.of_fine_average)) / nullif(2 * count(r1_groups.of_fine_average), 0)) AS m_fine_average 
FROM r1_groups) AS r1_groups_made ORDER BY r1_groups_made.n DESC) AS p1_groups) AS p1_groups_o) AS a0, (SELECT coalesce(json_agg(p2_groups_o), '[]'::json) AS coalesce_2 
FROM (SELECT p2_groups.m_count AS count 
FROM (SELECT r2_groups_made.authority AS authority, r2_groups_made.n AS n, r2_groups_made.m_count AS m_count 
FROM (SELECT r2_groups.authority AS authority, count(*) AS n, count(*) AS m_count 
FROM r2_groups GROUP BY r2_groups.authority) AS r2_groups_made ORDER BY r2_groups_made.n DESC, r2_groups_made.authority) AS p2_groups) AS p2_groups_o) AS a1
