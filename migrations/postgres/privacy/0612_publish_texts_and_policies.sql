-- What publishing consent texts needs. A text that is published stays word for word what people agreed to.

CREATE TRIGGER refuse_delete BEFORE DELETE ON privacy.consent_text_versions
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE ON privacy.consent_text_versions
  FOR EACH ROW WHEN (to_jsonb(OLD) - ARRAY['effective_until', 'created_by']
    IS DISTINCT FROM to_jsonb(NEW) - ARRAY['effective_until', 'created_by'])
  EXECUTE FUNCTION viewer.refuse_change();
REVOKE UPDATE ON privacy.consent_text_versions FROM privacy_officer;
GRANT UPDATE (effective_until) ON privacy.consent_text_versions TO privacy_officer;

-- A new version ends the one before it, of the same purpose and language. What is loaded without a role says
-- itself when it ends.
CREATE FUNCTION privacy.end_former_text() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  UPDATE privacy.consent_text_versions AS t SET effective_until = NEW.effective_from
  WHERE t.purpose = NEW.purpose AND t.language = NEW.language AND t.id <> NEW.id
    AND t.effective_from <= NEW.effective_from
    AND (t.effective_until IS NULL OR t.effective_until > NEW.effective_from);
  RETURN NULL;
END $$;
CREATE TRIGGER end_former_text AFTER INSERT ON privacy.consent_text_versions
  FOR EACH ROW WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION privacy.end_former_text();

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('consent_text.published', 'language', 'text'),
  ('consent_text.published', 'purpose', 'text'),
  ('consent_text.published', 'version', 'text'),
  ('processing_activity.registered', 'activity', 'text'),
  ('retention_policy.saved', 'created', 'boolean'),
  ('retention_policy.saved', 'dataCategory', 'text');
