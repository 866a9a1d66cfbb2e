-- What a programme may look like, and for whom. Campaigns refer to both.

CREATE SCHEMA programs;

CREATE TABLE programs.program_templates (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  type text NOT NULL
    CONSTRAINT program_templates_type_check
    CHECK (type IN ('mentorship', 'language', 'buddy', 'upskilling', 'weei')),
  -- Semantic version.
  version text NOT NULL DEFAULT '1.0.0'
    CONSTRAINT program_templates_version_check CHECK (version ~ '^\d+\.\d+\.\d+$'),
  description text,
  is_active boolean NOT NULL DEFAULT true,
  is_public boolean NOT NULL DEFAULT false,
  tags jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT program_templates_tags_check CHECK (jsonb_typeof(tags) = 'array'),
  -- Group types.
  suitable_for_groups jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT program_templates_suitable_for_groups_check
    CHECK (jsonb_typeof(suitable_for_groups) = 'array'),
  -- The parameters of the social return: {outcomeType, proxyCents, deadweight, displacement,
  -- attribution, dropOff, years} for each outcome.
  outcome_metrics jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT program_templates_outcome_metrics_check
    CHECK (jsonb_typeof(outcome_metrics) = 'array'),
  default_config jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT program_templates_default_config_check
    CHECK (jsonb_typeof(default_config) = 'object'),
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  search tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', name || ' ' || coalesce(description, ''))
  ) STORED
);

CREATE INDEX program_templates_type_idx ON programs.program_templates (type, created_at, id);
CREATE INDEX program_templates_is_active_is_public_idx
  ON programs.program_templates (is_active, is_public);
CREATE INDEX program_templates_version_idx ON programs.program_templates (version);
CREATE INDEX program_templates_name_idx ON programs.program_templates (name, id);
CREATE INDEX program_templates_created_at_idx ON programs.program_templates (created_at, id);
CREATE INDEX program_templates_created_by_idx ON programs.program_templates (created_by);
CREATE INDEX program_templates_tags_idx ON programs.program_templates USING gin (tags);
CREATE INDEX program_templates_suitable_for_groups_idx
  ON programs.program_templates USING gin (suitable_for_groups);
CREATE INDEX program_templates_outcome_metrics_idx
  ON programs.program_templates USING gin (outcome_metrics jsonb_path_ops);
CREATE INDEX program_templates_default_config_idx
  ON programs.program_templates USING gin (default_config jsonb_path_ops);
CREATE INDEX program_templates_search_idx ON programs.program_templates USING gin (search);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON programs.program_templates
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE programs.beneficiary_groups (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  group_type text NOT NULL
    CONSTRAINT beneficiary_groups_group_type_check CHECK (group_type IN (
      'refugees', 'migrants', 'asylum_seekers', 'women_in_tech', 'youth', 'seniors',
      'displaced_persons', 'newcomers', 'students', 'job_seekers', 'caregivers', 'veterans', 'other'
    )),
  -- ISO 3166-1 alpha-2; NULL: not bound to a country.
  country_code text
    CONSTRAINT beneficiary_groups_country_code_check CHECK (country_code ~ '^[A-Z]{2}$'),
  is_active boolean NOT NULL DEFAULT true,
  is_public boolean NOT NULL DEFAULT false,
  description text,
  tags jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT beneficiary_groups_tags_check CHECK (jsonb_typeof(tags) = 'array'),
  -- Programme types.
  eligible_program_types jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT beneficiary_groups_eligible_program_types_check
    CHECK (jsonb_typeof(eligible_program_types) = 'array'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  search tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', name || ' ' || coalesce(description, ''))
  ) STORED
);

CREATE INDEX beneficiary_groups_group_type_idx
  ON programs.beneficiary_groups (group_type, created_at, id);
CREATE INDEX beneficiary_groups_country_code_group_type_idx
  ON programs.beneficiary_groups (country_code, group_type);
CREATE INDEX beneficiary_groups_is_active_is_public_idx
  ON programs.beneficiary_groups (is_active, is_public);
CREATE INDEX beneficiary_groups_is_public_idx ON programs.beneficiary_groups (is_public);
CREATE INDEX beneficiary_groups_name_idx ON programs.beneficiary_groups (name, id);
CREATE INDEX beneficiary_groups_created_at_idx ON programs.beneficiary_groups (created_at, id);
CREATE INDEX beneficiary_groups_tags_idx ON programs.beneficiary_groups USING gin (tags);
CREATE INDEX beneficiary_groups_eligible_program_types_idx
  ON programs.beneficiary_groups USING gin (eligible_program_types);
CREATE INDEX beneficiary_groups_search_idx ON programs.beneficiary_groups USING gin (search);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON programs.beneficiary_groups
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();
