-- Terms of a question that a search reads the holders of, each once: of its stems, and of its trigrams, the rarest, until
-- `most` pieces hold them together, the last one whole. What most pieces have in common says little of any, and is most of what was read. A
-- company asks about itself, staff about any. Where the table's pages are all visible, nothing but an index is read.
CREATE FUNCTION evidence.rarest_terms(company uuid, question text, most integer)
  RETURNS TABLE (term text, is_trigram boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 60 SET search_path = '' AS $$
DECLARE
  searched uuid := CASE WHEN current_setting('role') LIKE '%\_company' THEN viewer.company_id() ELSE company END;
BEGIN
  RETURN QUERY
  SELECT c.term, c.is_trigram
  FROM (
    SELECT h.term, h.is_trigram,
      sum(h.holders) OVER (PARTITION BY h.is_trigram ORDER BY h.holders, h.term) - h.holders AS held_before
    FROM (
      SELECT w.term, substr(w.term, 38, 1) = '~' AS is_trigram, (
        SELECT count(*) FROM evidence.evidence_snippets AS t
        WHERE evidence.search_terms(t.company_id, t.content, t.metadata) @> ARRAY[w.term]) AS holders
      FROM (SELECT DISTINCT unnest(evidence.search_terms(searched, question, '{}')) AS term) AS w
    ) AS h
  ) AS c
  WHERE c.held_before < most;
END $$;
GRANT EXECUTE ON FUNCTION evidence.rarest_terms(uuid, text, integer)
  TO evidence_admin, evidence_officer, evidence_company;
