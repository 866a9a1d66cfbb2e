-- The edges of campaign.states.ts, held by the database.

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON campaigns.campaigns
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('draft', 'planned'),
    ('draft', 'closed'),
    ('planned', 'draft'),
    ('planned', 'recruiting'),
    ('planned', 'active'),
    ('planned', 'closed'),
    ('recruiting', 'active'),
    ('recruiting', 'paused'),
    ('recruiting', 'closed'),
    ('active', 'paused'),
    ('active', 'completed'),
    ('paused', 'active'),
    ('paused', 'completed'),
    ('paused', 'closed'),
    ('completed', 'closed')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');
