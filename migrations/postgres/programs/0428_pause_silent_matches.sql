-- What the job `match.pause_silent` needs: it moves matches, and reads when a pair was last heard of.
GRANT SELECT (id, company_id, program_instance_id, status, matched_at), UPDATE (status)
  ON programs.buddy_matches TO programs_worker;
CREATE POLICY worker ON programs.buddy_matches TO programs_worker USING (true);
GRANT SELECT (match_id, checkin_date) ON programs.buddy_checkins TO programs_worker;
CREATE POLICY worker ON programs.buddy_checkins FOR SELECT TO programs_worker USING (true);
GRANT SELECT (match_id, event_date) ON programs.buddy_events TO programs_worker;
CREATE POLICY worker ON programs.buddy_events FOR SELECT TO programs_worker USING (true);
