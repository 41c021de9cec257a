WITH RECURSIVE r1_groups AS 
(SELECT r1_groups_rows.authority AS authority, r1_groups_rows.decided_in_month AS decided_in_month 
FROM (SELECT r1.authority AS authority, (extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1) - (extract(year FROM r1.decided_on)::int * 12 + extract(month FROM r1.decided_on)::int - 1) % $2::INTEGER AS decided_in_month 
FROM penalty AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE) AND r1.decided_on >= $3::DATE) AS r1_groups_rows), 
r1_groups_spans(at, last) AS 
(SELECT r1_groups_ends.at AS at, r1_groups_ends.last AS last 
FROM (SELECT min(r1_groups.decided_in_month) AS at, max(r1_groups.decided_in_month) AS last 
FROM r1_groups) AS r1_groups_ends 
WHERE r1_groups_ends.at IS NOT NULL UNION ALL SELECT r1_groups_spans.at + 1 AS anon_1, r1_groups_spans.last AS last 
FROM r1_groups_spans 
WHERE r1_groups_spans.at < r1_groups_spans.last)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(p2_o) AS row_to_json_1 
FROM (SELECT p2.code AS code 
FROM (SELECT r2.code AS code 
FROM agency AS r2 
WHERE r2.code = p1_groups.authority AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE) ORDER BY r2.valid_from DESC NULLS LAST, r2.id, r2.version 
 LIMIT 1) AS p2) AS p2_o) AS authority, make_date(p1_groups.decided_in_month / 12, p1_groups.decided_in_month % 12 + 1, 1) AS "decidedInMonth", p1_groups.m_count AS count 
FROM (SELECT r1_groups_made.authority AS authority, r1_groups_made.decided_in_month AS decided_in_month, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups_all.authority AS authority, r1_groups_all.decided_in_month AS decided_in_month, r1_groups_all.n AS n, r1_groups_all.m_count AS m_count 
FROM (SELECT r1_groups_grid.authority AS authority, r1_groups_grid.decided_in_month AS decided_in_month, coalesce(r1_groups_found.n, 0) AS n, coalesce(r1_groups_found.m_count, 0) AS m_count 
FROM (SELECT r1_groups_spans.at AS decided_in_month, r1_groups_others.authority AS authority 
FROM r1_groups_spans JOIN (SELECT DISTINCT r1_groups.authority AS authority 
FROM r1_groups) AS r1_groups_others ON true) AS r1_groups_grid LEFT OUTER JOIN (SELECT r1_groups.authority AS authority, r1_groups.decided_in_month AS decided_in_month, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.authority, r1_groups.decided_in_month) AS r1_groups_found ON r1_groups_grid.authority IS NOT DISTINCT FROM r1_groups_found.authority AND r1_groups_grid.decided_in_month IS NOT DISTINCT FROM r1_groups_found.decided_in_month UNION ALL SELECT r1_groups_undated.authority AS authority, r1_groups_undated.decided_in_month AS decided_in_month, r1_groups_undated.n AS n, r1_groups_undated.m_count AS m_count 
FROM (SELECT r1_groups.authority AS authority, r1_groups.decided_in_month AS decided_in_month, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.authority, r1_groups.decided_in_month) AS r1_groups_undated 
WHERE r1_groups_undated.decided_in_month IS NULL) AS r1_groups_all) AS r1_groups_made ORDER BY r1_groups_made.authority, r1_groups_made.decided_in_month) AS p1_groups) AS p1_groups_o) AS a0
