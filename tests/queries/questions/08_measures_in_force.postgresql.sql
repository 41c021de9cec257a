-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.listed_as AS "listedAs",
        (
          SELECT row_to_json(p3_o) AS row_to_json_1
          FROM (
            SELECT p3.name AS name
            FROM (
              SELECT r3.name AS name
              FROM party AS r3
              WHERE r3.id = p1.party_id
                AND (r3.valid_from IS NULL OR r3.valid_from <= $1::DATE)
              ORDER BY r3.valid_from DESC NULLS LAST,
                r3.id,
                r3.version
              LIMIT 1
            ) AS p3
          ) AS p3_o
        ) AS party,
        (
          SELECT coalesce(json_agg(p4_o), '[]'::json) AS coalesce_2
          FROM (
            SELECT p4.code AS code,
              p4.name AS name,
              p4.kind AS kind,
              p4.legal_basis AS "legalBasis",
              (
                SELECT row_to_json(p5_o) AS row_to_json_2
                FROM (
                  SELECT p5.name AS name
                  FROM (
                    SELECT r5.name AS name
                    FROM agency AS r5
                    WHERE r5.code = p4.executed_by
                      AND (r5.valid_from IS NULL OR r5.valid_from <= $1::DATE)
                    ORDER BY r5.valid_from DESC NULLS LAST,
                      r5.id,
                      r5.version
                    LIMIT 1
                  ) AS p5
                ) AS p5_o
              ) AS "executedBy",
              p4.from_on AS "fromOn",
              p4.until_on AS "untilOn"
            FROM (
              SELECT r4.code AS code,
                r4.name AS name,
                r4.kind AS kind,
                r4.legal_basis AS legal_basis,
                r4.executed_by AS executed_by,
                r4.from_on AS from_on,
                r4.until_on AS until_on
              FROM list_entry_measures AS r4
              WHERE r4.id = p1.id
                AND r4.version = p1.version
              ORDER BY r4.position
            ) AS p4
          ) AS p4_o
        ) AS measures
      FROM (
        SELECT r1.listed_as AS listed_as,
          r1.party_id AS party_id,
          r1.id AS id,
          r1.version AS version
        FROM list_entry AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND (
            EXISTS (
              SELECT r2.id,
                r2.version
              FROM list_entry_measures AS r2
              WHERE r2.id = r1.id
                AND r2.version = r1.version
            )
          )
        ORDER BY r1.listed_on,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

