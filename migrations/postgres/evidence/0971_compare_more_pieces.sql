-- As in 0944, but that of a small number twice as many pieces go on: 1,000 and 600 at least. With 300 the choice by weighed signs lost one
-- of the ten nearest of 12,000.
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
  sample integer[];
  size integer;
  total integer;
  share double precision;
  bound integer := 512;
BEGIN
  SELECT array_agg(s.differences ORDER BY s.differences) INTO sample FROM (
    SELECT bit_count(t.embedding_signs # question)::integer AS differences FROM evidence.evidence_snippets AS t
    WHERE t.company_id = searched AND t.embedding_model = model AND t.embedding_signs IS NOT NULL AND uuid_hash(t.id) & 15 = 0
      AND t.id <> ALL (hidden) AND (among IS NULL OR t.id IN (SELECT unnest(among)))
    UNION ALL
    SELECT bit_count(t.embedding_signs # question)::integer FROM evidence.evidence_snippets AS t
    WHERE searched IS NULL AND t.company_id IS NULL AND t.embedding_model = model AND t.embedding_signs IS NOT NULL
      AND uuid_hash(t.id) & 15 = 0 AND t.id <> ALL (hidden) AND (among IS NULL OR t.id IN (SELECT unnest(among)))
  ) AS s;
  size := coalesce(cardinality(sample), 0);
  total := 16 * size;
  share := greatest(1.0 / near, 1000.0 / greatest(total, 1));
  IF share < 1 THEN
    -- None where the sample ends before.
    bound := coalesce(sample[1 + ceil((share + sqrt(share * (1 - share) / size)) * size)], 512);
  END IF;
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
  LIMIT greatest(total / most, 600);
END $$;
