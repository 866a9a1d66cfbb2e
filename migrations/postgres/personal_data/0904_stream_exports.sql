-- Rows of exports are computed as they are fetched. A function that returns them computes all before the first: of 100,000 rows
-- that takes longer than a statement may.

-- Opens the cursor `exported` on the rows of one table that are held on a person, as in 0864 and 0866.
CREATE FUNCTION personal_data.open_export_rows(person uuid, target text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  exported refcursor := 'exported';
  entry CONSTANT personal_data.tables := (SELECT t FROM personal_data.tables AS t WHERE t.name = target);
  conditions CONSTANT record := personal_data.conditions_of(target);
  hidden CONSTANT text[] := personal_data.unexported_columns(target);
  words CONSTANT text[] := (SELECT coalesce(array_agg(c.name), '{}') FROM personal_data.columns AS c
    WHERE c.table_name = target AND c.category IN ('SENSITIVE', 'IDENTIFIER'));
  people CONSTANT text[] := personal_data.naming_columns(target);
  named CONSTANT text[] := (
    SELECT array_agg(w.column_name) || ARRAY['id', entry.moment] || array_remove(array_agg(c), NULL)
    FROM personal_data.ways AS w
    LEFT JOIN LATERAL unnest(CASE WHEN w.kind = 'actor' THEN w.clears END) AS c ON true
    WHERE w.table_name = target);
BEGIN
  OPEN exported SCROLL FOR EXECUTE format(
    'SELECT (SELECT jsonb_object_agg(e.key, CASE
         WHEN e.key = ANY ($4) AND e.value #>> ''{}'' IS DISTINCT FROM $1::text THEN NULL
         WHEN NOT about.it AND NOT e.key = ANY ($5) THEN NULL
         WHEN about.it AND NOT about.own AND e.key = ANY ($3) THEN NULL
         %s WHEN jsonb_typeof(e.value) = ''object'' THEN personal_data.without_others(e.value, $1)
         ELSE e.value END)
       FROM jsonb_each(to_jsonb(t) - $2) AS e)::text AS row
     FROM %s AS t
     CROSS JOIN LATERAL (SELECT (%s) IS TRUE AS it, coalesce((%s), true) AS own) AS about
     WHERE %s OR %s',
    CASE target WHEN 'files.archived_rows'
      THEN 'WHEN e.key = ''content'' THEN personal_data.export_archived(t.table_name, e.value, $1)' END,
    target, conditions.about, coalesce(entry.own, 'true'), conditions.about, conditions.naming)
    USING person, hidden, words, people, named;
END $$;

-- Opens the cursor `exported` on the rows of one table that are a company's, as in 0852.
CREATE FUNCTION personal_data.open_company_rows(company uuid, target text, tenant text, columns text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  exported refcursor := 'exported';
  relation CONSTANT regclass := (SELECT to_regclass(t.name) FROM personal_data.tables AS t WHERE t.name = target);
  shown CONSTANT text := (
    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_catalog.pg_attribute AS a
    LEFT JOIN personal_data.columns AS c ON c.table_name = target AND c.name = a.attname
    WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped AND a.attname = ANY (columns)
      AND c.category IS DISTINCT FROM 'SECRET');
  visible CONSTANT text := (
    SELECT string_agg(format('(%s)', pg_get_expr(p.polqual, p.polrelid)), ' OR ') FROM pg_catalog.pg_policy AS p
    WHERE p.polrelid = relation AND p.polpermissive AND p.polcmd IN ('r', '*')
      AND EXISTS (SELECT FROM unnest(p.polroles) AS role WHERE pg_get_userbyid(role) LIKE '%\_company'));
  own CONSTANT text := (
    SELECT format(CASE a.atttypid WHEN 'uuid[]'::regtype THEN '%I @> ARRAY[$1]' ELSE '%I = $1' END, a.attname)
    FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = relation AND a.attname = tenant);
BEGIN
  IF shown IS NULL OR visible IS NULL OR (tenant IS NOT NULL AND own IS NULL) THEN
    RAISE EXCEPTION 'open_company_rows: expected a table that companies see, with its columns; received %', target
      USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM set_config('viewer.company_id', company::text, true);
  OPEN exported SCROLL FOR EXECUTE format(
    'SELECT personal_data.as_company_sees(%L, to_jsonb(shown))::text AS row
     FROM (SELECT %s FROM %s WHERE (%s) AND (%s)) AS shown',
    target, shown, relation, coalesce(own, 'true'), visible) USING company;
END $$;

REVOKE EXECUTE ON FUNCTION personal_data.open_export_rows(uuid, text),
  personal_data.open_company_rows(uuid, text, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION personal_data.open_export_rows(uuid, text),
  personal_data.open_company_rows(uuid, text, text, text[]) TO privacy_worker;

-- What a cursor calls, it calls as whoever fetches from it.
ALTER FUNCTION personal_data.export_archived(text, jsonb, uuid) SECURITY DEFINER;
