-- Language and mentorship sessions, and progress in courses.

CREATE TABLE programs.kintell_sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- NULL: planned here, not imported.
  external_session_id text CONSTRAINT kintell_sessions_external_session_id_key UNIQUE,
  session_type text NOT NULL
    CONSTRAINT kintell_sessions_session_type_check
    CHECK (session_type IN ('language', 'mentorship')),
  participant_id uuid NOT NULL REFERENCES users.users (id),
  volunteer_id uuid NOT NULL REFERENCES users.users (id),
  -- The import that brought the row.
  batch_id uuid,
  program_instance_id uuid REFERENCES programs.program_instances (id),
  scheduled_at timestamptz NOT NULL,
  completed_at timestamptz,
  duration_minutes integer
    CONSTRAINT kintell_sessions_duration_minutes_check CHECK (duration_minutes BETWEEN 1 AND 480),
  rating numeric(4, 3) CONSTRAINT kintell_sessions_rating_check CHECK (rating BETWEEN 0 AND 1),
  feedback_text text,
  language_level text
    CONSTRAINT kintell_sessions_language_level_check
    CHECK (language_level IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  topics jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT kintell_sessions_topics_check CHECK (jsonb_typeof(topics) = 'array'),
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT kintell_sessions_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid,
  CONSTRAINT kintell_sessions_pair_check CHECK (participant_id <> volunteer_id),
  -- A session that took place has a length.
  CONSTRAINT kintell_sessions_completed_at_check
    CHECK (completed_at IS NULL OR duration_minutes IS NOT NULL),
  CONSTRAINT kintell_sessions_company_id_check
    CHECK (program_instance_id IS NOT NULL OR company_id IS NULL),
  CONSTRAINT kintell_sessions_instance_company_fkey
    FOREIGN KEY (program_instance_id, company_id)
    REFERENCES programs.program_instances (id, company_id) ON UPDATE CASCADE
);

CREATE INDEX kintell_sessions_batch_id_idx ON programs.kintell_sessions (batch_id);
CREATE INDEX kintell_sessions_program_instance_id_idx
  ON programs.kintell_sessions (program_instance_id, scheduled_at, id);
CREATE INDEX kintell_sessions_participant_id_idx
  ON programs.kintell_sessions (participant_id, scheduled_at, id);
CREATE INDEX kintell_sessions_volunteer_id_idx
  ON programs.kintell_sessions (volunteer_id, scheduled_at, id);
CREATE INDEX kintell_sessions_company_id_idx
  ON programs.kintell_sessions (company_id, scheduled_at, id);
CREATE INDEX kintell_sessions_scheduled_at_idx ON programs.kintell_sessions (scheduled_at, id);
CREATE INDEX kintell_sessions_completed_at_idx ON programs.kintell_sessions (completed_at, id);
CREATE INDEX kintell_sessions_topics_idx ON programs.kintell_sessions USING gin (topics);
CREATE INDEX kintell_sessions_metadata_idx
  ON programs.kintell_sessions USING gin (metadata jsonb_path_ops);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON programs.kintell_sessions
  FOR EACH ROW WHEN (NEW.company_id IS NULL AND NEW.program_instance_id IS NOT NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'program_instance_id', 'programs.program_instances', 'id', 'company_id');

CREATE TABLE programs.learning_progress (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  provider text NOT NULL
    CONSTRAINT learning_progress_provider_check CHECK (provider IN ('ecornell', 'itslearning')),
  course_id text NOT NULL,
  course_name text NOT NULL,
  status text NOT NULL DEFAULT 'enrolled'
    CONSTRAINT learning_progress_status_check
    CHECK (status IN ('enrolled', 'in_progress', 'completed', 'dropped')),
  progress_percent integer NOT NULL DEFAULT 0
    CONSTRAINT learning_progress_progress_percent_check CHECK (progress_percent BETWEEN 0 AND 100),
  started_at timestamptz,
  completed_at timestamptz,
  credential_ref text,
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT learning_progress_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
  program_instance_id uuid REFERENCES programs.program_instances (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid,
  CONSTRAINT learning_progress_user_id_provider_course_id_key
    UNIQUE (user_id, provider, course_id),
  CONSTRAINT learning_progress_completed_check CHECK (
    (status = 'completed') = (progress_percent = 100)
    AND (status = 'completed') = (completed_at IS NOT NULL)
    AND (status = 'completed' OR credential_ref IS NULL)
  ),
  CONSTRAINT learning_progress_dates_check CHECK (completed_at >= started_at),
  CONSTRAINT learning_progress_company_id_check
    CHECK (program_instance_id IS NOT NULL OR company_id IS NULL),
  CONSTRAINT learning_progress_instance_company_fkey
    FOREIGN KEY (program_instance_id, company_id)
    REFERENCES programs.program_instances (id, company_id) ON UPDATE CASCADE
);

CREATE INDEX learning_progress_user_id_idx
  ON programs.learning_progress (user_id, created_at, id);
CREATE INDEX learning_progress_provider_idx ON programs.learning_progress (provider, course_id);
CREATE INDEX learning_progress_status_idx ON programs.learning_progress (status);
CREATE INDEX learning_progress_program_instance_id_idx
  ON programs.learning_progress (program_instance_id, created_at, id);
CREATE INDEX learning_progress_company_id_idx
  ON programs.learning_progress (company_id, created_at, id);
CREATE INDEX learning_progress_created_at_idx ON programs.learning_progress (created_at, id);
CREATE INDEX learning_progress_metadata_idx
  ON programs.learning_progress USING gin (metadata jsonb_path_ops);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON programs.learning_progress
  FOR EACH ROW WHEN (NEW.company_id IS NULL AND NEW.program_instance_id IS NOT NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'program_instance_id', 'programs.program_instances', 'id', 'company_id');
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON programs.learning_progress
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();
