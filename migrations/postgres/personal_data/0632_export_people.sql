-- Exports of what is held on a person (Articles 15 and 20 of the GDPR): an archive that is sealed for the person.

CREATE TABLE files.exports (
  request_id uuid PRIMARY KEY REFERENCES privacy.privacy_requests (id),
  -- Public key of age, which the archive is sealed to.
  recipient text NOT NULL CONSTRAINT exports_recipient_check CHECK (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  -- SHA-256 in hex of the token of the link, which the client has made; NULL once it was used.
  token_hash text CONSTRAINT exports_token_hash_key UNIQUE
    CONSTRAINT exports_token_hash_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  -- A week after the archive was ready.
  link_expires_at timestamptz
);

CREATE TABLE files.export_chunks (
  request_id uuid NOT NULL REFERENCES files.exports (request_id) ON DELETE CASCADE,
  number integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (request_id, number)
);

CALL viewer.protect('files.exports', VARIADIC '{}');
CALL viewer.protect('files.export_chunks', VARIADIC '{}');

-- Rows of one table that are held on a person, with what is theirs: secrets and computed columns are left out, ids
-- and words of others are null, and of a row that only names or quotes the person there is what names them.
CREATE FUNCTION personal_data.export_rows(person uuid, target text) RETURNS SETOF jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  entry CONSTANT personal_data.tables := (SELECT t FROM personal_data.tables AS t WHERE t.name = target);
  conditions CONSTANT record := personal_data.conditions_of(target);
  hidden CONSTANT text[] := (
    SELECT coalesce(array_agg(a.attname::text), '{}') FROM pg_catalog.pg_attribute AS a
    LEFT JOIN personal_data.columns AS c ON c.table_name = target AND c.name = a.attname
    WHERE a.attrelid = to_regclass(target) AND a.attnum > 0
      AND (a.attgenerated <> '' OR c.category = 'SECRET' OR format_type(a.atttypid, NULL) LIKE '%vector'));
  words CONSTANT text[] := (SELECT coalesce(array_agg(c.name), '{}') FROM personal_data.columns AS c
    WHERE c.table_name = target AND c.category IN ('SENSITIVE', 'IDENTIFIER'));
  -- Columns that name somebody, the person or another.
  people CONSTANT text[] := (SELECT coalesce(array_agg(w.column_name), '{}') FROM personal_data.ways AS w
    WHERE w.table_name = target AND w.condition = format('t.%I = $1', w.column_name));
  named CONSTANT text[] := (
    SELECT array_agg(w.column_name) || ARRAY['id', entry.moment] || array_remove(array_agg(c), NULL)
    FROM personal_data.ways AS w
    LEFT JOIN LATERAL unnest(CASE WHEN w.kind = 'actor' THEN w.clears END) AS c ON true
    WHERE w.table_name = target);
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT (SELECT jsonb_object_agg(e.key, CASE
         WHEN e.key = ANY ($4) AND e.value #>> ''{}'' IS DISTINCT FROM $1::text THEN NULL
         WHEN NOT about.it AND NOT e.key = ANY ($5) THEN NULL
         WHEN about.it AND NOT about.own AND e.key = ANY ($3) THEN NULL
         ELSE personal_data.without_others(e.value, $1) END)
       FROM jsonb_each(to_jsonb(t) - $2) AS e)
     FROM %s AS t
     CROSS JOIN LATERAL (SELECT (%s) IS TRUE AS it, coalesce((%s), true) AS own) AS about
     WHERE %s OR %s',
    target, conditions.about, coalesce(entry.own, 'true'), conditions.about, conditions.naming)
    USING person, hidden, words, people, named;
END $$;

-- A value without the ids of others that an event has in its payload.
CREATE FUNCTION personal_data.without_others(value jsonb, person uuid) RETURNS jsonb
  LANGUAGE sql IMMUTABLE SET search_path = ''
  RETURN CASE WHEN jsonb_typeof(value) = 'object' THEN (
    SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(value) AS e
    WHERE e.key NOT IN ('volunteerId', 'participantId', 'buddyId', 'userId')
      OR e.value #>> '{}' = person::text) ELSE value END;

-- Orders an export that the viewer has just asked for.
CREATE FUNCTION personal_data.order_export(request uuid, recipient text, token_hash text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO files.exports (request_id, recipient, token_hash)
    SELECT r.id, order_export.recipient, order_export.token_hash FROM privacy.privacy_requests AS r
    WHERE r.id = request AND r.request_type = 'export' AND r.status = 'pending'
      AND personal_data.may_know(r.user_id);
  PERFORM jobs.enqueue('export.run', jsonb_build_object('requestId', request), NULL, request::text);
END $$;

-- Begins an export that waits: whose it is, the key that it is sealed to, the tables with rows of theirs, and what the
-- register of processing activities says. No row when there is nothing to do.
CREATE FUNCTION personal_data.begin_export(request uuid)
  RETURNS TABLE (person uuid, recipient text, tables jsonb, context jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE privacy.privacy_requests AS r SET status = 'processing', error_message = NULL
    WHERE r.id = request AND r.request_type = 'export' AND r.status IN ('pending', 'failed')
    RETURNING r.user_id INTO person;
  IF person IS NULL THEN RETURN; END IF;
  DELETE FROM files.export_chunks AS c WHERE c.request_id = request;
  SELECT e.recipient INTO begin_export.recipient FROM files.exports AS e WHERE e.request_id = request;
  SELECT coalesce(jsonb_agg(h.table_name), '[]') INTO tables
    FROM personal_data.holdings(ARRAY[person]) AS h WHERE h.table_name NOT LIKE 'files.%';
  context := jsonb_build_object(
    'columns', (SELECT jsonb_object_agg(c.table_name || '.' || c.name,
        jsonb_build_object('category', c.category, 'erasure', c.erase)) FROM personal_data.columns AS c
      WHERE tables ? c.table_name AND c.category <> 'SECRET'),
    'processingActivities', (SELECT coalesce(jsonb_agg(jsonb_build_object('activity', p.activity,
        'purpose', p.purpose, 'legalBasis', p.legal_basis, 'dataCategories', p.data_categories,
        'recipientCategories', p.recipient_categories, 'retentionPeriod', p.retention_period)), '[]')
      FROM privacy.data_processing_records AS p WHERE p.user_id IS NULL),
    'retention', (SELECT coalesce(jsonb_agg(jsonb_build_object('dataCategory', p.data_category,
        'days', p.retention_period_days, 'method', p.deletion_method, 'legalBasis', p.legal_basis)), '[]')
      FROM privacy.data_retention_policies AS p WHERE p.active));
  RETURN NEXT;
END $$;

CREATE FUNCTION personal_data.add_chunk(request uuid, number integer, content bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  INSERT INTO files.export_chunks (request_id, number, content)
    VALUES (add_chunk.request, add_chunk.number, add_chunk.content);
END;

CREATE FUNCTION personal_data.complete_export(request uuid, tables integer, bytes bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE privacy.privacy_requests AS r SET status = 'completed', progress = 1,
      completed_at = greatest(now(), r.requested_at), result_path = 'exports/' || request
    WHERE r.id = request AND r.status = 'processing';
  UPDATE files.exports AS e SET link_expires_at = now() + interval '7 days' WHERE e.request_id = request;
  PERFORM personal_data.audit(request, 'step_completed',
    jsonb_build_object('system', 'export', 'tables', tables, 'bytes', bytes));
END $$;

-- Uses a link up; the id of its export. NULL for one that is unknown, used or expired.
CREATE FUNCTION personal_data.use_export_link(token_hash text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  opened uuid;
BEGIN
  UPDATE files.exports AS e SET token_hash = NULL, link_expires_at = NULL
    WHERE e.token_hash = use_export_link.token_hash AND e.link_expires_at > now()
    RETURNING e.request_id INTO opened;
  IF opened IS NOT NULL THEN PERFORM personal_data.audit(opened, 'data_exported', '{}'); END IF;
  RETURN opened;
END $$;

CREATE FUNCTION personal_data.chunk_of(request uuid, wanted integer) RETURNS bytea
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (SELECT c.content FROM files.export_chunks AS c WHERE c.request_id = request AND c.number = wanted);

GRANT EXECUTE ON FUNCTION personal_data.order_export(uuid, text, text)
  TO privacy_admin, privacy_officer, privacy_company, privacy_person;
GRANT EXECUTE ON FUNCTION personal_data.begin_export(uuid), personal_data.export_rows(uuid, text),
  personal_data.add_chunk(uuid, integer, bytea), personal_data.complete_export(uuid, integer, bigint)
  TO privacy_worker;
GRANT EXECUTE ON FUNCTION personal_data.use_export_link(text), personal_data.chunk_of(uuid, integer)
  TO gateway_service;
