-- What is searched is in normal form NFC, as the words are that it is searched for.

ALTER TABLE reporting.publications DROP COLUMN search;
ALTER TABLE reporting.publications ADD COLUMN search tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', normalize(title, NFC))) STORED;
CREATE INDEX publications_search_idx ON reporting.publications USING gin (search);
