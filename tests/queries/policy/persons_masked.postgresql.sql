-- p1
SELECT json_build_object(
  'nodes',
  (
    SELECT coalesce(json_agg(p1_o), '[]'::json) AS coalesce_1
    FROM (
      SELECT p1.name AS name,
        p1.legal_representative AS "legalRepresentative",
        p1.responsible_person AS "responsiblePerson"
      FROM (
        SELECT r1.name AS name,
          substr(
            r1.legal_representative,
            1,
            CASE
            WHEN (length(r1.legal_representative) >= 12) THEN 4
            ELSE 1 END
          ) || repeat(
            '*',
            CASE
            WHEN (
              length(r1.legal_representative) - 2 * CASE
              WHEN (length(r1.legal_representative) >= 12) THEN 4
              ELSE 1 END > 1
            ) THEN length(r1.legal_representative) - 2 * CASE
            WHEN (length(r1.legal_representative) >= 12) THEN 4
            ELSE 1 END
            ELSE 1 END
          ) || CASE
          WHEN (
            length(r1.legal_representative) - 2 * CASE
            WHEN (length(r1.legal_representative) >= 12) THEN 4
            ELSE 1 END > 0
          ) THEN substr(
            r1.legal_representative,
            (
              length(r1.legal_representative) - CASE
              WHEN (length(r1.legal_representative) >= 12) THEN 4
              ELSE 1 END
            ) + 1
          )
          ELSE '' END AS legal_representative,
          substr(
            r1.responsible_person,
            1,
            CASE
            WHEN (length(r1.responsible_person) >= 12) THEN 4
            ELSE 1 END
          ) || repeat(
            '*',
            CASE
            WHEN (
              length(r1.responsible_person) - 2 * CASE
              WHEN (length(r1.responsible_person) >= 12) THEN 4
              ELSE 1 END > 1
            ) THEN length(r1.responsible_person) - 2 * CASE
            WHEN (length(r1.responsible_person) >= 12) THEN 4
            ELSE 1 END
            ELSE 1 END
          ) || CASE
          WHEN (
            length(r1.responsible_person) - 2 * CASE
            WHEN (length(r1.responsible_person) >= 12) THEN 4
            ELSE 1 END > 0
          ) THEN substr(
            r1.responsible_person,
            (
              length(r1.responsible_person) - CASE
              WHEN (length(r1.responsible_person) >= 12) THEN 4
              ELSE 1 END
            ) + 1
          )
          ELSE '' END AS responsible_person
        FROM party AS r1
        WHERE (r1.valid_from IS NULL OR r1.valid_from <= $1::DATE)
          AND (r1.valid_to IS NULL OR r1.valid_to > $1::DATE)
          AND r1.party_class = 'ORGANIZATION'
          AND r1.standing = 'EXISTING'
        ORDER BY r1.name,
          r1.id
        LIMIT 20 + 0
      ) AS p1
    ) AS p1_o
  )
) AS a0;

