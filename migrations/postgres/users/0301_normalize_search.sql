-- The same letters are the same text, whether an accent is part of a letter or a mark after it: what
-- is searched is in Unicode's normal form NFC, as the words are that it is searched for.

ALTER TABLE users.users DROP COLUMN search;
ALTER TABLE users.users ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', normalize(coalesce(first_name, '') || ' ' || coalesce(last_name, ''), NFC))
) STORED;
CREATE INDEX users_search_idx ON users.users USING gin (search);
GRANT SELECT (search) ON users.users
  TO users_subgraph, users_admin, users_officer, users_company, users_person;

ALTER TABLE users.companies DROP COLUMN search;
ALTER TABLE users.companies ADD COLUMN search tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', normalize(name, NFC))) STORED;
CREATE INDEX companies_search_idx ON users.companies USING gin (search);
