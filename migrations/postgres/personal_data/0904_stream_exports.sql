-- Rows of exports are computed as they are fetched. A function that returns them computes all before the first: of 100,000 rows
-- that takes longer than a statement may.
-- Unused since 0904: no service calls personal_data.export_rows any more.

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
BEGIN
  PERFORM set_config('viewer.company_id', company::text, true);
  OPEN exported SCROLL FOR EXECUTE
    format('SELECT c.row::text AS row FROM (%s) AS c', personal_data.company_statement(target, tenant, columns))
    USING company;
END $$;

REVOKE EXECUTE ON FUNCTION personal_data.open_export_rows(uuid, text),
  personal_data.open_company_rows(uuid, text, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION personal_data.open_export_rows(uuid, text),
  personal_data.open_company_rows(uuid, text, text, text[]) TO privacy_worker;

-- What a cursor calls, it calls as whoever fetches from it.
ALTER FUNCTION personal_data.export_archived(text, jsonb, uuid) SECURITY DEFINER;
