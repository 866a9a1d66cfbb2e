-- A company's campaign begins as campaign.states.ts says. Its edges: 0104.

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON campaigns.campaigns
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('draft'))
  EXECUTE FUNCTION viewer.refuse_initial_state('draft');
