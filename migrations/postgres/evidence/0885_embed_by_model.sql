-- Pieces of evidence are embedded by the model that is configured, whose name is kept with each vector: vectors of
-- different models say nothing of each other. Those from before have none.
ALTER TABLE evidence.evidence_snippets ADD COLUMN embedding_model text
  CONSTRAINT evidence_snippets_embedding_model_check CHECK (length(embedding_model) BETWEEN 1 AND 100);

-- What a model has not embedded yet, below and above its name.
CREATE INDEX evidence_snippets_embedding_model_idx ON evidence.evidence_snippets
  ((coalesce(embedding_model, '')), id) WHERE content <> '[withdrawn]';

GRANT SELECT (embedding_model), UPDATE (embedding_model) ON evidence.evidence_snippets TO evidence_worker;
GRANT SELECT (embedding_model)
  ON evidence.evidence_snippets TO evidence_subgraph, evidence_admin, evidence_officer, evidence_company;

-- A vector is of the words that it was made of: others are embedded anew.
CREATE FUNCTION evidence.forget_embedding() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.embedding := NULL;
  NEW.embedding_model := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER forget_embedding BEFORE UPDATE OF content ON evidence.evidence_snippets
  FOR EACH ROW WHEN (OLD.content <> NEW.content)
  EXECUTE FUNCTION evidence.forget_embedding();
