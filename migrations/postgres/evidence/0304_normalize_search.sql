-- What is searched is in normal form NFC, as the words are that it is searched for.

ALTER TABLE evidence.evidence_snippets DROP COLUMN search;
ALTER TABLE evidence.evidence_snippets ADD COLUMN search tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', normalize(content, NFC))) STORED;
CREATE INDEX evidence_snippets_search_idx ON evidence.evidence_snippets USING gin (search);
