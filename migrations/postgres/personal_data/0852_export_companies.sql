-- Exports of what a company has on the platform (Articles 25 and 30 of the Data Act, Regulation (EU) 2023/2854): an
-- archive that is sealed for the company. Rows are those that the company's policies show, columns those that
-- `company-columns.json` of the privacy domain lists.

CREATE TABLE files.company_exports (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  -- Soft reference to who has ordered it.
  requested_by uuid,
  -- Public key of age, which the archive is sealed to.
  recipient text NOT NULL
    CONSTRAINT company_exports_recipient_check CHECK (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  -- SHA-256 in hex of the token of the link, which the client has made; NULL once it was used.
  token_hash text CONSTRAINT company_exports_token_hash_key UNIQUE
    CONSTRAINT company_exports_token_hash_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  requested_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  failed_at timestamptz,
  -- A week after the archive was ready, or the moment at which an erasure deleted it.
  link_expires_at timestamptz,
  fetched_at timestamptz,
  -- Tables with rows of the company, their rows, and bytes of the sealed archive; NULL before.
  tables integer CONSTRAINT company_exports_tables_check CHECK (tables >= 0),
  rows integer CONSTRAINT company_exports_rows_check CHECK (rows >= 0),
  bytes bigint CONSTRAINT company_exports_bytes_check CHECK (bytes >= 0),
  CONSTRAINT company_exports_ended_check CHECK (completed_at IS NULL OR failed_at IS NULL)
);
CREATE INDEX company_exports_company_id_idx ON files.company_exports (company_id, requested_at, id);
-- A company has one under way.
CREATE UNIQUE INDEX company_exports_company_id_key ON files.company_exports (company_id)
  WHERE completed_at IS NULL AND failed_at IS NULL;

CREATE TABLE files.company_export_chunks (
  export_id uuid NOT NULL REFERENCES files.company_exports (id) ON DELETE CASCADE,
  number integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (export_id, number)
);

CALL viewer.protect('files.company_exports', VARIADIC '{}');
CALL viewer.protect('files.company_export_chunks', VARIADIC '{}');
CREATE POLICY admin ON files.company_exports TO privacy_admin USING (true);
CREATE POLICY officer ON files.company_exports FOR SELECT TO privacy_officer USING (true);
CREATE POLICY company ON files.company_exports TO privacy_company USING (company_id = viewer.company_id());
GRANT USAGE ON SCHEMA files TO privacy_subgraph, privacy_admin, privacy_officer, privacy_company;
GRANT SELECT (id, company_id, requested_by, requested_at, completed_at, failed_at, link_expires_at, fetched_at,
    tables, rows, bytes)
  ON files.company_exports TO privacy_subgraph, privacy_admin, privacy_officer, privacy_company;
GRANT INSERT (company_id, requested_by, recipient, token_hash, requested_at)
  ON files.company_exports TO privacy_admin, privacy_company;

CREATE FUNCTION personal_data.queue_company_export() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('company_export.run', jsonb_build_object('exportId', NEW.id), NULL, NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER queue_company_export AFTER INSERT ON files.company_exports
  FOR EACH ROW WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION personal_data.queue_company_export();

-- Begins an export that is not over, also one that failed before: whose it is, the key that it is sealed to, and what the
-- register says. No row when there is nothing to do.
CREATE FUNCTION personal_data.begin_company_export(export uuid)
  RETURNS TABLE (company uuid, name text, recipient text, register jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE files.company_exports AS e SET failed_at = NULL
    WHERE e.id = export AND e.completed_at IS NULL
    RETURNING e.company_id, e.recipient INTO company, begin_company_export.recipient;
  IF company IS NULL THEN RETURN; END IF;
  DELETE FROM files.company_export_chunks AS c WHERE c.export_id = export;
  SELECT c.name INTO begin_company_export.name FROM users.companies AS c WHERE c.id = company;
  SELECT jsonb_object_agg(c.table_name || '.' || c.name,
      jsonb_build_object('category', c.category, 'erasure', c.erase)) INTO register
    FROM personal_data.columns AS c WHERE c.category <> 'SECRET';
  RETURN NEXT;
END $$;

-- A row as a company sees it: it knows its participants by their id.
CREATE FUNCTION personal_data.as_company_sees(target text, shown jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE SET search_path = ''
  RETURN CASE WHEN target = 'users.users' AND shown ->> 'role' = 'participant'
    THEN shown || '{"email": null, "first_name": null, "last_name": null}' ELSE shown END;

-- Statement of the rows of one table that a company's policies show and that are its own, each as an object `row`; $1 is the
-- company. `tenant` is the column that says whose a row is, an id or ids; NULL where the policies say it alone. Columns with
-- secrets are left out, whoever names them.
CREATE FUNCTION personal_data.company_statement(target text, tenant text, columns text[]) RETURNS text
  LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
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
    RAISE EXCEPTION 'company_statement: expected a table that companies see, with its columns; received %', target
      USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN format(
    'SELECT personal_data.as_company_sees(%L, to_jsonb(shown)) AS row FROM (SELECT %s FROM %s WHERE (%s) AND (%s)) AS shown',
    target, shown, relation, coalesce(own, 'true'), visible);
END $$;

CREATE FUNCTION personal_data.company_rows(company uuid, target text, tenant text, columns text[])
  RETURNS SETOF jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('viewer.company_id', company::text, true);
  RETURN QUERY EXECUTE personal_data.company_statement(target, tenant, columns) USING company;
END $$;

CREATE FUNCTION personal_data.add_company_chunk(export uuid, number integer, content bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  INSERT INTO files.company_export_chunks (export_id, number, content)
    VALUES (add_company_chunk.export, add_company_chunk.number, add_company_chunk.content);
END;

CREATE FUNCTION personal_data.complete_company_export(export uuid, tables integer, rows integer, bytes bigint)
  RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE files.company_exports AS e SET completed_at = now(), link_expires_at = now() + interval '7 days',
      tables = complete_company_export.tables, rows = complete_company_export.rows,
      bytes = complete_company_export.bytes
    WHERE e.id = export AND e.completed_at IS NULL;
END;

-- Records the company as a recipient of the sensitive values in an export, one record for each person (0842), of rows
-- `[{table, tenant, columns}]` as they were read. Nothing is recorded of who has ordered it, or about who was erased.
CREATE FUNCTION personal_data.log_company_export(export uuid, tables jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  INSERT INTO privacy.data_processing_records (user_id, activity, purpose, legal_basis, data_categories,
      recipient_categories, processed_by, system_component, metadata)
    SELECT p.id, 'sensitive_read', 'Export of a company''s data', 'legal_obligation', '["sensitive"]',
      jsonb_build_array(c.name), e.requested_by, 'privacy',
      jsonb_build_object('fields', jsonb_agg(DISTINCT s."table" || '.' || s.name), 'companyId', c.id, 'exportId', e.id)
    FROM files.company_exports AS e
    JOIN users.companies AS c ON c.id = e.company_id
    CROSS JOIN LATERAL (
      SELECT t."table", m.name, array_agg(r.shown ->> 'id') AS ids
      FROM jsonb_to_recordset(log_company_export.tables) AS t ("table" text, tenant text, columns text[])
      JOIN personal_data.columns AS m ON m.table_name = t."table" AND m.name = ANY (t.columns) AND m.category = 'SENSITIVE'
      CROSS JOIN LATERAL personal_data.company_rows(c.id, t."table", t.tenant, ARRAY['id', m.name]) AS r (shown)
      WHERE r.shown -> m.name NOT IN ('null', '""', '[]', '{}')
      GROUP BY t."table", m.name
    ) AS s
    CROSS JOIN LATERAL personal_data.people_behind(s."table", 'id', s.ids) AS p (id)
    JOIN users.users AS u ON u.id = p.id
    WHERE e.id = export AND p.id IS DISTINCT FROM e.requested_by
      AND NOT EXISTS (SELECT FROM personal_data.tombstones AS t WHERE t.user_id = p.id)
    GROUP BY p.id, c.id, c.name, e.id;
END;

-- Ends an export that is not tried any more.
CREATE FUNCTION personal_data.fail_company_export(export uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE files.company_exports AS e SET failed_at = now() WHERE e.id = export AND e.completed_at IS NULL;
END;

-- As in 0632, for both kinds of exports.
CREATE OR REPLACE FUNCTION personal_data.use_export_link(token_hash text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  opened uuid;
BEGIN
  UPDATE files.exports AS e SET token_hash = NULL, link_expires_at = NULL
    WHERE e.token_hash = use_export_link.token_hash AND e.link_expires_at > now()
    RETURNING e.request_id INTO opened;
  IF opened IS NOT NULL THEN
    PERFORM personal_data.audit(opened, 'data_exported', '{}');
    RETURN opened;
  END IF;
  UPDATE files.company_exports AS e SET token_hash = NULL, fetched_at = now()
    WHERE e.token_hash = use_export_link.token_hash AND e.link_expires_at > now()
    RETURNING e.id INTO opened;
  RETURN opened;
END $$;

-- As in 0632, for both kinds of exports, whose ids are random.
CREATE OR REPLACE FUNCTION personal_data.chunk_of(request uuid, wanted integer) RETURNS bytea
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN coalesce(
    (SELECT c.content FROM files.export_chunks AS c WHERE c.request_id = request AND c.number = wanted),
    (SELECT c.content FROM files.company_export_chunks AS c WHERE c.export_id = request AND c.number = wanted));

-- As in 0690, for both kinds of exports; of a company's there stays the record that it was made.
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
  RETURN deleted;
END $$;

-- An erasure deletes archives of the companies that see the person: they hold what is erased.
CREATE FUNCTION personal_data.drop_company_archives() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM files.company_export_chunks AS c USING files.company_exports AS e, users.users AS u
    WHERE u.id = NEW.user_id AND e.company_id = ANY (u.company_ids) AND c.export_id = e.id;
  UPDATE files.company_exports AS e SET token_hash = NULL, link_expires_at = least(e.link_expires_at, now())
    FROM users.users AS u
    WHERE u.id = NEW.user_id AND e.company_id = ANY (u.company_ids) AND e.completed_at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER drop_company_archives AFTER INSERT ON personal_data.tombstones
  FOR EACH ROW EXECUTE FUNCTION personal_data.drop_company_archives();

REVOKE EXECUTE ON FUNCTION personal_data.begin_company_export(uuid), personal_data.company_statement(text, text, text[]),
  personal_data.company_rows(uuid, text, text, text[]), personal_data.add_company_chunk(uuid, integer, bytea),
  personal_data.complete_company_export(uuid, integer, integer, bigint), personal_data.fail_company_export(uuid),
  personal_data.log_company_export(uuid, jsonb)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION personal_data.begin_company_export(uuid), personal_data.add_company_chunk(uuid, integer, bytea),
  personal_data.complete_company_export(uuid, integer, integer, bigint), personal_data.fail_company_export(uuid),
  personal_data.log_company_export(uuid, jsonb)
  TO privacy_worker;

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('company_export.completed', 'tables', 'integer'),
  ('company_export.completed', 'rows', 'integer');
