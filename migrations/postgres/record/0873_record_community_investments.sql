-- What a company alone knows of its community investment: B4SI counts working time that it paid at its own cost,
-- gifts in kind, and what running its programme costs. The newest of a year counts, none is ever changed.
CREATE TABLE record.community_investments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  year integer NOT NULL CONSTRAINT community_investments_year_check CHECK (year BETWEEN 2000 AND 2100),
  hourly_cost_cents bigint
    CONSTRAINT community_investments_hourly_cost_cents_check CHECK (hourly_cost_cents BETWEEN 0 AND 10000000),
  in_kind_cents bigint
    CONSTRAINT community_investments_in_kind_cents_check CHECK (in_kind_cents BETWEEN 0 AND 1000000000000),
  management_cost_cents bigint
    CONSTRAINT community_investments_management_cost_cents_check CHECK (management_cost_cents BETWEEN 0 AND 1000000000000),
  leverage_cents bigint
    CONSTRAINT community_investments_leverage_cents_check CHECK (leverage_cents BETWEEN 0 AND 1000000000000),
  recorded_by uuid,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX community_investments_company_id_idx
  ON record.community_investments (company_id, year, recorded_at, id);
CREATE INDEX community_investments_recorded_at_idx ON record.community_investments (recorded_at, id);
CREATE INDEX community_investments_recorded_by_idx ON record.community_investments (recorded_by);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON record.community_investments
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();

CALL viewer.protect('record.community_investments', VARIADIC '{}');
CREATE POLICY admin ON record.community_investments TO reporting_admin USING (true);
CREATE POLICY officer ON record.community_investments TO reporting_officer USING (true);
CREATE POLICY company ON record.community_investments TO reporting_company
  USING (company_id = viewer.company_id());
GRANT SELECT ON record.community_investments
  TO reporting_subgraph, reporting_admin, reporting_officer, reporting_company;
GRANT INSERT ON record.community_investments TO reporting_admin, reporting_company;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('community_investment.recorded', 'year', 'integer', false);

-- Time that volunteers gave to a company's programmes in a span, and whom they met. Minutes are of sessions on the
-- day of their end in UTC, and of logged meetings, for as long as their kind usually takes. `paidMinutes` are those
-- that a session was reported as paid working time, `ownMinutes` as the volunteer's own; of the others nobody has said
-- it. People are null for one to four.
CREATE FUNCTION programs.invested_time(company uuid, first_day date, until date) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    WITH given AS (
      SELECT s.volunteer_id, s.participant_id, s.duration_minutes AS minutes, s.metadata -> 'paid_time' AS paid, 1 AS session
      FROM programs.kintell_sessions AS s
      WHERE s.company_id = company AND s.completed_at >= first_day::timestamp AT TIME ZONE 'UTC'
        AND s.completed_at < until::timestamp AT TIME ZONE 'UTC'
      UNION ALL
      SELECT m.buddy_id, m.participant_id,
        CASE e.event_type WHEN 'hangout' THEN 90 WHEN 'activity' THEN 120 WHEN 'workshop' THEN 180
          WHEN 'cultural_event' THEN 150 WHEN 'skill_share' THEN 60 WHEN 'online_call' THEN 45 END, NULL, 0
      FROM programs.buddy_events AS e JOIN programs.buddy_matches AS m ON m.id = e.match_id
      WHERE e.company_id = company AND e.event_date >= first_day AND e.event_date < until
    )
    SELECT jsonb_build_object(
      'minutes', coalesce(sum(minutes), 0),
      'paidMinutes', coalesce(sum(minutes) FILTER (WHERE paid = 'true'), 0),
      'ownMinutes', coalesce(sum(minutes) FILTER (WHERE paid = 'false'), 0),
      'sessions', coalesce(sum(session), 0),
      'volunteers', CASE WHEN count(DISTINCT volunteer_id) NOT BETWEEN 1 AND 4 THEN count(DISTINCT volunteer_id) END,
      'beneficiaries',
        CASE WHEN count(DISTINCT participant_id) NOT BETWEEN 1 AND 4 THEN count(DISTINCT participant_id) END)
    FROM given
    HAVING current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id()
  );

-- Money that a campaign had spent before a day: what its newest snapshot before that day has. Nothing for a campaign that
-- was made later, or of which the first snapshot has nothing; NULL where the snapshots that would tell it are deleted.
CREATE FUNCTION campaigns.spent_before(campaign campaigns.campaigns, day date) RETURNS bigint
  LANGUAGE sql STABLE SET search_path = ''
  RETURN coalesce(
    (SELECT s.budget_spent_cents FROM campaigns.campaign_metrics_snapshots AS s
      WHERE s.campaign_id = campaign.id AND s.snapshot_date < day ORDER BY s.snapshot_date DESC LIMIT 1),
    CASE WHEN campaign.budget_spent_cents = 0 OR (campaign.created_at AT TIME ZONE 'Europe/Oslo')::date >= day THEN 0 END,
    (SELECT CASE WHEN s.budget_spent_cents = 0 THEN 0 END FROM campaigns.campaign_metrics_snapshots AS s
      WHERE s.campaign_id = campaign.id ORDER BY s.snapshot_date LIMIT 1)
  );

-- Money that a company's campaigns spent in a span of days: what they had spent by its end, less what they had spent
-- before it; NULL where either is unknown of one of them. By a day to come it is what stands in the campaign.
CREATE FUNCTION campaigns.spent_in(company uuid, first_day date, until date, today date) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT CASE WHEN count(*) = count(one.cents) THEN coalesce(sum(one.cents), 0) END
    FROM (
      SELECT CASE WHEN until > today THEN c.budget_spent_cents ELSE campaigns.spent_before(c, until) END
        - campaigns.spent_before(c, first_day) AS cents
      FROM campaigns.campaigns AS c
      WHERE c.company_id = company AND first_day <= today
        AND (current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id())
    ) AS one
  );
REVOKE EXECUTE ON FUNCTION campaigns.spent_before(campaigns.campaigns, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION programs.invested_time(uuid, date, date), campaigns.spent_in(uuid, date, date, date)
  TO reporting_admin, reporting_officer, reporting_company;
