-- The edges of instance.states.ts and enrollment.states.ts, held by the database.

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.program_instances
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('planned', 'active'),
    ('planned', 'cancelled'),
    ('active', 'paused'),
    ('active', 'completed'),
    ('paused', 'active'),
    ('paused', 'completed'),
    ('paused', 'cancelled')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.program_enrollments
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('waitlisted', 'active'),
    ('waitlisted', 'dropped'),
    ('active', 'paused'),
    ('active', 'completed'),
    ('active', 'dropped'),
    ('paused', 'active'),
    ('paused', 'dropped')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');
