-- Programme instances follow their campaign: the reaction in instance.reactions.ts.

INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('programs', 'campaign.transitioned', 'campaigns');

GRANT SELECT, INSERT ON programs.program_instances TO programs_worker;
GRANT UPDATE (status) ON programs.program_instances TO programs_worker;
CREATE POLICY worker ON programs.program_instances TO programs_worker USING (true);
