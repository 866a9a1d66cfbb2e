-- Versions of a programme template share its name, and each is one row. A version that an instance runs
-- never changes: what was sold, and what the social return of the instance is computed from, stays known.

-- A demo that is larger than any catalogue had versions twice.
UPDATE programs.program_templates AS t SET version = twice.major || '.' || twice.minor || '.' || twice.n
FROM (
  SELECT id, split_part(version, '.', 1) AS major, split_part(version, '.', 2) AS minor,
    1000 + row_number() OVER (PARTITION BY name, version ORDER BY created_at, id) AS n,
    row_number() OVER (PARTITION BY name, version ORDER BY created_at, id) > 1 AS is_second
  FROM programs.program_templates
) AS twice
WHERE twice.id = t.id AND twice.is_second;

ALTER TABLE programs.program_templates
  ADD CONSTRAINT program_templates_name_key UNIQUE (name, version);

-- It reads instances of every company, whoever changes the template.
CREATE FUNCTION programs.refuse_used_version() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM programs.program_instances WHERE template_id = OLD.id) THEN
    RAISE EXCEPTION 'programs.program_templates: version % of % is in use and cannot change',
      OLD.version, OLD.name USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_used_version BEFORE UPDATE ON programs.program_templates
  FOR EACH ROW WHEN (current_setting('role') <> 'none' AND
    (NEW.name, NEW.type, NEW.version, NEW.description, NEW.tags, NEW.suitable_for_groups,
      NEW.outcome_metrics, NEW.default_config)
    IS DISTINCT FROM (OLD.name, OLD.type, OLD.version, OLD.description, OLD.tags,
      OLD.suitable_for_groups, OLD.outcome_metrics, OLD.default_config))
  EXECUTE FUNCTION programs.refuse_used_version();

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('program_template.created', 'version', 'text', false),
  ('program_template.published', 'version', 'text', false),
  ('program_template.published', 'previousId', 'id', true),
  ('program_template.deprecated', 'version', 'text', false),
  ('beneficiary_group.created', 'groupType', 'text', false),
  ('beneficiary_group.updated', 'fields', 'texts', false),
  ('beneficiary_group.deactivated', 'groupType', 'text', false);
