-- Whoever gives or takes back consent leaves a record of it (GDPR, Articles 5(2) and 7(1)). The
-- database writes it, so that no code forgets to. Rows that are loaded without a viewer bring the
-- records that they need. Argument: the activity.
CREATE FUNCTION privacy.record_consent() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO privacy.data_processing_records
    (user_id, activity, purpose, legal_basis, data_categories, processed_at, processed_by,
     system_component, metadata)
  VALUES (NEW.user_id, TG_ARGV[0], NEW.purpose, 'consent', '["consent"]',
    coalesce(NEW.withdrawn_at, NEW.consent_date), viewer.user_id(), 'privacy',
    jsonb_build_object('consentId', NEW.id));
  RETURN NULL;
END $$;

CREATE TRIGGER record_given AFTER INSERT ON privacy.user_consents
  FOR EACH ROW WHEN (NEW.consent_given AND viewer.user_id() IS NOT NULL)
  EXECUTE FUNCTION privacy.record_consent('consent_given');
CREATE TRIGGER record_withdrawn AFTER UPDATE OF withdrawn_at ON privacy.user_consents
  FOR EACH ROW WHEN (viewer.user_id() IS NOT NULL)
  EXECUTE FUNCTION privacy.record_consent('consent_withdrawn');
