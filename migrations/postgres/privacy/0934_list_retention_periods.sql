-- Periods of retention beside what is held on a person.

-- Days of the policies in use that run on a table, the shortest of several.
CREATE FUNCTION privacy.retention_periods() RETURNS TABLE (table_name text, days integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT t.table_name, min(p.retention_period_days)
  FROM privacy.data_retention_policies AS p JOIN privacy.retention_plans() AS t ON t.category = p.data_category
  WHERE p.active AND p.deletion_method = ANY (t.methods)
  GROUP BY t.table_name HAVING min(p.retention_period_days) IS NOT NULL;
END;

-- Statement parts of sweeping a category, as privacy.overdue_condition (unused since 0934) for a table: two categories are of
-- privacy.data_processing_records, and each has its own rows.
CREATE FUNCTION privacy.sweep_condition(
    for_category text, method text, OUT condition text, OUT assignments text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT format('t.%I < $1 AND (%s) AND NOT privacy.is_held(%s)%s', p.moment, p.condition, p.persons,
      CASE WHEN sweep_condition.method = 'anonymize' THEN format(' AND (%s)', c.unmasked) ELSE '' END),
    CASE WHEN sweep_condition.method = 'anonymize' THEN c.assignments END
  FROM privacy.retention_plans() AS p
  LEFT JOIN LATERAL personal_data.changes_in(split_part(p.table_name, '.', 1)) AS c
    ON sweep_condition.method = 'anonymize' AND c.name = p.table_name
  WHERE p.category = for_category AND sweep_condition.method = ANY (p.methods);
END;

-- As in 0864, by the condition of the category.
CREATE OR REPLACE FUNCTION privacy.overdue_rows(categories text[], moments timestamptz[], methods text[])
  RETURNS TABLE (sweep integer, table_name text, rows bigint, oldest timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  target record;
BEGIN
  FOR target IN
    SELECT s.ordinality::integer AS sweep, s.category, s.moment AS until, p.table_name, p.moment, o.condition
    FROM unnest(categories, moments, methods) WITH ORDINALITY AS s (category, moment, method, ordinality)
    JOIN privacy.retention_plans() AS p USING (category)
    CROSS JOIN LATERAL privacy.sweep_condition(s.category, s.method) AS o
    WHERE o.condition IS NOT NULL
    ORDER BY s.ordinality, p.table_name
  LOOP
    RETURN QUERY EXECUTE format('SELECT $2, $3, count(*), min(t.%I)::timestamptz FROM %s AS t WHERE %s',
      target.moment, target.table_name, target.condition)
      USING target.until, target.sweep, target.table_name;
    RETURN QUERY SELECT target.sweep, 'files.archived_rows', count(*), min(a.archived_at)
      FROM files.archived_rows AS a
      WHERE a.data_category = target.category AND a.archived_at < target.until AND NOT personal_data.is_held(a.user_id)
      HAVING count(*) > 0;
  END LOOP;
END $$;

-- As in 0864, by the condition of the category.
CREATE OR REPLACE FUNCTION privacy.sweep_overdue_rows(
    for_category text, until timestamptz, method text, most integer, after_moment timestamptz, after_id uuid,
    OUT swept integer, OUT last_moment timestamptz, OUT last_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  target record;
  expired integer;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('legal holds', 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('sweep of ' || for_category, 0));
  SELECT p.table_name, p.moment, o.* INTO target FROM privacy.retention_plans() AS p
    CROSS JOIN LATERAL privacy.sweep_condition(for_category, sweep_overdue_rows.method) AS o
    WHERE p.category = for_category AND o.condition IS NOT NULL;
  IF FOUND THEN
    PERFORM set_config('viewer.erasing', 'on', true), set_config('viewer.sweeping', 'on', true);
    DELETE FROM files.archived_rows AS d WHERE d.id IN (
      SELECT a.id FROM files.archived_rows AS a
      WHERE a.data_category = for_category AND a.archived_at < until AND NOT personal_data.is_held(a.user_id)
      ORDER BY a.archived_at, a.id LIMIT most FOR UPDATE SKIP LOCKED);
    GET DIAGNOSTICS expired = ROW_COUNT;
    EXECUTE format('WITH batch AS MATERIALIZED (
        SELECT t.id, t.%1$I AS moment FROM %2$s AS t WHERE %3$s AND %4$s
        ORDER BY t.%1$I, t.id LIMIT $2 FOR UPDATE SKIP LOCKED
      ), changed AS (%5$s WHERE t.id IN (SELECT b.id FROM batch AS b) RETURNING t.*
      ), archived AS (
        INSERT INTO files.archived_rows (id, data_category, table_name, user_id, content)
        SELECT c.id, %6$L, %2$L, (to_jsonb(c) ->> ''user_id'')::uuid, to_jsonb(c) FROM changed AS c WHERE %7$L
      )
      SELECT (SELECT count(*) FROM changed), b.moment, b.id FROM batch AS b ORDER BY b.moment DESC, b.id DESC LIMIT 1',
      target.moment, target.table_name, target.condition,
      CASE WHEN after_id IS NULL THEN 'true' ELSE format('(t.%I, t.id) > ($3, $4)', target.moment) END,
      CASE WHEN target.assignments IS NULL THEN format('DELETE FROM %s AS t', target.table_name)
        ELSE format('UPDATE %s AS t SET %s', target.table_name, target.assignments) END,
      for_category, method = 'archive')
      INTO swept, last_moment, last_id USING until, most - expired, after_moment, after_id;
    IF last_id IS NULL THEN
      last_moment := after_moment;
      last_id := after_id;
    END IF;
    PERFORM set_config('viewer.erasing', '', true), set_config('viewer.sweeping', '', true);
  END IF;
  swept := coalesce(swept, 0) + coalesce(expired, 0);
END $$;

-- True where a run of a policy in use would take a row of the table that is about the person: one past its period, and in the
-- state that the policy asks for.
CREATE FUNCTION privacy.is_overdue(person uuid, held_table text, today timestamptz) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  plan record;
  found_one boolean;
BEGIN
  IF NOT personal_data.may_know(person) THEN RETURN NULL; END IF;
  FOR plan IN
    SELECT o.condition, p.retention_period_days AS days
    FROM privacy.data_retention_policies AS p JOIN privacy.retention_plans() AS t ON t.category = p.data_category
    CROSS JOIN LATERAL privacy.sweep_condition(t.category, p.deletion_method) AS o
    WHERE p.active AND p.retention_period_days IS NOT NULL AND t.table_name = held_table AND o.condition IS NOT NULL
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s AS t WHERE (%s) AND %s)', held_table,
        replace((personal_data.conditions_of(held_table)).about, '$1', '$2'), plan.condition)
      INTO found_one USING today - plan.days * interval '1 day', person;
    IF found_one THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

REVOKE EXECUTE ON FUNCTION privacy.retention_periods(), privacy.is_overdue(uuid, text, timestamptz),
  privacy.sweep_condition(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.retention_periods(), privacy.is_overdue(uuid, text, timestamptz)
  TO privacy_admin, privacy_officer, privacy_company, privacy_person, privacy_worker;
