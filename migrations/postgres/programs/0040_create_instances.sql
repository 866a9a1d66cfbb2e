-- Programmes that run, and who takes part.

CREATE TABLE programs.program_instances (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Both NULL: TEEI runs the instance itself.
  campaign_id uuid REFERENCES campaigns.campaigns (id),
  company_id uuid REFERENCES users.companies (id),
  template_id uuid NOT NULL REFERENCES programs.program_templates (id),
  beneficiary_group_id uuid REFERENCES programs.beneficiary_groups (id),
  status text NOT NULL DEFAULT 'planned'
    CONSTRAINT program_instances_status_check
    CHECK (status IN ('planned', 'active', 'paused', 'completed', 'cancelled')),
  name text NOT NULL,
  start_date date NOT NULL,
  -- NULL: open-ended.
  end_date date,
  config jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT program_instances_config_check CHECK (jsonb_typeof(config) = 'object'),
  -- Mean score for each outcome type.
  outcome_scores jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT program_instances_outcome_scores_check
    CHECK (jsonb_typeof(outcome_scores) = 'object'),
  last_activity_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- A name for integrations, readable and unique.
  program_key text NOT NULL DEFAULT gen_random_uuid()::text
    CONSTRAINT program_instances_program_key_key UNIQUE
    CONSTRAINT program_instances_program_key_check CHECK (program_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  is_active boolean NOT NULL GENERATED ALWAYS AS (status = 'active') STORED,
  search tsvector GENERATED ALWAYS AS (to_tsvector('simple', name)) STORED,
  CONSTRAINT program_instances_id_company_id_key UNIQUE (id, company_id),
  CONSTRAINT program_instances_dates_check CHECK (end_date >= start_date),
  CONSTRAINT program_instances_company_id_check
    CHECK (campaign_id IS NULL OR company_id IS NOT NULL),
  -- An instance and its campaign are the same company's.
  CONSTRAINT program_instances_campaign_company_fkey FOREIGN KEY (campaign_id, company_id)
    REFERENCES campaigns.campaigns (id, company_id) ON UPDATE CASCADE
);

CREATE INDEX program_instances_campaign_id_idx
  ON programs.program_instances (campaign_id, start_date, id);
CREATE INDEX program_instances_campaign_id_status_idx
  ON programs.program_instances (campaign_id, status);
CREATE INDEX program_instances_company_id_start_date_idx
  ON programs.program_instances (company_id, start_date, id);
CREATE INDEX program_instances_company_id_created_at_idx
  ON programs.program_instances (company_id, created_at, id);
CREATE INDEX program_instances_company_id_last_activity_at_idx
  ON programs.program_instances (company_id, last_activity_at, id);
CREATE INDEX program_instances_company_id_name_idx
  ON programs.program_instances (company_id, name, id);
CREATE INDEX program_instances_company_id_status_start_date_idx
  ON programs.program_instances (company_id, status, start_date);
CREATE INDEX program_instances_template_id_idx
  ON programs.program_instances (template_id, start_date, id);
CREATE INDEX program_instances_beneficiary_group_id_idx
  ON programs.program_instances (beneficiary_group_id, start_date, id);
CREATE INDEX program_instances_status_idx ON programs.program_instances (status);
CREATE INDEX program_instances_is_active_idx ON programs.program_instances (is_active);
CREATE INDEX program_instances_date_range_idx ON programs.program_instances (start_date, end_date);
CREATE INDEX program_instances_last_activity_at_idx
  ON programs.program_instances (last_activity_at, id);
CREATE INDEX program_instances_created_at_idx ON programs.program_instances (created_at, id);
CREATE INDEX program_instances_config_idx
  ON programs.program_instances USING gin (config jsonb_path_ops);
CREATE INDEX program_instances_outcome_scores_idx
  ON programs.program_instances USING gin (outcome_scores jsonb_path_ops);
CREATE INDEX program_instances_search_idx ON programs.program_instances USING gin (search);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON programs.program_instances
  FOR EACH ROW WHEN (NEW.company_id IS NULL AND NEW.campaign_id IS NOT NULL)
  EXECUTE FUNCTION viewer.fill_company_id('campaign_id', 'campaigns.campaigns', 'id', 'company_id');
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON programs.program_instances
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE programs.program_enrollments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  program_type text NOT NULL
    CONSTRAINT program_enrollments_program_type_check
    CHECK (program_type IN ('mentorship', 'language', 'buddy', 'upskilling', 'weei')),
  program_instance_id uuid NOT NULL REFERENCES programs.program_instances (id),
  enrolled_at timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL DEFAULT 'active'
    CONSTRAINT program_enrollments_status_check
    CHECK (status IN ('waitlisted', 'active', 'paused', 'completed', 'dropped')),
  completed_at timestamptz,
  -- The person's side of the programme when they enrolled.
  role text NOT NULL
    CONSTRAINT program_enrollments_role_check CHECK (role IN ('participant', 'volunteer')),
  company_id uuid,
  CONSTRAINT program_enrollments_completed_at_check
    CHECK ((status = 'completed') = (completed_at IS NOT NULL) AND completed_at >= enrolled_at),
  CONSTRAINT program_enrollments_instance_company_fkey
    FOREIGN KEY (program_instance_id, company_id)
    REFERENCES programs.program_instances (id, company_id) ON UPDATE CASCADE
);

-- One live enrolment of a person in an instance.
CREATE UNIQUE INDEX program_enrollments_live_key
  ON programs.program_enrollments (user_id, program_instance_id)
  WHERE status IN ('waitlisted', 'active', 'paused');
CREATE INDEX program_enrollments_user_id_idx
  ON programs.program_enrollments (user_id, enrolled_at, id);
CREATE INDEX program_enrollments_program_type_idx ON programs.program_enrollments (program_type);
CREATE INDEX program_enrollments_status_idx ON programs.program_enrollments (status);
CREATE INDEX program_enrollments_program_instance_id_idx
  ON programs.program_enrollments (program_instance_id, enrolled_at, id);
-- The waiting list, in order.
CREATE INDEX program_enrollments_program_instance_id_status_idx
  ON programs.program_enrollments (program_instance_id, status, enrolled_at, id);
CREATE INDEX program_enrollments_company_id_idx
  ON programs.program_enrollments (company_id, enrolled_at, id);
CREATE INDEX program_enrollments_enrolled_at_idx
  ON programs.program_enrollments (enrolled_at, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON programs.program_enrollments
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'program_instance_id', 'programs.program_instances', 'id', 'company_id');
