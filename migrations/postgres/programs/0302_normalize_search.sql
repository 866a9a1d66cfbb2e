-- What is searched is in normal form NFC, as the words are that it is searched for.

ALTER TABLE programs.program_templates DROP COLUMN search;
ALTER TABLE programs.program_templates ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', normalize(name || ' ' || coalesce(description, ''), NFC))
) STORED;
CREATE INDEX program_templates_search_idx ON programs.program_templates USING gin (search);

ALTER TABLE programs.beneficiary_groups DROP COLUMN search;
ALTER TABLE programs.beneficiary_groups ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', normalize(name || ' ' || coalesce(description, ''), NFC))
) STORED;
CREATE INDEX beneficiary_groups_search_idx ON programs.beneficiary_groups USING gin (search);

ALTER TABLE programs.program_instances DROP COLUMN search;
ALTER TABLE programs.program_instances ADD COLUMN search tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', normalize(name, NFC))) STORED;
CREATE INDEX program_instances_search_idx ON programs.program_instances USING gin (search);
