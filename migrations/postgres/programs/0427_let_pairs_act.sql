-- Coordinators plan sessions and match people; pairs move and cancel their sessions, accept and end their
-- matches. Rows and edges are held by the policies and triggers that there are.

-- Of a session, its pair say when it is and how it went; its company plans it.
GRANT UPDATE (scheduled_at, metadata) ON programs.kintell_sessions TO programs_person;
GRANT INSERT, UPDATE (scheduled_at, metadata) ON programs.kintell_sessions TO programs_company;

-- Of a match, the pair accept a proposal and end it. What is logged of it is written below a lock of it.
GRANT UPDATE (status, ended_at) ON programs.buddy_matches TO programs_person;
CREATE POLICY person_agrees ON programs.buddy_matches AS RESTRICTIVE FOR UPDATE TO programs_person
  USING (true) WITH CHECK (status IN ('active', 'ended'));

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('buddy.match.created', 'programInstanceId', 'id', false),
  ('buddy.match.created', 'participantId', 'id', false),
  ('buddy.match.created', 'buddyId', 'id', false),
  ('buddy.match.created', 'status', 'text', false),
  ('buddy.match.ended', 'programInstanceId', 'id', true),
  ('buddy.match.ended', 'from', 'text', false),
  ('buddy.match.ended', 'to', 'text', false),
  ('buddy.match.ended', 'reason', 'text', true),
  ('buddy.match.transitioned', 'programInstanceId', 'id', true),
  ('buddy.match.transitioned', 'from', 'text', false),
  ('buddy.match.transitioned', 'to', 'text', false),
  ('buddy.match.transitioned', 'reason', 'text', true),
  ('buddy.event.logged', 'matchId', 'id', false),
  ('buddy.event.logged', 'programInstanceId', 'id', true),
  ('buddy.event.logged', 'eventType', 'text', false),
  ('buddy.event.logged', 'eventDate', 'date', false),
  ('buddy.checkin.submitted', 'matchId', 'id', false),
  ('buddy.checkin.submitted', 'programInstanceId', 'id', true),
  ('buddy.checkin.submitted', 'needsAttention', 'boolean', false),
  ('buddy.feedback.submitted', 'matchId', 'id', false),
  ('buddy.feedback.submitted', 'programInstanceId', 'id', true),
  ('buddy.feedback.submitted', 'fromRole', 'text', false),
  ('buddy.feedback.submitted', 'rating', 'number', true),
  ('buddy.feedback.submitted', 'mayExtract', 'boolean', false),
  ('learning_progress.recorded', 'provider', 'text', false),
  ('learning_progress.recorded', 'courseId', 'text', false),
  ('learning_progress.recorded', 'programInstanceId', 'id', true),
  ('learning_progress.recorded', 'status', 'text', false),
  ('learning_progress.recorded', 'progressPercent', 'integer', false),
  ('learning_progress.dropped', 'provider', 'text', false),
  ('learning_progress.dropped', 'courseId', 'text', false),
  ('learning_progress.dropped', 'programInstanceId', 'id', true),
  ('learning_progress.dropped', 'reason', 'text', true);

-- Named after its column, so that a violation is an error at the input's `participantId`.
ALTER INDEX programs.buddy_matches_active_participant_key
  RENAME TO buddy_matches_active_participant_id_key;
