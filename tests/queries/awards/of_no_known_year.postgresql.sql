-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.title AS title,
        p1.level AS level,
        p1.year AS year,
        p1.authority_name AS "authorityName",
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT CASE
              WHEN (p2.party_class = 'ORGANIZATION') THEN 'Organization'
              WHEN (p2.party_class = 'OTHER') THEN 'OtherParty' END AS __typename,
              p2.name AS name
            FROM (
              SELECT r2.party_class AS party_class,
                r2.name AS name
              FROM party AS r2
              WHERE r2.id = p1.party_id
                AND (r2.valid_from IS NULL OR r2.valid_from <= $1::DATE)
              ORDER BY r2.valid_from DESC NULLS LAST,
                r2.id,
                r2.version
              LIMIT 1
            ) AS p2
          ) AS p2_o
        ) AS party,
        (
          SELECT row_to_json(p3_o) AS row_to_json_2
          FROM (
            SELECT p3.native_id AS "nativeId",
              p3.effective_on AS "effectiveOn"
            FROM (
              SELECT r3.native_id AS native_id,
                r3.effective_on AS effective_on
              FROM record_version AS r3
              WHERE r3.record_key = p1.id
                AND r3.seq = p1.seq
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS source
      FROM (
        SELECT r1.title AS title,
          r1.level AS level,
          r1.year AS year,
          r1.authority_name AS authority_name,
          r1.party_id AS party_id,
          r1.id AS id,
          r1.seq AS seq
        FROM award AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.year IS NULL
        ORDER BY r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

