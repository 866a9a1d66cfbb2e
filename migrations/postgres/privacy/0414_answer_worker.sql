-- The worker of programs promotes participants from the waiting list, for which consent must be in force.
CREATE OR REPLACE FUNCTION privacy.has_consent(person uuid, purpose text, moment timestamptz)
  RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN (
      person = viewer.user_id()
      OR current_setting('role') LIKE '%\_admin'
      OR current_setting('role') = 'programs_worker'
      OR (current_setting('role') LIKE '%\_company'
        AND programs.takes_part_at(viewer.company_id(), person))
    )
    AND coalesce((
      SELECT consent_given
        AND (withdrawn_at <= moment) IS NOT TRUE
        AND (expires_at <= moment) IS NOT TRUE
      FROM privacy.user_consents
      WHERE user_id = person AND user_consents.purpose = has_consent.purpose
        AND consent_date <= moment
      ORDER BY consent_date DESC, id DESC LIMIT 1
    ), false);

GRANT USAGE ON SCHEMA privacy TO programs_worker;
GRANT EXECUTE ON FUNCTION privacy.has_consent(uuid, text, timestamptz) TO programs_worker;
