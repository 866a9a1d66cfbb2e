-- Disclosures under reporting standards. Standards are rows: what each version asks for, from which financial
-- year, where that is written, and which figures of the platform answer it (docs/decisions/0045-standards-are-rows.md).

CREATE TABLE record.disclosure_requirements (
  standard text NOT NULL,
  version text NOT NULL,
  topic text NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  -- First financial year that it is in force for, the first that it may be used for, and the last.
  valid_from integer NOT NULL,
  optional_from integer NOT NULL,
  valid_to integer,
  source text NOT NULL,
  -- Part of it that the platform holds no figure for.
  missing text,
  PRIMARY KEY (standard, version, code),
  CONSTRAINT disclosure_requirements_valid_from_check CHECK (optional_from <= valid_from),
  CONSTRAINT disclosure_requirements_valid_to_check CHECK (valid_from <= valid_to)
);

-- Figures that answer a requirement, in their order; `figure` is a member of what record.disclosed_figures returns.
CREATE TABLE record.disclosure_datapoints (
  standard text NOT NULL,
  version text NOT NULL,
  code text NOT NULL,
  position integer NOT NULL,
  figure text NOT NULL,
  label text NOT NULL,
  unit text NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (standard, version, code, position),
  FOREIGN KEY (standard, version, code) REFERENCES record.disclosure_requirements (standard, version, code)
);

-- What a company has found of a topic for a financial year; the newest counts, none is ever changed.
CREATE TABLE record.materiality_assessments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  topic text NOT NULL CONSTRAINT materiality_assessments_topic_check CHECK (topic IN ('S3', 'GRI 201', 'GRI 413')),
  financial_year integer NOT NULL
    CONSTRAINT materiality_assessments_financial_year_check CHECK (financial_year BETWEEN 2000 AND 2100),
  is_material boolean NOT NULL,
  assessed_by uuid,
  assessed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX materiality_assessments_company_id_idx
  ON record.materiality_assessments (company_id, financial_year, topic, assessed_at, id);
CREATE INDEX materiality_assessments_assessed_at_idx ON record.materiality_assessments (assessed_at, id);
CREATE INDEX materiality_assessments_assessed_by_idx ON record.materiality_assessments (assessed_by);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON record.materiality_assessments
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();

CALL viewer.protect('record.disclosure_requirements', VARIADIC '{}');
CALL viewer.protect('record.disclosure_datapoints', VARIADIC '{}');
CALL viewer.protect('record.materiality_assessments', VARIADIC '{}');
DO $$
DECLARE
  class text;
  target text;
BEGIN
  FOREACH class IN ARRAY ARRAY['admin', 'officer', 'company'] LOOP
    FOREACH target IN ARRAY ARRAY['disclosure_requirements', 'disclosure_datapoints', 'materiality_assessments'] LOOP
      EXECUTE format('CREATE POLICY %I ON record.%I TO %I USING (%s)', class, target, 'reporting_' || class,
        CASE WHEN class = 'company' AND target = 'materiality_assessments'
          THEN 'company_id = viewer.company_id()' ELSE 'true' END);
      EXECUTE format('GRANT SELECT ON record.%I TO reporting_subgraph, %I', target, 'reporting_' || class);
    END LOOP;
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA record TO reporting_company;
GRANT INSERT ON record.materiality_assessments TO reporting_admin, reporting_company;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('materiality.assessed', 'topic', 'text', false),
  ('materiality.assessed', 'financialYear', 'integer', false),
  ('materiality.assessed', 'isMaterial', 'boolean', false);

-- Figures of a company's programmes in a span. Counts of what people did are null where that were one to four people.
CREATE FUNCTION programs.disclosed_figures(company uuid, first_day date, until date) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT jsonb_build_object(
      'instances', (
        SELECT count(*) FROM programs.program_instances AS i
        WHERE i.company_id = company AND i.status NOT IN ('planned', 'cancelled') AND i.start_date < until
          AND coalesce(i.end_date, until) >= first_day),
      'participants', (
        SELECT CASE WHEN count(DISTINCT e.user_id) NOT BETWEEN 1 AND 4 THEN count(DISTINCT e.user_id) END
        FROM programs.program_enrollments AS e
        WHERE e.company_id = company AND e.role = 'participant' AND e.status IN ('active', 'paused', 'completed')
          AND e.enrolled_at < until::timestamp AT TIME ZONE 'UTC'
          AND coalesce(e.completed_at, until::timestamp AT TIME ZONE 'UTC') >= first_day::timestamp AT TIME ZONE 'UTC'),
      'feedback', (
        SELECT CASE WHEN count(DISTINCT m.participant_id) NOT BETWEEN 1 AND 4 THEN count(*) END
        FROM programs.buddy_feedback AS f JOIN programs.buddy_matches AS m ON m.id = f.match_id
        WHERE f.company_id = company AND f.submitted_at >= first_day::timestamp AT TIME ZONE 'UTC'
          AND f.submitted_at < until::timestamp AT TIME ZONE 'UTC'),
      'checkins', (
        SELECT CASE WHEN count(DISTINCT m.participant_id) NOT BETWEEN 1 AND 4 THEN count(*) END
        FROM programs.buddy_checkins AS c JOIN programs.buddy_matches AS m ON m.id = c.match_id
        WHERE c.company_id = company AND c.checkin_date >= first_day AND c.checkin_date < until))
    WHERE current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id()
  );

-- Figures of a company's campaigns that ran in a span.
CREATE FUNCTION campaigns.disclosed_figures(company uuid, first_day date, until date) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT jsonb_build_object('campaigns', count(*),
      'beneficiaryPlaces', coalesce(sum(c.beneficiary_capacity), 0),
      'beneficiariesReached', CASE WHEN coalesce(sum(c.beneficiaries_enrolled), 0) NOT BETWEEN 1 AND 4
        THEN coalesce(sum(c.beneficiaries_enrolled), 0) END)
    FROM campaigns.campaigns AS c
    WHERE c.company_id = company AND c.status NOT IN ('draft', 'planned', 'recruiting') AND c.start_date < until
      AND coalesce(c.end_date, until) >= first_day
      AND (current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id())
  );

-- Pieces of evidence of a company from a span that are not withdrawn.
CREATE FUNCTION evidence.disclosed_figures(company uuid, first_day date, until date) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT jsonb_build_object('evidence', count(*)) FROM evidence.evidence_snippets AS e
    WHERE e.company_id = company AND e.content <> '[withdrawn]'
      AND e.created_at >= first_day::timestamp AT TIME ZONE 'UTC'
      AND e.created_at < until::timestamp AT TIME ZONE 'UTC'
      AND (current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id())
  );
GRANT USAGE ON SCHEMA programs, campaigns, evidence TO reporting_admin, reporting_officer, reporting_company;
GRANT EXECUTE ON FUNCTION programs.disclosed_figures(uuid, date, date),
  campaigns.disclosed_figures(uuid, date, date), evidence.disclosed_figures(uuid, date, date)
  TO reporting_admin, reporting_officer, reporting_company;

-- Titles of ESRS 2023 are those of the annex; those of ESRS 2026 follow a summary of it and may be corrected by a
-- later migration.
INSERT INTO record.disclosure_requirements
  (standard, version, topic, code, title, valid_from, optional_from, valid_to, source, missing) VALUES
  ('ESRS', '2023', 'S3', 'S3-1', 'Policies related to affected communities', 2024, 2024, 2026,
    'Delegated Regulation (EU) 2023/2772, Annex I, ESRS S3', 'Policies: documents of the company, of which the platform holds none.'),
  ('ESRS', '2023', 'S3', 'S3-2', 'Processes for engaging with affected communities about impacts', 2024, 2024, 2026,
    'Delegated Regulation (EU) 2023/2772, Annex I, ESRS S3', NULL),
  ('ESRS', '2023', 'S3', 'S3-3', 'Processes to remediate negative impacts and channels for affected communities to raise concerns',
    2024, 2024, 2026, 'Delegated Regulation (EU) 2023/2772, Annex I, ESRS S3',
    'Remedies, and channels outside of the programmes: the platform knows check-ins alone.'),
  ('ESRS', '2023', 'S3', 'S3-4', 'Taking action on material impacts on affected communities, and approaches to managing material risks and pursuing material opportunities related to affected communities, and effectiveness of those actions',
    2024, 2024, 2026, 'Delegated Regulation (EU) 2023/2772, Annex I, ESRS S3', NULL),
  ('ESRS', '2023', 'S3', 'S3-5', 'Targets related to managing material negative impacts, advancing positive impacts, and managing material risks and opportunities',
    2024, 2024, 2026, 'Delegated Regulation (EU) 2023/2772, Annex I, ESRS S3', NULL),
  ('ESRS', '2026', 'S3', 'S3-1', 'Policies', 2027, 2026, NULL,
    'Delegated Regulation (EU) 2026/1563, ESRS S3', 'Policies: documents of the company, of which the platform holds none.'),
  ('ESRS', '2026', 'S3', 'S3-2', 'Engagement, channels and remedy', 2027, 2026, NULL,
    'Delegated Regulation (EU) 2026/1563, ESRS S3', 'Remedies, and channels outside of the programmes: the platform knows feedback and check-ins alone.'),
  ('ESRS', '2026', 'S3', 'S3-3', 'Actions and resources', 2027, 2026, NULL,
    'Delegated Regulation (EU) 2026/1563, ESRS S3', NULL),
  ('ESRS', '2026', 'S3', 'S3-4', 'Targets', 2027, 2026, NULL,
    'Delegated Regulation (EU) 2026/1563, ESRS S3', NULL),
  ('GRI', '2016', 'GRI 201', '201-1', 'Direct economic value generated and distributed', 2018, 2018, NULL,
    'GRI 201: Economic Performance 2016', 'Community investments as in the company’s accounts: the investment below includes the value of volunteers’ time.'),
  ('GRI', '2016', 'GRI 413', '413-1', 'Operations with local community engagement, impact assessments, and development programs',
    2018, 2018, NULL, 'GRI 413: Local Communities 2016',
    'The percentage of operations: the platform does not know how many operations the company has.');

INSERT INTO record.disclosure_datapoints (standard, version, code, position, figure, label, unit, source)
SELECT r.standard, r.version, r.code, d.position, d.figure, d.label, d.unit, d.source
FROM (VALUES
  ('engagement', 1, 'feedback', 'Feedback given by participants and buddies', 'answers', 'programmes'),
  ('engagement', 2, 'checkins', 'Check-ins of participants and buddies', 'check-ins', 'programmes'),
  ('engagement', 3, 'participants', 'People who took part in programmes', 'people', 'programmes'),
  ('channels', 1, 'checkins', 'Check-ins of participants and buddies', 'check-ins', 'programmes'),
  ('actions', 1, 'campaigns', 'Campaigns that ran', 'campaigns', 'campaigns'),
  ('actions', 2, 'instances', 'Programme instances that ran', 'instances', 'programmes'),
  ('actions', 3, 'volunteerHours', 'Hours that volunteers gave', 'hours', 'figures on record'),
  ('actions', 4, 'investment', 'Investment, the value of volunteers’ time included', 'EUR', 'figures on record'),
  ('actions', 5, 'sroiRatio', 'Social return on investment', 'EUR for each EUR 1', 'figures on record'),
  ('actions', 6, 'evidence', 'Pieces of evidence collected', 'texts', 'evidence'),
  ('targets', 1, 'beneficiaryPlaces', 'Places for beneficiaries that campaigns planned', 'places', 'campaigns'),
  ('targets', 2, 'beneficiariesReached', 'Beneficiaries’ places that were taken', 'places', 'campaigns'),
  ('community', 1, 'campaigns', 'Campaigns that ran', 'campaigns', 'campaigns'),
  ('community', 2, 'instances', 'Programme instances that ran', 'instances', 'programmes'),
  ('community', 3, 'participants', 'People who took part in programmes', 'people', 'programmes'),
  ('community', 4, 'evidence', 'Pieces of evidence collected', 'texts', 'evidence'),
  ('investment', 1, 'investment', 'Investment, the value of volunteers’ time included', 'EUR', 'figures on record'),
  ('investment', 2, 'volunteerHours', 'Hours that volunteers gave', 'hours', 'figures on record')
) AS d (theme, position, figure, label, unit, source)
JOIN (VALUES
  ('engagement', 'ESRS', '2023', 'S3-2'), ('channels', 'ESRS', '2023', 'S3-3'), ('actions', 'ESRS', '2023', 'S3-4'),
  ('targets', 'ESRS', '2023', 'S3-5'), ('engagement', 'ESRS', '2026', 'S3-2'), ('actions', 'ESRS', '2026', 'S3-3'),
  ('targets', 'ESRS', '2026', 'S3-4'), ('community', 'GRI', '2016', '413-1'), ('investment', 'GRI', '2016', '201-1')
) AS r (theme, standard, version, code) ON r.theme = d.theme;
