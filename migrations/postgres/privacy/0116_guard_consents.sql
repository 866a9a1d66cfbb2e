-- user_consents: append-only, but for one change. A consent is taken back, once, and stays the same
-- consent.
CREATE TRIGGER refuse_delete BEFORE DELETE ON privacy.user_consents
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON privacy.user_consents
  FOR EACH STATEMENT EXECUTE FUNCTION viewer.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE ON privacy.user_consents
  FOR EACH ROW WHEN (
    NOT OLD.consent_given
    OR OLD.withdrawn_at IS NOT NULL
    OR NEW.withdrawn_at IS NULL
    OR to_jsonb(OLD) - ARRAY['withdrawn_at', 'withdrawal_reason', 'updated_at']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['withdrawn_at', 'withdrawal_reason', 'updated_at']
  )
  EXECUTE FUNCTION viewer.refuse_change();

-- Whoever signed in gives and takes back their own consent, staff and company users too. Officers
-- write anybody's.
REVOKE UPDATE ON privacy.user_consents FROM privacy_officer, privacy_person;
GRANT INSERT, UPDATE (withdrawn_at, withdrawal_reason) ON privacy.user_consents
  TO privacy_officer, privacy_admin, privacy_company, privacy_person;
DROP POLICY admin ON privacy.user_consents;
CREATE POLICY admin ON privacy.user_consents FOR SELECT TO privacy_admin USING (true);
DROP POLICY self ON privacy.user_consents;
CREATE POLICY self ON privacy.user_consents TO privacy_admin, privacy_company
  USING (user_id = viewer.user_id());
