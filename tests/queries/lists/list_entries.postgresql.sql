-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.listed_as AS "listedAs",
        p1.ground AS ground,
        p1.ground_note AS "groundNote",
        p1.listed_on AS "listedOn",
        p1.authority_name AS "authorityName",
        (
          SELECT row_to_json(p2_o) AS row_to_json_1
          FROM (
            SELECT p2.name AS name
            FROM (
              SELECT r2.name AS name
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
          SELECT coalesce(json_agg(p3_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p3.code AS code,
              p3.name AS name,
              p3.kind AS kind,
              p3.legal_basis AS "legalBasis",
              (
                SELECT row_to_json(p4_o) AS row_to_json_2
                FROM (
                  SELECT p4.name AS name
                  FROM (
                    SELECT r4.name AS name
                    FROM agency AS r4
                    WHERE r4.code = p3.executed_by
                      AND (r4.valid_from IS NULL OR r4.valid_from <= $1::DATE)
                    ORDER BY r4.valid_from DESC NULLS LAST,
                      r4.id,
                      r4.version
                    LIMIT 1
                  ) AS p4
                ) AS p4_o
              ) AS "executedBy",
              p3.from_on AS "fromOn",
              p3.until_on AS "untilOn"
            FROM (
              SELECT r3.code AS code,
                r3.name AS name,
                r3.kind AS kind,
                r3.legal_basis AS legal_basis,
                r3.executed_by AS executed_by,
                r3.from_on AS from_on,
                r3.until_on AS until_on
              FROM list_entry_measures AS r3
              WHERE r3.id = p1.id
                AND r3.version = p1.version
              ORDER BY r3.position
            ) AS p3
          ) AS p3_o
        ) AS measures
      FROM (
        SELECT r1.listed_as AS listed_as,
          r1.ground AS ground,
          r1.ground_note AS ground_note,
          r1.listed_on AS listed_on,
          r1.authority_name AS authority_name,
          r1.party_id AS party_id,
          r1.id AS id,
          r1.version AS version
        FROM list_entry AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
        ORDER BY r1.listed_on,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

