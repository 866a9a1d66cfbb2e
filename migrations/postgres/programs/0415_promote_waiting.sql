-- Whoever has waited longest gets the seat that became free: enrollment.reactions.ts. It may have become free
-- with an enrolment, with the capacity of the campaign, or by an instance that takes people in again; the
-- promotion of one is tried again for the next.

INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES
  ('programs', 'enrollment.transitioned', 'programs'),
  ('programs', 'program_instance.transitioned', 'programs'),
  ('programs', 'campaign.updated', 'campaigns');

GRANT SELECT (id, user_id, program_instance_id, company_id, role, status, enrolled_at), UPDATE (status)
  ON programs.program_enrollments TO programs_worker;
CREATE POLICY worker ON programs.program_enrollments TO programs_worker USING (true);
