-- Facts that are looked up one at a time, so that of requests at the same time one finds that nothing is there yet: ten of
-- them gave ten grants of a scope, of which nine stayed when one was revoked, and mailed an address several invitations.

CREATE FUNCTION identity.is_granted(person uuid, own_role text, own_scope text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('grants of ' || person, 0));
  RETURN EXISTS (
    SELECT FROM identity.grants AS g
    WHERE g.user_id = person AND (g.role = own_role OR g.scope = own_scope)
      AND g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > now())
  );
END $$;
GRANT EXECUTE ON FUNCTION identity.is_granted(uuid, text, text) TO users_admin, users_officer;

-- NULL for the company asks for invitations to none.
CREATE FUNCTION identity.is_invited(address text, company uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('invitations of ' || address, 0));
  RETURN EXISTS (
    SELECT FROM identity.invitations AS i
    WHERE i.email = address AND i.company_id IS NOT DISTINCT FROM company
      AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
  );
END $$;
GRANT EXECUTE ON FUNCTION identity.is_invited(text, uuid) TO users_admin, users_company;
