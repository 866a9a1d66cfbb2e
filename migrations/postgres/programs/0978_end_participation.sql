-- A campaign that is over keeps the numbers of seats with which it ended: enrolments that end with it, or after it,
-- release none. The worker of programs ends those of instances that are over while their campaign goes on.
CREATE OR REPLACE FUNCTION campaigns.release_seat(campaign uuid, side text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF side NOT IN ('volunteer', 'participant') THEN
    RAISE invalid_parameter_value USING MESSAGE = 'side: expected volunteer or participant';
  END IF;
  UPDATE campaigns.campaigns SET
    volunteers_enrolled = volunteers_enrolled - (side = 'volunteer')::integer,
    beneficiaries_enrolled = beneficiaries_enrolled - (side = 'participant')::integer
  WHERE id = campaign AND status NOT IN ('completed', 'closed')
    AND CASE
      WHEN current_setting('role') LIKE '%\_admin' OR current_setting('role') = 'programs_worker' THEN true
      WHEN current_setting('role') LIKE '%\_person'
        THEN campaign IN (SELECT programs.campaigns_of(viewer.user_id()))
      ELSE company_id = viewer.company_id() END
    AND CASE side WHEN 'volunteer' THEN volunteers_enrolled > 0
      ELSE beneficiaries_enrolled > 0 END;
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION campaigns.release_seat(uuid, text) TO programs_worker;

-- The job `program_instance.end_participation` ends enrolments and matches of instances that are over.
GRANT UPDATE (completed_at) ON programs.program_enrollments TO programs_worker;
GRANT UPDATE (ended_at) ON programs.buddy_matches TO programs_worker;

UPDATE events.subscriptions
  SET conditions = ARRAY['{"to": "active"}', '{"to": "completed"}', '{"to": "cancelled"}']::jsonb[]
  WHERE consumer = 'programs' AND event_type = 'program_instance.transitioned';
