-- As in 0900, but that the holders of a term are kept together, so that each is weighed when it is found: they were counted, joined
-- and added up as rows, in four passes. A term weighs by its share of all entries that were found, and no longer of the pieces.
CREATE OR REPLACE FUNCTION evidence.ranked_by_words(company uuid, question text, most integer)
  RETURNS TABLE (id uuid, is_trigram boolean, score double precision)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5000 SET search_path = '' SET jit = off AS $$
DECLARE
  hidden uuid[] := CASE WHEN current_setting('role') LIKE '%\_officer' THEN '{}'
    ELSE ARRAY (SELECT personal_data.restricted_rows('evidence.evidence_snippets')) END;
BEGIN
  RETURN QUERY
  WITH term AS MATERIALIZED (
    SELECT w.is_trigram, held.ids, held.lengths, cardinality(held.ids)::double precision AS holders
    FROM evidence.rarest_terms(company, question, most) AS w
    CROSS JOIN LATERAL (
      SELECT array_agg(t.id) AS ids, array_agg(octet_length(t.content)) AS lengths
      FROM evidence.evidence_snippets AS t
      WHERE evidence.search_terms(t.company_id, t.content, t.metadata) @> ARRAY[w.term] AND t.id <> ALL (hidden)
    ) AS held
    WHERE held.ids IS NOT NULL
  ), entry AS (
    SELECT t.is_trigram, ln(1 + sum(t.holders) OVER () / t.holders) AS weight, t.ids, t.lengths FROM term AS t
  ), weighed AS (
    SELECT e.is_trigram, e.weight, unnest(e.ids) AS piece, unnest(e.lengths) AS length FROM entry AS e
  )
  -- 100 bytes more, so that a word does not count for more in the shortest texts.
  SELECT w.piece, w.is_trigram, sum(w.weight) / sqrt(max(w.length) + 100) FROM weighed AS w GROUP BY w.piece, w.is_trigram;
END $$;
