-- Texts of the programmes, published for evidence: what was said, by whom, and who is named in it.

-- A text by the kind of evidence that it is a source of, with its place, and the names and the preferred language of
-- people; no row where there is none. `speakers` may have said it: where a row does not keep which of a pair has
-- written it, both. `person_id` is whose outcomes it tells of.
CREATE FUNCTION programs.evidence_source(kind text, source uuid)
  RETURNS TABLE (
    words text, person_id uuid, person_role text, speakers uuid[], names text[],
    preferred_language text, company_id uuid, program_instance_id uuid, campaign_id uuid
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH said AS (
    SELECT 'buddy_feedback' AS source_type, f.id AS source_id, f.feedback_text AS words,
      CASE f.from_role WHEN 'participant' THEN m.participant_id ELSE m.buddy_id END AS person_id,
      ARRAY[CASE f.from_role WHEN 'participant' THEN m.participant_id ELSE m.buddy_id END] AS speakers,
      ARRAY[m.participant_id, m.buddy_id] AS present, f.company_id, m.program_instance_id
    FROM programs.buddy_feedback AS f JOIN programs.buddy_matches AS m ON m.id = f.match_id
    UNION ALL
    SELECT 'checkin_note', c.id, c.notes, m.participant_id, ARRAY[m.participant_id, m.buddy_id],
      ARRAY[m.participant_id, m.buddy_id], c.company_id, m.program_instance_id
    FROM programs.buddy_checkins AS c JOIN programs.buddy_matches AS m ON m.id = c.match_id
    UNION ALL
    SELECT 'kintell_feedback', s.id, s.feedback_text, s.participant_id,
      ARRAY[s.participant_id, s.volunteer_id], ARRAY[s.participant_id, s.volunteer_id],
      s.company_id, s.program_instance_id
    FROM programs.kintell_sessions AS s
    UNION ALL
    SELECT 'learning_note', l.id, l.metadata ->> 'note', l.user_id, ARRAY[l.user_id],
      ARRAY[l.user_id], l.company_id, l.program_instance_id
    FROM programs.learning_progress AS l
  )
  SELECT said.words, said.person_id, person.role, said.speakers,
    ARRAY(
      SELECT concat_ws(' ', u.first_name, u.last_name) FROM users.users AS u
      WHERE u.id = ANY (said.present) AND concat_ws(' ', u.first_name, u.last_name) <> ''
      ORDER BY u.id
    ),
    person.preferred_language, said.company_id, said.program_instance_id, place.campaign_id
  FROM said
    JOIN users.users AS person ON person.id = said.person_id
    LEFT JOIN programs.program_instances AS place ON place.id = said.program_instance_id
  WHERE said.source_type = kind AND said.source_id = source;
END;

-- Sources that a person may have said: evidence of them depends on the person's consent.
CREATE FUNCTION programs.evidence_sources_of(person uuid)
  RETURNS TABLE (source_type text, source_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT 'buddy_feedback', f.id
  FROM programs.buddy_matches AS m JOIN programs.buddy_feedback AS f ON f.match_id = m.id
  WHERE (m.participant_id = person AND f.from_role = 'participant')
    OR (m.buddy_id = person AND f.from_role = 'buddy')
  UNION ALL
  SELECT 'checkin_note', c.id
  FROM programs.buddy_matches AS m JOIN programs.buddy_checkins AS c ON c.match_id = m.id
  WHERE m.participant_id = person OR m.buddy_id = person
  UNION ALL
  SELECT 'kintell_feedback', s.id FROM programs.kintell_sessions AS s
  WHERE s.participant_id = person OR s.volunteer_id = person
  UNION ALL
  SELECT 'learning_note', l.id FROM programs.learning_progress AS l WHERE l.user_id = person;
END;

GRANT USAGE ON SCHEMA programs TO evidence_admin, evidence_worker;
GRANT EXECUTE ON FUNCTION
  programs.evidence_source(text, uuid), programs.evidence_sources_of(uuid)
  TO evidence_admin, evidence_worker;
