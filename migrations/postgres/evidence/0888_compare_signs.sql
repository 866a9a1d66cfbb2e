-- Nearest pieces to a question, among all of a company: the signs of a vector's numbers are compared with those of the question's, which
-- are 64 bytes in an index, and the vectors of the nearest alone are read, as 512 bytes.

-- Signs of the numbers of a vector, 1 for those above zero.
CREATE FUNCTION evidence.sign_bits(embedding real[]) RETURNS bit(512)
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT string_agg(CASE WHEN x > 0 THEN '1' ELSE '0' END, '' ORDER BY n)::bit(512)
    FROM unnest(embedding) WITH ORDINALITY AS numbers (x, n)
  );

-- Numbers of a vector as signed bytes, of which the greatest is 127 or -127.
CREATE FUNCTION evidence.signed_bytes(embedding real[]) RETURNS bytea
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT decode(string_agg(lpad(to_hex(round(x / greatest * 127)::integer & 255), 2, '0'), '' ORDER BY n), 'hex')
    FROM unnest(embedding) WITH ORDINALITY AS numbers (x, n),
      (SELECT nullif(max(abs(x)), 0) FROM unnest(embedding) AS x) AS scale (greatest)
  );
GRANT EXECUTE ON FUNCTION evidence.sign_bits(real[]), evidence.signed_bytes(real[]) TO evidence_admin, evidence_worker;

-- NULL: no vector by a model that is known, withdrawn, or from before: the job `evidence.sign_embeddings` gives those theirs.
ALTER TABLE evidence.evidence_snippets
  ADD COLUMN embedding_signs bit(512),
  ADD COLUMN embedding_bytes bytea;
ALTER TABLE evidence.evidence_snippets ALTER COLUMN embedding_bytes SET STORAGE MAIN;
GRANT SELECT (embedding_bytes) ON evidence.evidence_snippets TO evidence_company;
GRANT SELECT (embedding_signs) ON evidence.evidence_snippets TO evidence_worker;

-- After forget_embedding, by its name.
CREATE FUNCTION evidence.sign_embedding() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.embedding_model IS NULL OR evidence.snippet_state(NEW.content, NEW.metadata) = 'withdrawn' THEN
    NEW.embedding_signs := NULL;
    NEW.embedding_bytes := NULL;
  ELSE
    NEW.embedding_signs := evidence.sign_bits(NEW.embedding::real[]);
    NEW.embedding_bytes := evidence.signed_bytes(NEW.embedding::real[]);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sign_embedding_1_new BEFORE INSERT ON evidence.evidence_snippets
  FOR EACH ROW WHEN (NEW.embedding_model IS NOT NULL)
  EXECUTE FUNCTION evidence.sign_embedding();
CREATE TRIGGER sign_embedding_2_changed BEFORE UPDATE OF embedding, embedding_model, content, metadata
  ON evidence.evidence_snippets
  FOR EACH ROW WHEN (OLD.embedding_model IS NOT NULL OR NEW.embedding_model IS NOT NULL)
  EXECUTE FUNCTION evidence.sign_embedding();

-- Pieces with a vector by a model, each with its signs and the number of those in which it differs from a question's: of the viewer's company or, for
-- staff, of any, or of TEEI's own programmes where it is NULL; those of restricted people for officers alone, as policies do.
CREATE FUNCTION evidence.sign_differences(company uuid, model text, question bit(512))
  RETURNS TABLE (id uuid, signs bit(512), differences integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10000 SET search_path = '' AS $$
DECLARE
  searched uuid := CASE WHEN current_setting('role') LIKE '%\_company' THEN viewer.company_id() ELSE company END;
  hidden uuid[] := CASE WHEN current_setting('role') LIKE '%\_officer' THEN '{}'
    ELSE ARRAY (SELECT personal_data.restricted_rows('evidence.evidence_snippets')) END;
BEGIN
  IF searched IS NULL THEN
    RETURN QUERY SELECT t.id, t.embedding_signs, bit_count(t.embedding_signs # question)::integer FROM evidence.evidence_snippets AS t
      WHERE t.company_id IS NULL AND t.embedding_model = model AND t.embedding_signs IS NOT NULL AND t.id <> ALL (hidden);
  ELSE
    RETURN QUERY SELECT t.id, t.embedding_signs, bit_count(t.embedding_signs # question)::integer FROM evidence.evidence_snippets AS t
      WHERE t.company_id = searched AND t.embedding_model = model AND t.embedding_signs IS NOT NULL AND t.id <> ALL (hidden);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION evidence.sign_differences(uuid, text, bit) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evidence.sign_differences(uuid, text, bit)
  TO evidence_admin, evidence_officer, evidence_company;
