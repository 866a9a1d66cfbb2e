-- Campaigns that run by themselves: what they read of other domains, their snapshots, and what may not
-- be undone.

-- Whether a programme template suits a beneficiary group; true while either is open. An empty list suits
-- everybody.
CREATE FUNCTION programs.template_suits_group(template uuid, beneficiary_group uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN coalesce((
    SELECT (t.suitable_for_groups = '[]' OR t.suitable_for_groups ? g.group_type)
      AND (g.eligible_program_types = '[]' OR g.eligible_program_types ? t.type)
    FROM programs.program_templates AS t, programs.beneficiary_groups AS g
    WHERE t.id = template AND g.id = beneficiary_group
  ), true);
GRANT USAGE ON SCHEMA programs TO campaigns_worker;
GRANT EXECUTE ON FUNCTION programs.template_suits_group(uuid, uuid)
  TO campaigns_admin, campaigns_company;

-- Number of sessions of a campaign's instances that were completed since a moment.
CREATE FUNCTION programs.sessions_since(campaign uuid, moment timestamptz) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN (
    SELECT count(*)::integer FROM programs.kintell_sessions AS s
    JOIN programs.program_instances AS i ON i.id = s.program_instance_id
    WHERE i.campaign_id = campaign AND s.completed_at >= moment
  );
GRANT EXECUTE ON FUNCTION programs.sessions_since(uuid, timestamptz)
  TO campaigns_admin, campaigns_worker;

-- Minutes of the completed sessions of a campaign's instances.
CREATE FUNCTION programs.minutes_of(campaign uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN (
    SELECT coalesce(sum(s.duration_minutes), 0) FROM programs.kintell_sessions AS s
    JOIN programs.program_instances AS i ON i.id = s.program_instance_id
    WHERE i.campaign_id = campaign AND s.completed_at IS NOT NULL
  );

-- Ids of the volunteers who hold a seat of a campaign.
CREATE FUNCTION programs.volunteers_of(campaign uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN ARRAY (
    SELECT e.user_id FROM programs.program_enrollments AS e
    JOIN programs.program_instances AS i ON i.id = e.program_instance_id
    WHERE i.campaign_id = campaign AND e.role = 'volunteer' AND e.status IN ('active', 'paused')
  );

-- Present value in cents of one outcome that a person achieved, by the parameters of a template: proxy ×
-- (1 − deadweight) × (1 − displacement) × (1 − attribution), less each year by the drop-off, discounted at
-- 3.5 % (UK Green Book, the rate of the SROI Guide). 0 for an outcome that the template does not value.
CREATE FUNCTION programs.outcome_value_cents(template uuid, outcome_type text) RETURNS numeric
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN coalesce((
    SELECT sum((m ->> 'proxyCents')::numeric * (1 - (m ->> 'deadweight')::numeric)
      * (1 - (m ->> 'displacement')::numeric) * (1 - (m ->> 'attribution')::numeric)
      * power(1 - (m ->> 'dropOff')::numeric, year - 1) / power(1.035, year))
    FROM programs.program_templates AS t, jsonb_array_elements(t.outcome_metrics) AS m,
      generate_series(1, (m ->> 'years')::integer) AS year
    WHERE t.id = template AND m ->> 'outcomeType' = outcome_value_cents.outcome_type
  ), 0);

-- For each type of outcome, the people of a campaign whose latest score is at least 0.10 above their first;
-- scores of a confidence below 0.6 do not count.
CREATE FUNCTION evidence.achieved_outcomes(campaign uuid)
  RETURNS TABLE (outcome_type text, people bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT person.outcome_type, count(*)
  FROM (
    SELECT s.outcome_type, s.user_id,
      (array_agg(s.score ORDER BY s.created_at DESC, s.id))[1]
        - (array_agg(s.score ORDER BY s.created_at, s.id))[1] AS gain
    FROM evidence.outcome_scores AS s
    JOIN evidence.evidence_snippets AS e ON e.id = s.evidence_snippet_id
    WHERE e.campaign_id = campaign AND s.score IS NOT NULL AND s.confidence >= 0.6
    GROUP BY s.outcome_type, s.user_id
  ) AS person
  WHERE person.gain >= 0.10
  GROUP BY person.outcome_type;
END;

-- Whether a campaign may show a snippet: it is the campaign's, and consented and not withdrawn.
CREATE FUNCTION evidence.is_pinnable(snippet uuid, campaign uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN EXISTS (
    SELECT FROM evidence.evidence_snippets AS e
    WHERE e.id = snippet AND e.campaign_id = campaign AND e.content <> '[withdrawn]'
      AND e.metadata @> '{"publication": {"consented": true}}'
      AND (current_setting('role') NOT LIKE '%\_company' OR e.company_id = viewer.company_id())
  );
GRANT USAGE ON SCHEMA evidence TO campaigns_admin, campaigns_company;
GRANT EXECUTE ON FUNCTION evidence.is_pinnable(uuid, uuid) TO campaigns_admin, campaigns_company;

-- Mean of the newest volunteer impact scores of some people; NULL when none has one.
CREATE FUNCTION reporting.mean_vis(people uuid[]) RETURNS numeric
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN (
    SELECT round(avg(newest.score), 4) FROM (
      SELECT DISTINCT ON (v.user_id) v.score FROM reporting.vis_calculations AS v
      WHERE v.user_id = ANY (people) ORDER BY v.user_id, v.calculation_date DESC
    ) AS newest
  );

-- Writes a campaign's snapshot of a day, or replaces it on that day; returns its id, and NULL for a
-- campaign without figures: a draft, or one that is closed. An hour of a volunteer is worth 32 euros.
CREATE FUNCTION campaigns.capture_snapshot(campaign uuid, day date) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  one campaigns.campaigns;
  minutes bigint := programs.minutes_of(campaign);
  value_cents bigint;
  investment_cents bigint;
  captured uuid;
BEGIN
  SELECT * INTO one FROM campaigns.campaigns WHERE id = campaign;
  IF one.status IN ('draft', 'closed') THEN RETURN NULL; END IF;
  SELECT coalesce(round(sum(a.people * programs.outcome_value_cents(one.template_id, a.outcome_type))), 0)
    INTO value_cents FROM evidence.achieved_outcomes(campaign) AS a;
  investment_cents := one.budget_spent_cents + round(minutes / 60.0 * 3200);
  INSERT INTO campaigns.campaign_metrics_snapshots AS s (
    campaign_id, company_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled,
    budget_spent_cents, volunteers_utilization, beneficiaries_utilization, budget_utilization,
    sroi_ratio, vis_score, full_snapshot)
  VALUES (
    one.id, one.company_id, day, one.volunteers_enrolled, one.beneficiaries_enrolled,
    one.budget_spent_cents,
    round(one.volunteers_enrolled::numeric / nullif(one.volunteer_capacity, 0), 4),
    round(one.beneficiaries_enrolled::numeric / nullif(one.beneficiary_capacity, 0), 4),
    round(one.budget_spent_cents::numeric / nullif(one.budget_cents, 0), 4),
    round(value_cents::numeric / nullif(investment_cents, 0), 4),
    reporting.mean_vis(programs.volunteers_of(campaign)),
    jsonb_build_object('volunteerMinutes', minutes, 'valueCents', value_cents,
      'investmentCents', investment_cents, 'status', one.status))
  ON CONFLICT ON CONSTRAINT campaign_metrics_snapshots_campaign_id_snapshot_date_key DO UPDATE SET
    volunteers_enrolled = EXCLUDED.volunteers_enrolled,
    beneficiaries_enrolled = EXCLUDED.beneficiaries_enrolled,
    budget_spent_cents = EXCLUDED.budget_spent_cents,
    volunteers_utilization = EXCLUDED.volunteers_utilization,
    beneficiaries_utilization = EXCLUDED.beneficiaries_utilization,
    budget_utilization = EXCLUDED.budget_utilization,
    sroi_ratio = EXCLUDED.sroi_ratio, vis_score = EXCLUDED.vis_score,
    full_snapshot = EXCLUDED.full_snapshot
  RETURNING s.id INTO captured;
  RETURN captured;
END $$;
GRANT EXECUTE ON FUNCTION campaigns.capture_snapshot(uuid, date) TO campaigns_admin, campaigns_worker;

-- The final snapshot of a campaign is one transaction with its completion.
CREATE FUNCTION campaigns.capture_final_snapshot() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM campaigns.capture_snapshot(NEW.id, (now() AT TIME ZONE 'Europe/Oslo')::date);
  RETURN NULL;
END $$;
CREATE TRIGGER capture_final_snapshot AFTER UPDATE OF status ON campaigns.campaigns
  FOR EACH ROW WHEN (NEW.status = 'completed' AND OLD.status <> 'completed')
  EXECUTE FUNCTION campaigns.capture_final_snapshot();

-- Snapshots are written by the function above alone, and thinned by the worker.
REVOKE INSERT, UPDATE, DELETE ON campaigns.campaign_metrics_snapshots FROM campaigns_admin;

-- Money that is spent is not unspent.
CREATE FUNCTION campaigns.refuse_unspending() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'campaigns.campaigns: expected budget_spent_cents to grow'
    USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER refuse_unspending BEFORE UPDATE OF budget_spent_cents ON campaigns.campaigns
  FOR EACH ROW WHEN (current_setting('role') <> 'none' AND NEW.budget_spent_cents < OLD.budget_spent_cents)
  EXECUTE FUNCTION campaigns.refuse_unspending();

-- The worker: moves campaigns by their dates, scores them, thins snapshots.
GRANT SELECT ON campaigns.campaigns, campaigns.campaign_metrics_snapshots TO campaigns_worker;
GRANT UPDATE (status, upsell_score, is_high_value) ON campaigns.campaigns TO campaigns_worker;
GRANT DELETE ON campaigns.campaign_metrics_snapshots TO campaigns_worker;
CREATE POLICY worker ON campaigns.campaigns TO campaigns_worker USING (true);
CREATE POLICY worker ON campaigns.campaign_metrics_snapshots TO campaigns_worker USING (true);

-- Scores are derived: they do not change the version, as seats do not.
CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON campaigns.campaigns
  FOR EACH ROW
  WHEN ((NEW.volunteers_enrolled, NEW.beneficiaries_enrolled, NEW.upsell_score, NEW.is_high_value)
    = (OLD.volunteers_enrolled, OLD.beneficiaries_enrolled, OLD.upsell_score, OLD.is_high_value))
  EXECUTE FUNCTION viewer.touch_updated_at();

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('campaign.created', 'name', 'text', false),
  ('campaign.evidence_pinned', 'evidenceId', 'id', false),
  ('campaign.evidence_unpinned', 'evidenceId', 'id', false),
  ('campaign.spend_recorded', 'amountCents', 'integer', false),
  ('campaign.spend_recorded', 'spentCents', 'integer', false),
  ('campaign.scored', 'upsellScore', 'integer', false),
  ('campaign_metrics_snapshot.captured', 'campaignId', 'id', false),
  ('campaign_metrics_snapshot.captured', 'date', 'date', false);
