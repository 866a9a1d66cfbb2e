-- The language that a person is written to in, ISO 639-1; NULL until they have said.

ALTER TABLE users.users ADD COLUMN preferred_language text
  CONSTRAINT users_preferred_language_check CHECK (preferred_language ~ '^[a-z]{2}$');

CREATE INDEX users_preferred_language_idx
  ON users.users (preferred_language, created_at, id);

GRANT SELECT (preferred_language)
  ON users.users TO users_subgraph, users_admin, users_officer, users_company, users_person;
