WITH RECURSIVE r1_groups AS 
(SELECT r1_groups_rows.opened_in_month AS opened_in_month 
FROM (SELECT (extract(year FROM r1.opened_on)::int * 12 + extract(month FROM r1.opened_on)::int - 1) - (extract(year FROM r1.opened_on)::int * 12 + extract(month FROM r1.opened_on)::int - 1) % $1::INTEGER AS opened_in_month 
FROM supervision_case AS r1 
WHERE (r1.valid_from IS NULL OR r1.valid_from <= $2::DATE) AND (r1.valid_to IS NULL OR r1.valid_to > $2::DATE)) AS r1_groups_rows), 
r1_groups_spans(at, last) AS 
(SELECT r1_groups_ends.at AS at, r1_groups_ends.last AS last 
FROM (SELECT min(r1_groups.opened_in_month) AS at, max(r1_groups.opened_in_month) AS last 
FROM r1_groups) AS r1_groups_ends 
WHERE r1_groups_ends.at IS NOT NULL UNION ALL SELECT r1_groups_spans.at + 1 AS anon_1, r1_groups_spans.last AS last 
FROM r1_groups_spans 
WHERE r1_groups_spans.at < r1_groups_spans.last)
 SELECT (SELECT coalesce(json_agg(p1_groups_o), '[]'::json) AS coalesce_1 
FROM (SELECT make_date(p1_groups.opened_in_month / 12, p1_groups.opened_in_month % 12 + 1, 1) AS "openedInMonth", p1_groups.m_count AS count 
FROM (SELECT r1_groups_made.opened_in_month AS opened_in_month, r1_groups_made.n AS n, r1_groups_made.m_count AS m_count 
FROM (SELECT r1_groups_all.opened_in_month AS opened_in_month, r1_groups_all.n AS n, r1_groups_all.m_count AS m_count 
FROM (SELECT r1_groups_grid.opened_in_month AS opened_in_month, coalesce(r1_groups_found.n, 0) AS n, coalesce(r1_groups_found.m_count, 0) AS m_count 
FROM (SELECT r1_groups_spans.at AS opened_in_month 
FROM r1_groups_spans) AS r1_groups_grid LEFT OUTER JOIN (SELECT r1_groups.opened_in_month AS opened_in_month, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.opened_in_month) AS r1_groups_found ON r1_groups_grid.opened_in_month IS NOT DISTINCT FROM r1_groups_found.opened_in_month UNION ALL SELECT r1_groups_undated.opened_in_month AS opened_in_month, r1_groups_undated.n AS n, r1_groups_undated.m_count AS m_count 
FROM (SELECT r1_groups.opened_in_month AS opened_in_month, count(*) AS n, count(*) AS m_count 
FROM r1_groups GROUP BY r1_groups.opened_in_month) AS r1_groups_undated 
WHERE r1_groups_undated.opened_in_month IS NULL) AS r1_groups_all) AS r1_groups_made ORDER BY r1_groups_made.opened_in_month) AS p1_groups) AS p1_groups_o) AS a0
