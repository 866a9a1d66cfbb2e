-- The edges and initial states of the *.states.ts of programs, held by the database. Those of instances
-- and enrolments: 0105.

-- As `sessionStatus` of session.rules.ts.
CREATE FUNCTION programs.session_state(completed_at timestamptz, metadata jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN completed_at IS NOT NULL THEN 'completed'
    WHEN metadata ->> 'cancelled_at' IS NOT NULL THEN 'cancelled'
    WHEN metadata @> '{"no_show": true}' THEN 'no_show'
    ELSE 'scheduled' END;
GRANT EXECUTE ON FUNCTION programs.session_state(timestamptz, jsonb)
  TO programs_admin, programs_officer, programs_company, programs_person;

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON programs.program_instances
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('planned'))
  EXECUTE FUNCTION viewer.refuse_initial_state('planned');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON programs.program_enrollments
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('waitlisted', 'active'))
  EXECUTE FUNCTION viewer.refuse_initial_state('waitlisted or active');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.buddy_matches
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('proposed', 'active'),
    ('proposed', 'ended'),
    ('active', 'inactive'),
    ('active', 'ended'),
    ('inactive', 'active'),
    ('inactive', 'ended')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON programs.buddy_matches
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('proposed', 'active'))
  EXECUTE FUNCTION viewer.refuse_initial_state('proposed or active');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF completed_at, metadata ON programs.kintell_sessions
  FOR EACH ROW WHEN (programs.session_state(OLD.completed_at, OLD.metadata)
    <> programs.session_state(NEW.completed_at, NEW.metadata)
    AND (programs.session_state(OLD.completed_at, OLD.metadata),
    programs.session_state(NEW.completed_at, NEW.metadata)) NOT IN (
    ('scheduled', 'completed'),
    ('scheduled', 'cancelled'),
    ('scheduled', 'no_show')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('programs.session_state', 'completed_at', 'metadata');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.learning_progress
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('enrolled', 'in_progress'),
    ('enrolled', 'completed'),
    ('enrolled', 'dropped'),
    ('in_progress', 'enrolled'),
    ('in_progress', 'completed'),
    ('in_progress', 'dropped'),
    ('completed', 'enrolled'),
    ('dropped', 'enrolled')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');
