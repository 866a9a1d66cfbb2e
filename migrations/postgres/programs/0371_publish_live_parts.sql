-- Published function: true when a person waits for or has a place in a programme instance, or has a buddy
-- match that has not ended. It locks the person's row until the transaction ends, so that nobody enrols
-- them meanwhile.
CREATE FUNCTION programs.has_live_part(person uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM users.users WHERE id = person FOR UPDATE;
  RETURN EXISTS (
    SELECT FROM programs.program_enrollments
    WHERE user_id = person AND status IN ('waitlisted', 'active', 'paused')
  ) OR EXISTS (
    SELECT FROM programs.buddy_matches
    WHERE (participant_id = person OR buddy_id = person) AND status <> 'ended'
  );
END $$;
GRANT USAGE ON SCHEMA programs TO users_admin;
GRANT EXECUTE ON FUNCTION programs.has_live_part(uuid) TO users_admin;
