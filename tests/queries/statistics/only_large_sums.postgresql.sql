WITH r1_groups AS 
(SELECT r1_groups_rows.authority AS authority, r1_groups_rows.of_fine AS of_fine 
FROM (SELECT r1.authority AS authority, r1.fine AS of_fine 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)) AS r1_groups_rows)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(p2_o) AS row_to_json_1 
FROM (SELECT p2.name AS name 
FROM (SELECT r2.name AS name 
FROM agency AS r2 
WHERE r2.code = p1_groups.authority AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE) ORDER BY r2.valid_from DESC NULLS LAST, r2.id, r2.version 
 LIMIT 1) AS p2) AS p2_o) AS authority, CASE WHEN (p1_groups.m_fine IS NOT NULL) THEN json_build_object('value', CAST(p1_groups.m_fine / 100 AS TEXT) || '.' || lpad(CAST(p1_groups.m_fine % 100 AS TEXT), 2, '0')) END AS fine 
FROM (SELECT r1_groups_made.authority AS authority, r1_groups_made.n AS n, r1_groups_made.m_fine AS m_fine 
FROM (SELECT r1_groups.authority AS authority, count(*) AS n, CAST(sum(r1_groups.of_fine) AS BIGINT) AS m_fine 
FROM r1_groups GROUP BY r1_groups.authority) AS r1_groups_made 
WHERE m_fine >= $2::BIGINT ORDER BY r1_groups_made.n DESC, r1_groups_made.authority) AS p1_groups) AS p1_groups_o) AS a0
