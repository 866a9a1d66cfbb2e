-- Figures of closed periods are sent to other platforms, each once: the same figures are the same delivery.

ALTER TABLE reporting.impact_deliveries ADD COLUMN payload_hash text;

-- Hash of figures, by which the same ones are known: of the text that Postgres makes of them, whoever wrote them.
CREATE FUNCTION reporting.payload_hash(payload jsonb) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE SET search_path = ''
  RETURN encode(sha256(convert_to(payload::text, 'UTF8')), 'hex');
GRANT EXECUTE ON FUNCTION reporting.payload_hash(jsonb) TO reporting_admin, reporting_company;

-- Rows of a bulk load have no hash of their own.
CREATE FUNCTION reporting.fill_payload_hash() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.payload_hash := reporting.payload_hash(NEW.payload);
  RETURN NEW;
END $$;
CREATE TRIGGER fill_payload_hash BEFORE INSERT ON reporting.impact_deliveries
  FOR EACH ROW WHEN (NEW.payload_hash IS NULL) EXECUTE FUNCTION reporting.fill_payload_hash();

ALTER TABLE reporting.impact_deliveries DISABLE TRIGGER touch_updated_at;
UPDATE reporting.impact_deliveries SET payload_hash = reporting.payload_hash(payload);
ALTER TABLE reporting.impact_deliveries ENABLE TRIGGER touch_updated_at;
ALTER TABLE reporting.impact_deliveries ALTER COLUMN payload_hash SET NOT NULL,
  ADD CONSTRAINT impact_deliveries_payload_hash_check CHECK (payload_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT impact_deliveries_payload_hash_key UNIQUE (company_id, platform, payload_hash);
DROP INDEX reporting.impact_deliveries_payload_key;
GRANT SELECT (payload_hash) ON reporting.impact_deliveries TO reporting_company;

-- Figures that are on their way stay as they are.
CREATE TRIGGER refuse_change_of_payload BEFORE UPDATE OF company_id, platform, payload, payload_hash
  ON reporting.impact_deliveries
  FOR EACH ROW WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION viewer.refuse_change();

-- The mapping of a platform, for whoever delivers to it.
CREATE FUNCTION reporting.mapping_of(platform text) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT m.mapping_config FROM reporting.platform_mappings AS m WHERE m.platform = mapping_of.platform;
END;
GRANT EXECUTE ON FUNCTION reporting.mapping_of(text)
  TO reporting_admin, reporting_company, reporting_worker;

-- Whether a feature is on, of any company for staff and of their own for its people.
CREATE FUNCTION users.has_feature(company uuid, feature text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT coalesce((
    SELECT c.features #> feature = 'true'::jsonb FROM users.companies AS c
    WHERE c.id = company AND (viewer.company_id() IS NULL OR c.id = viewer.company_id())), false);
END;
GRANT USAGE ON SCHEMA users TO reporting_admin, reporting_company;
GRANT EXECUTE ON FUNCTION users.has_feature(uuid, text[]) TO reporting_admin, reporting_company;

GRANT SELECT (id, company_id, platform, delivery_status, payload, retry_count),
  UPDATE (delivery_status, response, retry_count) ON reporting.impact_deliveries TO reporting_worker;
CREATE POLICY worker ON reporting.impact_deliveries TO reporting_worker USING (true);

INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES
  ('reporting', 'delivery.queued', 'reporting'),
  ('reporting', 'delivery.retried', 'reporting'),
  ('reporting', 'delivery.delivered', 'reporting'),
  ('reporting', 'delivery.failed', 'reporting'),
  ('reporting', 'delivery.discarded', 'reporting');

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('delivery.queued', 'platform', 'text', false),
  ('delivery.queued', 'period', 'text', false),
  ('delivery.retried', 'platform', 'text', false),
  ('delivery.delivered', 'platform', 'text', false),
  ('delivery.delivered', 'period', 'text', true),
  ('delivery.failed', 'platform', 'text', false),
  ('delivery.failed', 'period', 'text', true),
  ('delivery.discarded', 'platform', 'text', false),
  ('delivery.discarded', 'reason', 'text', true),
  ('platform_mapping.updated', 'platform', 'text', false),
  ('platform_mapping.updated', 'version', 'integer', false);
