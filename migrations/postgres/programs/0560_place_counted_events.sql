-- What figures need to know of an event's place, published for the relay; and the events of this domain
-- that figures count.

-- Campaign, instance and type of a programme, by an instance, by a match (with its pair), or by a
-- template. One row, whose columns are NULL where nothing is known.
CREATE FUNCTION programs.counted_place(instance uuid, pair uuid, template uuid)
  RETURNS TABLE (
    campaign_id uuid, instance_id uuid, program_type text, volunteer_id uuid, participant_id uuid
  )
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT place.campaign_id, place.id, kind.type, pairing.buddy_id, pairing.participant_id
  FROM (SELECT) AS one_row
    LEFT JOIN programs.buddy_matches AS pairing ON pairing.id = pair
    LEFT JOIN programs.program_instances AS place
      ON place.id = coalesce(instance, pairing.program_instance_id)
    LEFT JOIN programs.program_templates AS kind ON kind.id = coalesce(place.template_id, template);
END;

GRANT USAGE ON SCHEMA programs TO gateway_service;
GRANT EXECUTE ON FUNCTION programs.counted_place(uuid, uuid, uuid) TO gateway_service;

-- A course is completed once, however often a report says so.
INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('learning_progress.recorded', 'from', 'text', true);

INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES
  ('analytics', 'kintell.session.scheduled', 'programs'),
  ('analytics', 'buddy.match.created', 'programs'),
  ('analytics', 'buddy.match.transitioned', 'programs'),
  ('analytics', 'buddy.match.ended', 'programs'),
  ('analytics', 'buddy.event.logged', 'programs'),
  ('analytics', 'buddy.checkin.submitted', 'programs'),
  ('analytics', 'buddy.feedback.submitted', 'programs'),
  ('analytics', 'learning_progress.recorded', 'programs');
