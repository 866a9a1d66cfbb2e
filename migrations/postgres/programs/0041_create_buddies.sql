-- Buddy pairs and what they do together.

CREATE TABLE programs.buddy_matches (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  participant_id uuid NOT NULL REFERENCES users.users (id),
  buddy_id uuid NOT NULL REFERENCES users.users (id),
  matched_at timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL DEFAULT 'proposed'
    CONSTRAINT buddy_matches_status_check
    CHECK (status IN ('proposed', 'active', 'inactive', 'ended')),
  ended_at timestamptz,
  -- NULL: a pair outside of any instance, which TEEI looks after.
  program_instance_id uuid REFERENCES programs.program_instances (id),
  company_id uuid,
  CONSTRAINT buddy_matches_id_company_id_key UNIQUE (id, company_id),
  CONSTRAINT buddy_matches_pair_check CHECK (participant_id <> buddy_id),
  CONSTRAINT buddy_matches_ended_at_check
    CHECK ((status = 'ended') = (ended_at IS NOT NULL) AND ended_at >= matched_at),
  CONSTRAINT buddy_matches_company_id_check
    CHECK (program_instance_id IS NOT NULL OR company_id IS NULL),
  CONSTRAINT buddy_matches_instance_company_fkey FOREIGN KEY (program_instance_id, company_id)
    REFERENCES programs.program_instances (id, company_id) ON UPDATE CASCADE
);

-- A participant has one buddy at a time.
CREATE UNIQUE INDEX buddy_matches_active_participant_key
  ON programs.buddy_matches (participant_id) WHERE status = 'active';
CREATE INDEX buddy_matches_participant_id_idx
  ON programs.buddy_matches (participant_id, matched_at, id);
CREATE INDEX buddy_matches_buddy_id_idx ON programs.buddy_matches (buddy_id, matched_at, id);
CREATE INDEX buddy_matches_status_idx ON programs.buddy_matches (status);
CREATE INDEX buddy_matches_program_instance_id_idx
  ON programs.buddy_matches (program_instance_id, matched_at, id);
CREATE INDEX buddy_matches_company_id_idx ON programs.buddy_matches (company_id, matched_at, id);
CREATE INDEX buddy_matches_matched_at_idx ON programs.buddy_matches (matched_at, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON programs.buddy_matches
  FOR EACH ROW WHEN (NEW.company_id IS NULL AND NEW.program_instance_id IS NOT NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'program_instance_id', 'programs.program_instances', 'id', 'company_id');

CREATE TABLE programs.buddy_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  match_id uuid NOT NULL REFERENCES programs.buddy_matches (id),
  event_type text NOT NULL
    CONSTRAINT buddy_events_event_type_check CHECK (event_type IN (
      'hangout', 'activity', 'workshop', 'cultural_event', 'skill_share', 'online_call'
    )),
  event_date date NOT NULL,
  description text,
  location text,
  created_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid,
  CONSTRAINT buddy_events_match_id_event_type_event_date_key
    UNIQUE (match_id, event_type, event_date),
  CONSTRAINT buddy_events_match_company_fkey FOREIGN KEY (match_id, company_id)
    REFERENCES programs.buddy_matches (id, company_id) ON UPDATE CASCADE
);

CREATE INDEX buddy_events_match_id_idx ON programs.buddy_events (match_id, event_date, id);
CREATE INDEX buddy_events_company_id_idx ON programs.buddy_events (company_id, event_date, id);
CREATE INDEX buddy_events_event_date_idx ON programs.buddy_events (event_date, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON programs.buddy_events
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'match_id', 'programs.buddy_matches', 'id', 'company_id');

CREATE TABLE programs.buddy_checkins (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  match_id uuid NOT NULL REFERENCES programs.buddy_matches (id),
  checkin_date date NOT NULL,
  mood text NOT NULL
    CONSTRAINT buddy_checkins_mood_check
    CHECK (mood IN ('great', 'good', 'okay', 'struggling', 'difficult')),
  notes text,
  company_id uuid,
  CONSTRAINT buddy_checkins_match_id_checkin_date_key UNIQUE (match_id, checkin_date),
  CONSTRAINT buddy_checkins_match_company_fkey FOREIGN KEY (match_id, company_id)
    REFERENCES programs.buddy_matches (id, company_id) ON UPDATE CASCADE
);

CREATE INDEX buddy_checkins_match_id_idx ON programs.buddy_checkins (match_id, checkin_date, id);
CREATE INDEX buddy_checkins_company_id_idx
  ON programs.buddy_checkins (company_id, checkin_date, id);
CREATE INDEX buddy_checkins_checkin_date_idx ON programs.buddy_checkins (checkin_date, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON programs.buddy_checkins
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'match_id', 'programs.buddy_matches', 'id', 'company_id');

CREATE TABLE programs.buddy_feedback (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  match_id uuid NOT NULL REFERENCES programs.buddy_matches (id),
  from_role text NOT NULL
    CONSTRAINT buddy_feedback_from_role_check CHECK (from_role IN ('participant', 'buddy')),
  rating numeric(4, 3) CONSTRAINT buddy_feedback_rating_check CHECK (rating BETWEEN 0 AND 1),
  feedback_text text,
  submitted_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid,
  CONSTRAINT buddy_feedback_match_company_fkey FOREIGN KEY (match_id, company_id)
    REFERENCES programs.buddy_matches (id, company_id) ON UPDATE CASCADE
);

CREATE INDEX buddy_feedback_match_id_idx ON programs.buddy_feedback (match_id, submitted_at, id);
CREATE INDEX buddy_feedback_company_id_idx
  ON programs.buddy_feedback (company_id, submitted_at, id);
CREATE INDEX buddy_feedback_submitted_at_idx ON programs.buddy_feedback (submitted_at, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON programs.buddy_feedback
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'match_id', 'programs.buddy_matches', 'id', 'company_id');

-- What the buddy system reported, as it came. Its rows have no parent, and user_id is that
-- system's own name for a person.
CREATE TABLE programs.buddy_system_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event_id text NOT NULL CONSTRAINT buddy_system_events_event_id_key UNIQUE,
  event_type text NOT NULL
    CONSTRAINT buddy_system_events_event_type_check CHECK (event_type IN (
      'buddy.match.created', 'buddy.match.ended', 'buddy.event.logged', 'buddy.event.attended',
      'buddy.skill_share.completed', 'buddy.feedback.submitted', 'buddy.milestone.reached',
      'buddy.checkin.completed'
    )),
  user_id text,
  "timestamp" timestamptz NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT buddy_system_events_payload_check CHECK (jsonb_typeof(payload) = 'object'),
  correlation_id text,
  -- NULL: not processed yet.
  processed_at timestamptz,
  derived_metrics jsonb
    CONSTRAINT buddy_system_events_derived_metrics_check
    CHECK (jsonb_typeof(derived_metrics) = 'object')
);

CREATE INDEX buddy_system_events_user_id_timestamp_idx
  ON programs.buddy_system_events (user_id, "timestamp", id);
CREATE INDEX buddy_system_events_event_type_idx
  ON programs.buddy_system_events (event_type, "timestamp", id);
CREATE INDEX buddy_system_events_timestamp_idx ON programs.buddy_system_events ("timestamp", id);
CREATE INDEX buddy_system_events_correlation_id_idx
  ON programs.buddy_system_events (correlation_id);
CREATE INDEX buddy_system_events_unprocessed_idx
  ON programs.buddy_system_events ("timestamp") WHERE processed_at IS NULL;
