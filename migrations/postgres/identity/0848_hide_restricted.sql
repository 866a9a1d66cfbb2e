-- Restrictions of Article 18 in the schema of accounts, as 0782 has them in the six domains: staff see no grant of a
-- person whose data is restricted, and nobody but officers an invitation that they accepted. One that is still open stays:
-- who invites an address would else learn that it has an account here, and that its data is restricted.

DROP POLICY staff ON identity.grants;
CREATE POLICY officer ON identity.grants TO users_officer USING (true);
CREATE POLICY admin ON identity.grants TO users_admin
  USING ((user_id = ANY (ARRAY (SELECT personal_data.restricted_people()))) IS NOT TRUE)
  WITH CHECK (true);

ALTER POLICY admin ON identity.invitations
  USING ((accepted_by = ANY (ARRAY (SELECT personal_data.restricted_people()))) IS NOT TRUE)
  WITH CHECK (true);
ALTER POLICY company ON identity.invitations
  USING (company_id = viewer.company_id()
    AND (accepted_by = ANY (ARRAY (SELECT personal_data.restricted_people()))) IS NOT TRUE)
  WITH CHECK (company_id = viewer.company_id());

-- Officers see these people, and lock them out where an account was stolen: no staff could. Of anybody else, staff do.
CREATE FUNCTION identity.check_lockable(person uuid) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  IF current_setting('role') = 'users_officer'
    AND (person = ANY (ARRAY (SELECT personal_data.restricted_people()))) IS NOT TRUE
  THEN
    RAISE EXCEPTION 'expected a person whose data is restricted' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION identity.disable_account(person uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT identity.check_lockable(person);
  UPDATE identity.sessions AS s SET ended_at = now(), end_reason = 'account_disabled'
  WHERE s.user_id = person AND s.ended_at IS NULL;
  INSERT INTO identity.revocations AS r (user_id, issued_before) VALUES (person, 'infinity')
    ON CONFLICT (user_id) DO UPDATE SET issued_before = 'infinity', revoked_at = now();
END;

CREATE OR REPLACE FUNCTION identity.enable_account(person uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT identity.check_lockable(person);
  UPDATE identity.revocations AS r SET issued_before = now() WHERE r.user_id = person;
END;

-- Returns whether the account is disabled, and holds its row until the transaction ends; NULL for nobody's id, and for
-- who is not the viewer's to lock out.
CREATE FUNCTION identity.lock_account(person uuid) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT EXISTS (SELECT FROM identity.disabled_among(ARRAY[u.id])) FROM users.users AS u
    WHERE u.id = person AND u.email NOT LIKE 'erased+%@invalid'
      AND (current_setting('role') <> 'users_officer' OR u.id = ANY (ARRAY (SELECT personal_data.restricted_people())))
    FOR UPDATE OF u
  );
REVOKE EXECUTE ON FUNCTION identity.check_lockable(uuid), identity.lock_account(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.lock_account(uuid) TO users_admin, users_officer;
GRANT EXECUTE ON FUNCTION identity.disable_account(uuid), identity.enable_account(uuid) TO users_officer;
