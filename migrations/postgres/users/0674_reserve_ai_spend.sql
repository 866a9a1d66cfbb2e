-- Costs of AI, reserved before a request and settled after it. As spendAfter and checkSpend of company.rules.ts.

-- Adds an amount (US dollars) to the month's cost of a company, unless that would be more than its budget; false then.
-- One atomic update: concurrent requests never reserve more than there is.
CREATE FUNCTION users.reserve_ai_spend(company uuid, amount numeric, moment timestamptz)
  RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  month CONSTANT date := date_trunc('month', moment AT TIME ZONE 'UTC')::date;
BEGIN
  UPDATE users.companies SET
    ai_spend_current_month =
      CASE WHEN ai_spend_month < month THEN 0 ELSE ai_spend_current_month END + amount,
    ai_spend_month = greatest(ai_spend_month, month)
  WHERE id = company AND ai_budget_monthly >=
    CASE WHEN ai_spend_month < month THEN 0 ELSE ai_spend_current_month END + amount;
  RETURN FOUND;
END $$;

-- Replaces an amount that was reserved at a moment by the cost; when another month has begun, that month keeps its sum.
CREATE FUNCTION users.settle_ai_spend(
    company uuid, reserved numeric, spent numeric, reserved_at timestamptz)
  RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE users.companies
  SET ai_spend_current_month = greatest(0, ai_spend_current_month - reserved + spent)
  WHERE id = company
    AND ai_spend_month = date_trunc('month', reserved_at AT TIME ZONE 'UTC')::date;
END;

GRANT USAGE ON SCHEMA users TO evidence_admin;
GRANT EXECUTE ON FUNCTION users.reserve_ai_spend(uuid, numeric, timestamptz),
  users.settle_ai_spend(uuid, numeric, numeric, timestamptz) TO evidence_admin;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('ai_request.begun', 'operation', 'text', false),
  ('ai_request.begun', 'modelName', 'text', false),
  ('ai_request.begun', 'status', 'text', true),
  ('ai_request.begun', 'reservedUsd', 'number', false),
  ('ai_request.finished', 'status', 'text', false),
  ('ai_request.finished', 'tokensInput', 'integer', false),
  ('ai_request.finished', 'tokensOutput', 'integer', false),
  ('ai_request.finished', 'costUsd', 'number', false);
