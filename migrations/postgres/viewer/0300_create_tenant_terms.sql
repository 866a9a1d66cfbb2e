-- What is searched for, made each tenant's own: 'oslo' of a company is '<its id>/oslo' in the index.
-- A search of one company then reads entries of that company alone. In an index that the tenants
-- share, the time that a search takes would tell how often others use a word.

-- The words of a row of a tenant; NULL where it has none. Positions are left out: no phrase is
-- searched for. Nobody types the words that are longer than an index takes.
CREATE FUNCTION viewer.tenant_terms(tenant uuid, terms tsvector) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 200
  RETURN array_to_tsvector(ARRAY (
    SELECT tenant || '/' || term FROM unnest(tsvector_to_array(terms)) AS term
    WHERE octet_length(term) <= 1000
  ));

-- Of a row that several tenants may see.
CREATE FUNCTION viewer.tenant_terms(tenants uuid[], terms tsvector) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 200
  RETURN array_to_tsvector(ARRAY (
    SELECT tenant || '/' || term
    FROM unnest(tenants) AS tenant, unnest(tsvector_to_array(terms)) AS term
    WHERE octet_length(term) <= 1000
  ));

-- A query for the words of a tenant. Words next to each other become words that both occur.
CREATE FUNCTION viewer.tenant_query(tenant uuid, query tsquery) RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(
    regexp_replace(query::text, '<(-|\d+)>', '&', 'g'),
    '''((?:[^'']|'''')+)''', '''' || tenant || '/\1''', 'g'
  )::tsquery;

-- The elements of a JSON array of strings; of a long one its beginning, which an index takes.
CREATE FUNCTION viewer.tenant_elements(tenant uuid, elements jsonb) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 200
  RETURN ARRAY (
    SELECT tenant || '/' || left(element, 200) FROM jsonb_array_elements_text(elements) AS element
  );

-- Whoever writes a row computes its index entries, and whoever reads by them computes theirs.
DO $$
DECLARE
  everybody text := (
    SELECT string_agg(format('%I', domain || '_' || class), ', ')
    FROM unnest(ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting']) AS domain,
      unnest(ARRAY['admin', 'officer', 'company', 'partner', 'person', 'anonymous', 'worker']) AS class
  );
BEGIN
  EXECUTE format(
    'GRANT EXECUTE ON FUNCTION viewer.tenant_terms(uuid, tsvector), '
    'viewer.tenant_terms(uuid[], tsvector), viewer.tenant_query(uuid, tsquery), '
    'viewer.tenant_elements(uuid, jsonb) TO %s', everybody);
END $$;
