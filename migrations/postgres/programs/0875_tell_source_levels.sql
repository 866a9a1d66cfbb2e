-- Pre-A1 and plus levels, which the six of `language_level` cannot say: `source_level` of a session's metadata.
INSERT INTO events.payload_members (event_type, member, form, is_nullable, is_optional) VALUES
  ('kintell.session.completed', 'sourceLevel', 'text', true, true);
