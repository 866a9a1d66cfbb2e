-- Figures of a period are open until they are closed; closed ones stand still until they are reopened.

-- First day after a period: 2025-10-01 for 2025-09 and 2025-Q3, 2026-01-01 for 2025.
CREATE FUNCTION reporting.period_end(period text) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (CASE
    WHEN period LIKE '____-Q_' THEN
      make_date(substr(period, 1, 4)::integer, substr(period, 7, 1)::integer * 3, 1) + interval '1 month'
    WHEN period LIKE '____-__' THEN
      make_date(substr(period, 1, 4)::integer, substr(period, 6, 2)::integer, 1) + interval '1 month'
    ELSE make_date(substr(period, 1, 4)::integer, 12, 1) + interval '1 month' END)::date;

ALTER TABLE reporting.metrics_company_period
  ADD COLUMN closed_at timestamptz,
  -- Events that were received later are not in the figures.
  ADD COLUMN as_of timestamptz;

-- So far a period counted as closed when its figures had been written after its last day.
ALTER TABLE reporting.metrics_company_period DISABLE TRIGGER touch_updated_at;
UPDATE reporting.metrics_company_period SET as_of = updated_at, closed_at = CASE
  WHEN (updated_at AT TIME ZONE 'UTC')::date >= reporting.period_end(period) THEN updated_at END;
ALTER TABLE reporting.metrics_company_period ENABLE TRIGGER touch_updated_at;

ALTER TABLE reporting.metrics_company_period ADD CONSTRAINT metrics_company_period_closed_at_check
  CHECK ((closed_at AT TIME ZONE 'UTC')::date >= reporting.period_end(period));

CREATE FUNCTION reporting.period_state(closed_at timestamptz) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN closed_at IS NULL THEN 'open' ELSE 'closed' END;

CREATE TRIGGER refuse_transition BEFORE UPDATE OF closed_at ON reporting.metrics_company_period
  FOR EACH ROW WHEN (reporting.period_state(OLD.closed_at)
    <> reporting.period_state(NEW.closed_at)
    AND (reporting.period_state(OLD.closed_at),
    reporting.period_state(NEW.closed_at)) NOT IN (
    ('open', 'closed'),
    ('closed', 'open')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('reporting.period_state', 'closed_at');

-- Whoever writes: a closed period may be reopened, with its figures as they are, and nothing else.
CREATE FUNCTION reporting.refuse_change_of_closed() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.closed_at IS NOT NULL
    OR (NEW.company_id, NEW.period, NEW.total_volunteer_hours, NEW.total_investment_cents)
      <> (OLD.company_id, OLD.period, OLD.total_volunteer_hours, OLD.total_investment_cents)
    OR (NEW.sroi_ratio, NEW.vis_score, NEW.as_of)
      IS DISTINCT FROM (OLD.sroi_ratio, OLD.vis_score, OLD.as_of)
  THEN
    RAISE EXCEPTION 'reporting.metrics_company_period: expected a period that is open, % is closed', OLD.period
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_change_of_closed BEFORE UPDATE ON reporting.metrics_company_period
  FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION reporting.refuse_change_of_closed();

GRANT EXECUTE ON FUNCTION reporting.period_end(text), reporting.period_state(timestamptz)
  TO reporting_admin;
GRANT SELECT (closed_at, as_of) ON reporting.metrics_company_period
  TO reporting_company, reporting_partner;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('company_period.closed', 'period', 'text', false),
  ('company_period.reopened', 'period', 'text', false),
  ('company_period.reopened', 'reason', 'text', false);
