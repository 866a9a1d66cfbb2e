-- Published function: whether a person agreed to messages of a purpose, by their last answer up to a
-- moment; service messages need no consent. Answers users' workers and admins about everybody, and
-- a company's user about the people that the company knows.
CREATE FUNCTION privacy.accepts_messages(person uuid, for_purpose text, moment timestamptz) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN for_purpose = 'service' OR (
    (
      current_setting('role') IN ('users_admin', 'users_worker')
      OR (SELECT company_ids @> ARRAY[viewer.company_id()] FROM users.users WHERE users.id = person)
    )
    AND coalesce((
      SELECT consent_given
        AND (withdrawn_at <= moment) IS NOT TRUE
        AND (expires_at <= moment) IS NOT TRUE
      FROM privacy.user_consents
      WHERE user_id = person AND purpose = for_purpose AND consent_date <= moment
      ORDER BY consent_date DESC, id DESC LIMIT 1
    ), false)
  );

GRANT USAGE ON SCHEMA privacy TO users_admin, users_company, users_worker;
GRANT EXECUTE ON FUNCTION privacy.accepts_messages(uuid, text, timestamptz)
  TO users_admin, users_company, users_worker;
