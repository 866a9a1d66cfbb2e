-- An entry has all that the comparison of 0888 needs. The table is read once, while others read it.
CREATE INDEX evidence_snippets_embedding_signs_idx ON evidence.evidence_snippets (company_id, embedding_model)
  INCLUDE (id, embedding_signs) WHERE embedding_signs IS NOT NULL;

-- Vectors from before get their signs by a job, some at a time.
INSERT INTO jobs.queue (domain, name, payload)
SELECT 'evidence', 'evidence.sign_embeddings', '{}' WHERE EXISTS (
  SELECT FROM evidence.evidence_snippets WHERE content <> '[withdrawn]' AND coalesce(embedding_model, '') > '');
