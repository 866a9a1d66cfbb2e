-- A search ranks pieces where it finds them, and hands on the best alone.

-- As in 0887, but that no term is looked up whose holders, with those of rarer ones, are more than `most` in the sample; the
-- rarest always is.
CREATE OR REPLACE FUNCTION evidence.rarest_terms(company uuid, question text, most integer)
  RETURNS TABLE (term text, is_trigram boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 60 SET search_path = '' SET jit = off AS $$
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
      sum(h.holders) OVER (PARTITION BY h.is_trigram ORDER BY h.holders, h.term) AS held,
      row_number() OVER (PARTITION BY h.is_trigram ORDER BY h.holders, h.term) AS place
    FROM held AS h
  ) AS c
  WHERE c.held <= most OR c.place = 1;
END $$;

-- Pieces that hold the rarest terms of a question, with their scores by stems and by trigrams: a term weighs the more, the fewer
-- hold it, and the sum is divided by the root of the text's length. Those of restricted people for officers alone, as policies do.
-- `holders_of_rarest` is for the version before. A plan of many terms is estimated too dear: compiling it would take longer than it does.
CREATE FUNCTION evidence.ranked_by_words(company uuid, question text, most integer)
  RETURNS TABLE (id uuid, is_trigram boolean, score double precision)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5000 SET search_path = '' SET jit = off AS $$
DECLARE
  hidden uuid[] := CASE WHEN current_setting('role') LIKE '%\_officer' THEN '{}'
    ELSE ARRAY (SELECT personal_data.restricted_rows('evidence.evidence_snippets')) END;
BEGIN
  RETURN QUERY
  WITH posting AS MATERIALIZED (
    SELECT w.n, w.is_trigram, t.id, octet_length(t.content) AS length
    FROM evidence.rarest_terms(company, question, most) WITH ORDINALITY AS w (term, is_trigram, n)
    JOIN evidence.evidence_snippets AS t
      ON evidence.search_terms(t.company_id, t.content, t.metadata) @> ARRAY[w.term]
    WHERE t.id <> ALL (hidden)
  ), amount AS (
    SELECT count(*)::double precision AS pieces FROM (SELECT DISTINCT p.id FROM posting AS p) AS found
  ), weighed AS (
    SELECT p.n, ln(1 + amount.pieces / count(*)) AS weight FROM posting AS p CROSS JOIN amount GROUP BY p.n, amount.pieces
  )
  -- 100 bytes more, so that a word does not count for more in the shortest texts.
  SELECT p.id, p.is_trigram, sum(w.weight) / sqrt(max(p.length) + 100)
  FROM posting AS p JOIN weighed AS w USING (n) GROUP BY p.id, p.is_trigram;
END $$;

-- Pieces with a vector by a model, of the viewer's company or, for staff, of any, or of TEEI's own programmes where it is NULL, those
-- nearest to a question first: of the `near`th part whose signs differ least from those of the question (500 at least), the `most`th part
-- of all (300 at least) by their signs weighed with its numbers, four bits of each, the least significant first. `among`: ids
-- that are compared; NULL for all. Those of restricted people for officers alone. `sign_differences` is for the version before.
CREATE FUNCTION evidence.nearest_by_signs(company uuid, model text, question bit(512), weights bit(512)[], among uuid[],
    near integer, most integer)
  RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 300 SET search_path = '' SET jit = off AS $$
DECLARE
  hidden uuid[] := CASE WHEN current_setting('role') LIKE '%\_officer' THEN '{}'
    ELSE ARRAY (SELECT personal_data.restricted_rows('evidence.evidence_snippets')) END;
  searched uuid := CASE WHEN current_setting('role') LIKE '%\_company' THEN viewer.company_id() ELSE company END;
  ones bit(512) := weights[1];
  twos bit(512) := weights[2];
  fours bit(512) := weights[3];
  eights bit(512) := weights[4];
BEGIN
  RETURN QUERY
  WITH piece AS (
    SELECT t.id, t.embedding_signs AS signs FROM evidence.evidence_snippets AS t
    WHERE t.company_id = searched AND t.embedding_model = model AND t.embedding_signs IS NOT NULL
    UNION ALL
    SELECT t.id, t.embedding_signs FROM evidence.evidence_snippets AS t
    WHERE searched IS NULL AND t.company_id IS NULL AND t.embedding_model = model AND t.embedding_signs IS NOT NULL
  ), compared AS MATERIALIZED (
    SELECT p.id, p.signs, bit_count(p.signs # question)::integer AS differences FROM piece AS p
    WHERE p.id <> ALL (hidden) AND (among IS NULL OR p.id IN (SELECT unnest(among)))
  ), spread AS (
    SELECT c.differences, sum(count(*)) OVER (ORDER BY c.differences) - count(*) AS nearer, sum(count(*)) OVER () AS total
    FROM compared AS c GROUP BY c.differences
  ), bounds AS (
    SELECT max(s.differences) AS differences, greatest(max(s.total)::integer / most, 300) AS pieces
    FROM spread AS s WHERE s.nearer < greatest(s.total::integer / near, 500)
  )
  SELECT c.id FROM compared AS c JOIN bounds AS b ON c.differences <= b.differences
  ORDER BY bit_count(c.signs & ones) + 2 * bit_count(c.signs & twos) + 4 * bit_count(c.signs & fours)
    + 8 * (bit_count(c.signs & eights) - bit_count(c.signs)) DESC, c.id
  LIMIT (SELECT bounds.pieces FROM bounds);
END $$;

REVOKE EXECUTE ON FUNCTION evidence.ranked_by_words(uuid, text, integer),
  evidence.nearest_by_signs(uuid, text, bit, bit[], uuid[], integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evidence.ranked_by_words(uuid, text, integer),
  evidence.nearest_by_signs(uuid, text, bit, bit[], uuid[], integer, integer)
  TO evidence_admin, evidence_officer, evidence_company;
