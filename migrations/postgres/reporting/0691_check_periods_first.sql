-- A period of another form than the table takes has no end: an open one is held to its form alone, and not to a date.
ALTER TABLE reporting.metrics_company_period
  DROP CONSTRAINT metrics_company_period_closed_at_check,
  ADD CONSTRAINT metrics_company_period_closed_at_check
    CHECK (closed_at IS NULL OR (closed_at AT TIME ZONE 'UTC')::date >= reporting.period_end(period));
