-- Scenarios: what a company would do, and what it would come to. They are kept apart from all records.

CREATE SCHEMA planning;

CREATE TABLE planning.scenarios (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  name text NOT NULL CONSTRAINT scenarios_name_check CHECK (length(name) BETWEEN 1 AND 100),
  volunteers integer NOT NULL CONSTRAINT scenarios_volunteers_check CHECK (volunteers BETWEEN 0 AND 100000),
  seats_per_volunteer integer NOT NULL
    CONSTRAINT scenarios_seats_per_volunteer_check CHECK (seats_per_volunteer BETWEEN 1 AND 100),
  participants integer NOT NULL CONSTRAINT scenarios_participants_check CHECK (participants BETWEEN 0 AND 100000),
  sessions_per_volunteer integer NOT NULL
    CONSTRAINT scenarios_sessions_per_volunteer_check CHECK (sessions_per_volunteer BETWEEN 0 AND 1000),
  minutes_per_session integer NOT NULL
    CONSTRAINT scenarios_minutes_per_session_check CHECK (minutes_per_session BETWEEN 1 AND 480),
  budget_cents bigint NOT NULL CONSTRAINT scenarios_budget_cents_check CHECK (budget_cents >= 0),
  -- Programmes as [{templateId, share, achievement}].
  mix jsonb NOT NULL CONSTRAINT scenarios_mix_check CHECK (jsonb_typeof(mix) = 'array'),
  -- What it comes to, with the proxies and rates of the day on which it was saved.
  projection jsonb NOT NULL CONSTRAINT scenarios_projection_check CHECK (jsonb_typeof(projection) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT scenarios_company_id_name_key UNIQUE (company_id, name)
);
CREATE INDEX scenarios_company_id_idx ON planning.scenarios (company_id, created_at, id);
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON planning.scenarios
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CALL viewer.protect('planning.scenarios', VARIADIC '{}');
CREATE POLICY admin ON planning.scenarios TO reporting_admin USING (true);
CREATE POLICY officer ON planning.scenarios FOR SELECT TO reporting_officer USING (true);
CREATE POLICY company ON planning.scenarios TO reporting_company USING (company_id = viewer.company_id());
GRANT USAGE ON SCHEMA planning
  TO reporting_subgraph, reporting_admin, reporting_officer, reporting_company;
GRANT SELECT (id, company_id, name, volunteers, seats_per_volunteer, participants, sessions_per_volunteer,
    minutes_per_session, budget_cents, mix, projection, created_at, updated_at)
  ON planning.scenarios TO reporting_subgraph, reporting_admin, reporting_officer, reporting_company;
GRANT INSERT, UPDATE, DELETE ON planning.scenarios TO reporting_admin, reporting_company;

-- Number of a company's scenarios. Until the transaction ends nobody else counts them.
CREATE FUNCTION planning.count_scenarios(company uuid) RETURNS integer
  LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('scenarios of ' || company, 0));
  RETURN (SELECT count(*) FROM planning.scenarios WHERE company_id = company);
END $$;
GRANT EXECUTE ON FUNCTION planning.count_scenarios(uuid) TO reporting_admin, reporting_company;

-- Names and outcomes, with their proxies, of templates in use, as an object by id.
CREATE FUNCTION programs.proxies_of(templates uuid[]) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT coalesce(jsonb_object_agg(t.id, jsonb_build_object('template', t.name || ' ' || t.version,
    'metrics', t.outcome_metrics)), '{}')
  FROM programs.program_templates AS t WHERE t.id = ANY (templates) AND t.is_active;
END;
GRANT USAGE ON SCHEMA programs TO reporting_company;
GRANT EXECUTE ON FUNCTION programs.proxies_of(uuid[]) TO reporting_admin, reporting_company;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('scenario.saved', 'created', 'boolean', false);
