-- A search by meaning compares signs twice, instead of keeping and counting what it compared.

-- As in 0900, but that the bound of the signs that differ is drawn from a sixteenth of the pieces, chosen by a hash of their ids, with a
-- standard error more: every piece below it is weighed. Counting all of them by number took longer than all the rest. All pieces are
-- weighed where the sample is less than half of a sixteenth.
CREATE OR REPLACE FUNCTION evidence.nearest_by_signs(company uuid, model text, question bit(512), weights bit(512)[], among uuid[],
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
  total integer;
  sample integer[];
  share double precision;
  bound integer := 512;
BEGIN
  IF searched IS NULL THEN
    SELECT count(*), array_agg(bit_count(t.embedding_signs # question)::integer) FILTER (WHERE uuid_hash(t.id) & 15 = 0)
      INTO total, sample FROM evidence.evidence_snippets AS t
      WHERE t.company_id IS NULL AND t.embedding_model = model AND t.embedding_signs IS NOT NULL
        AND t.id <> ALL (hidden) AND (among IS NULL OR t.id IN (SELECT unnest(among)));
  ELSE
    SELECT count(*), array_agg(bit_count(t.embedding_signs # question)::integer) FILTER (WHERE uuid_hash(t.id) & 15 = 0)
      INTO total, sample FROM evidence.evidence_snippets AS t
      WHERE t.company_id = searched AND t.embedding_model = model AND t.embedding_signs IS NOT NULL
        AND t.id <> ALL (hidden) AND (among IS NULL OR t.id IN (SELECT unnest(among)));
  END IF;
  share := greatest(1.0 / near, 500.0 / greatest(total, 1));
  IF share < 1 AND 32 * cardinality(sample) >= total THEN
    share := share + sqrt(share * (1 - share) / cardinality(sample));
    SELECT s.differences INTO bound FROM unnest(sample) AS s (differences)
      ORDER BY s.differences OFFSET ceil(share * cardinality(sample)) LIMIT 1;
  END IF;
  -- None where the sample ends before.
  bound := coalesce(bound, 512);
  RETURN QUERY
  SELECT n.id FROM (
    SELECT t.id, t.embedding_signs AS signs FROM evidence.evidence_snippets AS t
    WHERE t.company_id = searched AND t.embedding_model = model AND t.embedding_signs IS NOT NULL
      AND bit_count(t.embedding_signs # question) <= bound
      AND t.id <> ALL (hidden) AND (among IS NULL OR t.id IN (SELECT unnest(among)))
    UNION ALL
    SELECT t.id, t.embedding_signs FROM evidence.evidence_snippets AS t
    WHERE searched IS NULL AND t.company_id IS NULL AND t.embedding_model = model AND t.embedding_signs IS NOT NULL
      AND bit_count(t.embedding_signs # question) <= bound
      AND t.id <> ALL (hidden) AND (among IS NULL OR t.id IN (SELECT unnest(among)))
  ) AS n
  ORDER BY bit_count(n.signs & ones) + 2 * bit_count(n.signs & twos) + 4 * bit_count(n.signs & fours)
    + 8 * (bit_count(n.signs & eights) - bit_count(n.signs)) DESC, n.id
  LIMIT greatest(total / most, 300);
END $$;
