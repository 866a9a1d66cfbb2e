-- As in 0891: guards with their edges in one constant.

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.program_instances
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    planned>active,
    planned>cancelled,
    active>paused,
    active>completed,
    paused>active,
    paused>completed,
    paused>cancelled
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.program_enrollments
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    waitlisted>active,
    waitlisted>dropped,
    active>paused,
    active>completed,
    active>dropped,
    paused>active,
    paused>dropped
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.buddy_matches
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    proposed>active,
    proposed>ended,
    active>inactive,
    active>ended,
    inactive>active,
    inactive>ended
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF completed_at, metadata ON programs.kintell_sessions
  FOR EACH ROW WHEN (programs.session_state(OLD.completed_at, OLD.metadata)
    <> programs.session_state(NEW.completed_at, NEW.metadata)
    AND (programs.session_state(OLD.completed_at, OLD.metadata) || '>' ||
    programs.session_state(NEW.completed_at, NEW.metadata)) <> ALL ('{
    scheduled>completed,
    scheduled>cancelled,
    scheduled>no_show
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('programs.session_state', 'completed_at', 'metadata');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.learning_progress
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    enrolled>in_progress,
    enrolled>completed,
    enrolled>dropped,
    in_progress>enrolled,
    in_progress>completed,
    in_progress>dropped,
    completed>enrolled,
    dropped>enrolled
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');
