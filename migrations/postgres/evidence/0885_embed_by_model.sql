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
