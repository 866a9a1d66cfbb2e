-- The gateway's recorder writes live figures down: those of open periods, and those of campaigns.

-- Open periods of companies: the current month, quarter and year, and older ones that are not closed.
CREATE FUNCTION reporting.open_periods(companies uuid[], today date)
  RETURNS TABLE (company_id uuid, period text)
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT c.id, current.period
  FROM users.companies AS c
    CROSS JOIN (VALUES (to_char(today, 'YYYY-MM')), (to_char(today, 'YYYY-"Q"Q')), (to_char(today, 'YYYY')))
      AS current (period)
  WHERE c.id = ANY (companies) AND NOT EXISTS (
    SELECT FROM reporting.metrics_company_period AS m
    WHERE m.company_id = c.id AND m.period = current.period AND m.closed_at IS NOT NULL)
  UNION
  SELECT m.company_id, m.period FROM reporting.metrics_company_period AS m
  WHERE m.company_id = ANY (companies) AND m.closed_at IS NULL;
END;

-- Writes figures of open periods; returns the number of rows that changed. Elements of `figures` have
-- company, period, sroi, vis, hours, investment (cents) and asOf.
CREATE FUNCTION reporting.record_periods(figures jsonb) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  changed integer;
BEGIN
  INSERT INTO reporting.metrics_company_period AS m (company_id, period, sroi_ratio, vis_score,
    total_volunteer_hours, total_investment_cents, as_of)
  SELECT company, f.period, sroi, vis, hours, investment, "asOf"
  FROM jsonb_to_recordset(figures) AS f (company uuid, period text, sroi numeric, vis numeric,
    hours numeric, investment bigint, "asOf" timestamptz)
  ORDER BY company, f.period
  ON CONFLICT ON CONSTRAINT metrics_company_period_company_id_period_key DO UPDATE SET
    sroi_ratio = EXCLUDED.sroi_ratio, vis_score = EXCLUDED.vis_score,
    total_volunteer_hours = EXCLUDED.total_volunteer_hours,
    total_investment_cents = EXCLUDED.total_investment_cents, as_of = EXCLUDED.as_of
  WHERE m.closed_at IS NULL
    AND (m.sroi_ratio, m.vis_score, m.total_volunteer_hours, m.total_investment_cents, m.as_of)
      IS DISTINCT FROM (EXCLUDED.sroi_ratio, EXCLUDED.vis_score, EXCLUDED.total_volunteer_hours,
        EXCLUDED.total_investment_cents, EXCLUDED.as_of);
  GET DIAGNOSTICS changed = ROW_COUNT;
  RETURN changed;
END $$;

GRANT USAGE ON SCHEMA reporting TO gateway_service;
GRANT EXECUTE ON FUNCTION reporting.open_periods(uuid[], date), reporting.record_periods(jsonb)
  TO gateway_service;

-- As in 0441, from live figures where there are any: `live`, else those that the newest snapshot with some
-- holds. Seats and budget are those of the campaign. Members: volunteerMinutes, valueCents,
-- investmentCents, vis, asOf.
CREATE FUNCTION campaigns.capture_snapshot(campaign uuid, day date, live jsonb) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  one campaigns.campaigns;
  figures jsonb := live;
  captured uuid;
BEGIN
  SELECT * INTO one FROM campaigns.campaigns WHERE id = campaign;
  IF one.status IN ('draft', 'closed') THEN RETURN NULL; END IF;
  IF figures IS NULL THEN
    SELECT s.full_snapshot || jsonb_build_object('vis', s.vis_score) INTO figures
    FROM campaigns.campaign_metrics_snapshots AS s
    WHERE s.campaign_id = campaign AND s.full_snapshot ? 'asOf'
    ORDER BY s.snapshot_date DESC LIMIT 1;
  END IF;
  IF figures IS NULL THEN
    figures := jsonb_build_object(
      'volunteerMinutes', programs.minutes_of(campaign),
      'valueCents', (
        SELECT coalesce(round(sum(a.people * programs.outcome_value_cents(one.template_id, a.outcome_type))), 0)
        FROM evidence.achieved_outcomes(campaign) AS a),
      'investmentCents', one.budget_spent_cents + round(programs.minutes_of(campaign) / 60.0 * 3200),
      'vis', reporting.mean_vis(programs.volunteers_of(campaign)));
  END IF;
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
    round((figures ->> 'valueCents')::numeric / nullif((figures ->> 'investmentCents')::numeric, 0), 4),
    (figures ->> 'vis')::numeric,
    figures - 'vis' || jsonb_build_object('status', one.status))
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

CREATE OR REPLACE FUNCTION campaigns.capture_snapshot(campaign uuid, day date) RETURNS uuid
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
  RETURN campaigns.capture_snapshot(campaign, day, NULL);

-- Writes the live figures of campaigns that are not over into the snapshots of a day, and queues the scores
-- that follow from them. Elements of `figures` have campaign, and the members above.
CREATE FUNCTION campaigns.record_figures(day date, figures jsonb) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  recorded integer;
BEGIN
  SELECT count(campaigns.capture_snapshot(c.id, day, f.value - 'campaign')) INTO recorded
  FROM jsonb_array_elements(figures) AS f
    JOIN campaigns.campaigns AS c ON c.id = (f.value ->> 'campaign')::uuid
  WHERE c.status IN ('planned', 'recruiting', 'active', 'paused');
  IF recorded > 0 THEN
    INSERT INTO jobs.queue (domain, name, key) VALUES ('campaigns', 'campaign.score', 'live')
      ON CONFLICT ON CONSTRAINT queue_domain_name_key_key DO NOTHING;
    PERFORM pg_notify('jobs', 'campaigns');
  END IF;
  RETURN recorded;
END $$;
GRANT EXECUTE ON FUNCTION campaigns.record_figures(date, jsonb) TO gateway_service;

-- Seats and budget that change reach the day's snapshot within seconds. The seats are taken by programs,
-- so that the job is queued by the owner.
CREATE FUNCTION campaigns.queue_snapshot() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO jobs.queue (domain, name, key, payload, run_at) VALUES ('campaigns', 'snapshot.refresh',
      NEW.id::text, jsonb_build_object('campaignId', NEW.id), now() + interval '10 seconds')
    ON CONFLICT ON CONSTRAINT queue_domain_name_key_key DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_snapshot AFTER UPDATE OF volunteers_enrolled, beneficiaries_enrolled,
    volunteer_capacity, beneficiary_capacity, budget_cents, budget_spent_cents ON campaigns.campaigns
  FOR EACH ROW WHEN (current_setting('role') <> 'none' AND NEW.status IN ('planned', 'recruiting', 'active', 'paused')
    AND (OLD.volunteers_enrolled, OLD.beneficiaries_enrolled, OLD.volunteer_capacity,
      OLD.beneficiary_capacity, OLD.budget_cents, OLD.budget_spent_cents)
      IS DISTINCT FROM (NEW.volunteers_enrolled, NEW.beneficiaries_enrolled, NEW.volunteer_capacity,
      NEW.beneficiary_capacity, NEW.budget_cents, NEW.budget_spent_cents))
  EXECUTE FUNCTION campaigns.queue_snapshot();
