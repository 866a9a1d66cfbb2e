-- Guards of state machines with their edges in one constant. Postgres reads the condition of a trigger from its text in
-- each statement that can move a row: edge by edge, an update of a campaign spent 7 % of its time on that.
-- A file for each schema: until its transaction ends, nobody writes to the tables whose triggers it has replaced.

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON campaigns.campaigns
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    draft>planned,
    draft>closed,
    planned>draft,
    planned>recruiting,
    planned>active,
    planned>closed,
    recruiting>active,
    recruiting>paused,
    recruiting>closed,
    active>paused,
    active>completed,
    paused>active,
    paused>completed,
    paused>closed,
    completed>closed
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');
