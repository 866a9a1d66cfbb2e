-- A search reads its terms' entries once, and counts them in a sixteenth of all pieces.

-- Pieces by whose terms all are judged, drawn by the last digit of their ids.
CREATE INDEX evidence_snippets_sampled_terms_idx ON evidence.evidence_snippets
  USING gin (evidence.search_terms(company_id, content, metadata)) WHERE substr(id::text, 36) = '0';
ANALYZE evidence.evidence_snippets;

-- As in 0884, but that the holders of a term are counted in the sample, and once: as a subquery without a plan of its own, the
-- count stood in for each of its three uses. Postgres reads the table's pages too, also where all of them are visible.
CREATE OR REPLACE FUNCTION evidence.rarest_terms(company uuid, question text, most integer)
  RETURNS TABLE (term text, is_trigram boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 60 SET search_path = '' AS $$
DECLARE
  searched uuid := CASE WHEN current_setting('role') LIKE '%\_company' THEN viewer.company_id() ELSE company END;
BEGIN
  RETURN QUERY
  WITH held AS MATERIALIZED (
    SELECT w.term, substr(w.term, 38, 1) = '~' AS is_trigram, 16 * (
      SELECT count(*) FROM evidence.evidence_snippets AS t
      WHERE evidence.search_terms(t.company_id, t.content, t.metadata) @> ARRAY[w.term]
        AND substr(t.id::text, 36) = '0') AS holders
    FROM (SELECT DISTINCT unnest(evidence.search_terms(searched, question, '{}')) AS term) AS w
  )
  SELECT c.term, c.is_trigram
  FROM (
    SELECT h.term, h.is_trigram,
      sum(h.holders) OVER (PARTITION BY h.is_trigram ORDER BY h.holders, h.term) - h.holders AS held_before
    FROM held AS h
  ) AS c
  WHERE c.held_before < most;
END $$;

-- Pieces that hold the rarest terms of a question, once for each of the terms, with their lengths in bytes; those of restricted people
-- for officers alone, as policies do. A term has its company before it: a second condition on the company would have the index of
-- companies read for each term, which takes ten times as long as the terms.
CREATE FUNCTION evidence.holders_of_rarest(company uuid, question text, most integer)
  RETURNS TABLE (term text, is_trigram boolean, id uuid, length integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5000 SET search_path = '' AS $$
BEGIN
  RETURN QUERY
  SELECT w.term, w.is_trigram, t.id, octet_length(t.content)
  FROM evidence.rarest_terms(company, question, most) AS w
  JOIN evidence.evidence_snippets AS t
    ON evidence.search_terms(t.company_id, t.content, t.metadata) @> ARRAY[w.term]
  WHERE current_setting('role') LIKE '%\_officer'
    OR t.id <> ALL (ARRAY (SELECT personal_data.restricted_rows('evidence.evidence_snippets')));
END $$;
REVOKE EXECUTE ON FUNCTION evidence.holders_of_rarest(uuid, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evidence.holders_of_rarest(uuid, text, integer)
  TO evidence_admin, evidence_officer, evidence_company;
