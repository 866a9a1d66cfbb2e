-- Money that is spent on a campaign counts in its figures.

-- The template of a campaign, for the relay; NULL for a draft that has none.
CREATE FUNCTION campaigns.template_of(campaign uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN (SELECT template_id FROM campaigns.campaigns WHERE id = campaign);

GRANT USAGE ON SCHEMA campaigns TO gateway_service;
GRANT EXECUTE ON FUNCTION campaigns.template_of(uuid) TO gateway_service;

INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES
  ('analytics', 'campaign.spend_recorded', 'campaigns');
