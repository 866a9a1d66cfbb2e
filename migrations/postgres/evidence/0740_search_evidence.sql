-- Search of evidence by what a question is about: its words by their stems, and their parts of three letters,
-- which also find words that no dictionary of Postgres inflects (Ukrainian, Arabic plurals, Norwegian umlauts).

-- Words as they stand, but for those that English and Norwegian texts are full of.
CREATE TEXT SEARCH DICTIONARY evidence.no_english_stop_words
  (TEMPLATE = pg_catalog.simple, StopWords = english, Accept = false);
CREATE TEXT SEARCH DICTIONARY evidence.no_norwegian_stop_words
  (TEMPLATE = pg_catalog.simple, StopWords = norwegian, Accept = false);
CREATE TEXT SEARCH CONFIGURATION evidence.words (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION evidence.words
  ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part
  WITH evidence.no_english_stop_words, evidence.no_norwegian_stop_words, pg_catalog.simple;

-- What a text is found by, each with its company before it ('<id>/e:work'; TEEI's own programmes have the nil UUID):
-- stems of English, Norwegian ('n:') and Arabic ('a:') words, any other word as it is, and trigrams of all ('~wor').
-- Apostrophes, vowel marks and the forms of alef, which people type differently, are made alike. The same for a
-- piece of evidence and for a question; nothing for a piece that is withdrawn.
CREATE FUNCTION evidence.search_terms(company uuid, content text, metadata jsonb) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
DECLARE
  prefix text := coalesce(company, '00000000-0000-0000-0000-000000000000') || '/';
  plain text := translate(normalize(content, NFKC),
    U&'\0623\0625\0622\0671\0649\0629\02BC\2019\0060\00B4\0027\064B\064C\064D\064E\064F\0650\0651\0652\0640',
    U&'\0627\0627\0627\0627\064A\0647');
BEGIN
  IF evidence.snippet_state(content, metadata) = 'withdrawn' THEN
    RETURN '{}';
  END IF;
  RETURN ARRAY (
      SELECT prefix || 'e:' || left(stem, 200) FROM unnest(tsvector_to_array(to_tsvector('english', plain))) AS stem
    ) || CASE WHEN plain ~ '[a-zA-Z]' THEN ARRAY (
      SELECT prefix || 'n:' || left(stem, 200) FROM unnest(tsvector_to_array(to_tsvector('norwegian', plain))) AS stem
    ) END || CASE WHEN plain ~ U&'[\0600-\06FF]' THEN ARRAY (
      SELECT prefix || 'a:' || left(stem, 200) FROM unnest(tsvector_to_array(to_tsvector('arabic', plain))) AS stem
    ) END || ARRAY (
      -- By the word: a part of a text is found by counting characters from the text's beginning.
      SELECT DISTINCT prefix || '~' || substr(' ' || word || ' ', place, 3)
      FROM unnest(tsvector_to_array(to_tsvector('evidence.words', plain))) AS word, generate_series(1, length(word)) AS place
    );
END $$;
GRANT EXECUTE ON FUNCTION evidence.search_terms(uuid, text, jsonb)
  TO evidence_admin, evidence_officer, evidence_company, evidence_worker;

CREATE INDEX evidence_snippets_search_terms_idx
  ON evidence.evidence_snippets USING gin (evidence.search_terms(company_id, content, metadata));

CREATE OR REPLACE VIEW tenant.evidence_snippets AS
  SELECT id, company_id, campaign_id, program_instance_id, source_type, content, metadata,
    created_at, viewer.tenant_terms(company_id, search) AS search_in_tenant,
    evidence.search_terms(company_id, content, metadata) AS terms_in_tenant
  FROM evidence.evidence_snippets
  WHERE company_id = viewer.company_id();

-- An index on an expression is nothing that the planner can reckon with until it has been looked at.
ANALYZE evidence.evidence_snippets;
