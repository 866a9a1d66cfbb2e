-- Exports have what ClickHouse holds: of a person the rows by their key, of a company its figures by month. The gateway, which
-- alone is connected to ClickHouse, hands them over; the job of the export waits for them.

-- Tables of ClickHouse with rows about people, and the column of their key.
CREATE TABLE personal_data.analytics_people (
  name text PRIMARY KEY,
  column_name text NOT NULL
);
CALL viewer.protect('personal_data.analytics_people', VARIADIC '{}');
GRANT SELECT ON personal_data.analytics_people TO gateway_service;
CREATE POLICY gateway_service ON personal_data.analytics_people FOR SELECT TO gateway_service USING (true);

-- As in 0864, and tables whose rows an erasure keeps without their key.
CREATE OR REPLACE PROCEDURE personal_data.load_register(register jsonb)
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  CALL personal_data.load_walk(register);
  UPDATE personal_data.columns AS c SET mask = register -> c.table_name -> 'masks' ->> c.name
    WHERE register -> c.table_name -> 'masks' ? c.name;
  UPDATE personal_data.columns AS c SET is_derived = true
    WHERE c.name = ANY (regexp_split_to_array(register -> c.table_name ->> 'derived', ' '));
  UPDATE personal_data.ways AS w SET leads_to = personal_data.references_of(register, w.table_name, w.column_name)
    WHERE w.kind IN ('person', 'quote');
  DELETE FROM personal_data.analytics_tables;
  INSERT INTO personal_data.analytics_tables (name, column_name)
    SELECT e.key, e.value ->> 'person' FROM jsonb_each(register) AS e
    WHERE e.key LIKE 'teei.%' AND e.value -> 'marked' ->> (e.value ->> 'person') LIKE '% DELETE%';
  DELETE FROM personal_data.analytics_people;
  INSERT INTO personal_data.analytics_people (name, column_name)
    SELECT e.key, e.value ->> 'person' FROM jsonb_each(register) AS e
    WHERE e.key LIKE 'teei.%' AND e.value ? 'person';
  CALL personal_data.guard_erased();
  CALL personal_data.hide_restricted();
END $$;

-- Moment at which the gateway has handed over the rows of ClickHouse.
ALTER TABLE files.exports ADD COLUMN analytics_at timestamptz;
ALTER TABLE files.company_exports ADD COLUMN analytics_at timestamptz;

-- Rows of ClickHouse on their way into an export, of a person or of a company; gone when it is completed.
CREATE TABLE files.analytics_rows (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id uuid REFERENCES files.exports (request_id) ON DELETE CASCADE,
  export_id uuid REFERENCES files.company_exports (id) ON DELETE CASCADE,
  table_name text NOT NULL,
  content jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT analytics_rows_export_check CHECK ((request_id IS NULL) <> (export_id IS NULL))
);
CREATE INDEX analytics_rows_request_id_idx ON files.analytics_rows (request_id, table_name, id);
CREATE INDEX analytics_rows_export_id_idx ON files.analytics_rows (export_id, table_name, id);
CREATE INDEX analytics_rows_created_at_idx ON files.analytics_rows (created_at);
CALL viewer.protect('files.analytics_rows', VARIADIC '{}');

-- Keys that stand for a person in ClickHouse, in decimal.
CREATE FUNCTION personal_data.analytics_keys(person uuid) RETURNS text[]
  LANGUAGE sql STABLE SET search_path = ''
  RETURN ARRAY (SELECT e.external_id FROM users.user_external_ids AS e
    WHERE e.profile_id = person AND e.provider = 'analytics');

-- Exports that wait for the rows of ClickHouse, with the keys of the person or the id of the company.
CREATE FUNCTION personal_data.analytics_exports()
  RETURNS TABLE (export_id uuid, company_id uuid, keys text[], requested_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT e.request_id, NULL::uuid, k.keys, r.requested_at
    FROM files.exports AS e JOIN privacy.privacy_requests AS r ON r.id = e.request_id
    CROSS JOIN LATERAL personal_data.analytics_keys(r.user_id) AS k (keys)
    WHERE e.analytics_at IS NULL AND r.status IN ('pending', 'failed') AND k.keys <> '{}'
  UNION ALL
  SELECT c.id, c.company_id, '{}'::text[], c.requested_at FROM files.company_exports AS c
    WHERE c.analytics_at IS NULL AND c.completed_at IS NULL AND c.failed_at IS NULL;
END;

-- Begins to hand over rows, in the place of those of an attempt before; false when the export waits no more.
CREATE FUNCTION personal_data.begin_analytics_export(export uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM files.exports AS e WHERE e.request_id = export AND e.analytics_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM FROM files.company_exports AS c WHERE c.id = export AND c.analytics_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN RETURN false; END IF;
  END IF;
  DELETE FROM files.analytics_rows AS a WHERE a.request_id = export OR a.export_id = export;
  RETURN true;
END $$;

-- Adds rows of a table; what an event told is without the ids of others.
CREATE FUNCTION personal_data.add_analytics_rows(export uuid, target text, rows jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  person CONSTANT uuid := (SELECT r.user_id FROM privacy.privacy_requests AS r WHERE r.id = export);
BEGIN
  INSERT INTO files.analytics_rows (request_id, export_id, table_name, content)
    SELECT CASE WHEN person IS NOT NULL THEN export END, CASE WHEN person IS NULL THEN export END, target,
      CASE WHEN left(e.value ->> 'payload', 1) = '{' THEN e.value || jsonb_build_object('payload',
        personal_data.without_others((e.value ->> 'payload')::jsonb, person)) ELSE e.value END
    FROM jsonb_array_elements(rows) AS e;
END $$;

-- Ends it: the export's job runs now.
CREATE FUNCTION personal_data.end_analytics_export(export uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE files.exports AS e SET analytics_at = clock_timestamp() WHERE e.request_id = export;
  UPDATE files.company_exports AS c SET analytics_at = clock_timestamp() WHERE c.id = export;
  UPDATE jobs.queue AS q SET run_at = now()
    WHERE q.domain = 'privacy' AND q.name IN ('export.run', 'company_export.run') AND q.key = export::text
      AND q.started_at IS NULL;
  PERFORM pg_notify('jobs', 'privacy');
END $$;

-- Tables of ClickHouse of which an export has rows. An export whose rows have not been handed over is refused: it would say
-- that nothing was held.
CREATE FUNCTION personal_data.analytics_tables_of(export uuid) RETURNS SETOF text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM files.exports AS e JOIN privacy.privacy_requests AS r ON r.id = e.request_id
    WHERE e.request_id = export AND e.analytics_at IS NULL AND personal_data.analytics_keys(r.user_id) <> '{}'
    UNION ALL
    SELECT FROM files.company_exports AS c WHERE c.id = export AND c.analytics_at IS NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'export: expected the rows of ClickHouse, which the gateway hands over'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN QUERY SELECT DISTINCT a.table_name FROM files.analytics_rows AS a
    WHERE a.request_id = export OR a.export_id = export ORDER BY 1;
END $$;

-- Rows of one of these tables.
CREATE FUNCTION personal_data.analytics_rows_of(export uuid, target text) RETURNS SETOF jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT a.content FROM files.analytics_rows AS a
    WHERE (a.request_id = export OR a.export_id = export) AND a.table_name = target ORDER BY a.id;
END;

-- Images that a company's themes refer to, each once.
CREATE FUNCTION personal_data.company_images(company uuid)
  RETURNS TABLE (hash text, mime_type text, content bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT i.hash, i.mime_type, i.content FROM files.images AS i
    WHERE i.hash IN (SELECT a.hash FROM users.branding_assets AS a WHERE a.company_id = company) ORDER BY i.hash;
END;

-- As in 0632, but the job waits for the rows of a person who has a key; begun without them it fails, and is tried again.
CREATE OR REPLACE FUNCTION personal_data.order_export(request uuid, recipient text, token_hash text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  person uuid;
BEGIN
  INSERT INTO files.exports (request_id, recipient, token_hash)
    SELECT r.id, order_export.recipient, order_export.token_hash FROM privacy.privacy_requests AS r
    WHERE r.id = request AND r.request_type = 'export' AND r.status = 'pending'
      AND personal_data.may_know(r.user_id);
  SELECT r.user_id INTO person FROM privacy.privacy_requests AS r WHERE r.id = request;
  PERFORM jobs.enqueue('export.run', jsonb_build_object('requestId', request),
    CASE WHEN personal_data.analytics_keys(person) <> '{}' THEN now() + interval '1 minute' END, request::text);
END $$;

-- As in 0852, but the job waits for the company's figures.
CREATE OR REPLACE FUNCTION personal_data.queue_company_export() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('company_export.run', jsonb_build_object('exportId', NEW.id), now() + interval '1 minute',
    NEW.id::text);
  RETURN NULL;
END $$;

-- As in 0632; the archive has the rows of ClickHouse.
CREATE OR REPLACE FUNCTION personal_data.complete_export(request uuid, tables integer, bytes bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE privacy.privacy_requests AS r SET status = 'completed', progress = 1,
      completed_at = greatest(now(), r.requested_at), result_path = 'exports/' || request
    WHERE r.id = request AND r.status = 'processing';
  UPDATE files.exports AS e SET link_expires_at = now() + interval '7 days' WHERE e.request_id = request;
  DELETE FROM files.analytics_rows AS a WHERE a.request_id = request;
  PERFORM personal_data.audit(request, 'step_completed',
    jsonb_build_object('system', 'export', 'tables', tables, 'bytes', bytes));
END $$;

-- As in 0852; the archive has the figures.
CREATE OR REPLACE FUNCTION personal_data.complete_company_export(export uuid, tables integer, rows integer, bytes bigint)
  RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  DELETE FROM files.analytics_rows AS a WHERE a.export_id = export;
  UPDATE files.company_exports AS e SET completed_at = now(), link_expires_at = now() + interval '7 days',
      tables = complete_company_export.tables, rows = complete_company_export.rows,
      bytes = complete_company_export.bytes
    WHERE e.id = export AND e.completed_at IS NULL;
END;

-- As in 0852, and rows of ClickHouse that no export has taken.
CREATE OR REPLACE FUNCTION personal_data.delete_spent_exports() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  deleted integer;
BEGIN
  DELETE FROM files.exports AS e USING privacy.privacy_requests AS r
    WHERE r.id = e.request_id AND (r.status = 'cancelled' OR r.completed_at < now() - interval '8 days');
  GET DIAGNOSTICS deleted = ROW_COUNT;
  DELETE FROM files.company_export_chunks AS c USING files.company_exports AS e
    WHERE e.id = c.export_id AND e.completed_at < now() - interval '8 days';
  UPDATE files.exports AS e SET analytics_at = NULL FROM files.analytics_rows AS a
    WHERE a.request_id = e.request_id AND a.created_at < now() - interval '8 days';
  DELETE FROM files.analytics_rows AS a WHERE a.created_at < now() - interval '8 days';
  RETURN deleted;
END $$;

REVOKE EXECUTE ON FUNCTION personal_data.analytics_keys(uuid), personal_data.analytics_exports(),
  personal_data.begin_analytics_export(uuid), personal_data.add_analytics_rows(uuid, text, jsonb),
  personal_data.end_analytics_export(uuid), personal_data.analytics_tables_of(uuid),
  personal_data.analytics_rows_of(uuid, text), personal_data.company_images(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION personal_data.analytics_exports(), personal_data.begin_analytics_export(uuid),
  personal_data.add_analytics_rows(uuid, text, jsonb), personal_data.end_analytics_export(uuid)
  TO gateway_service;
GRANT EXECUTE ON FUNCTION personal_data.analytics_tables_of(uuid), personal_data.analytics_rows_of(uuid, text),
  personal_data.company_images(uuid) TO privacy_worker;
