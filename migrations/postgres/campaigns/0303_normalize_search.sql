-- What is searched is in normal form NFC, as the words are that it is searched for.

ALTER TABLE campaigns.campaigns DROP COLUMN search;
ALTER TABLE campaigns.campaigns ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', normalize(name || ' ' || coalesce(description, ''), NFC))
) STORED;
CREATE INDEX campaigns_search_idx ON campaigns.campaigns USING gin (search);
