-- Signs by whose differences those of all are judged: a sixteenth of a company's pieces, chosen by a hash of their ids. A search
-- reads this part, and needs no pass over all of them before the one that compares.
CREATE INDEX evidence_snippets_sampled_signs_idx ON evidence.evidence_snippets (company_id, embedding_model)
  INCLUDE (id, embedding_signs) WHERE embedding_signs IS NOT NULL AND uuid_hash(id) & 15 = 0;
