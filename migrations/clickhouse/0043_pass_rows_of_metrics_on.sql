-- Rows of an insert are passed on from day to week, month, quarter and quarter of companies as they are. Rows with one key are
-- added up when the block is written (optimize_on_insert), as merges do, and by whoever reads: to sum them in each view before took CPU, and
-- there is mostly nothing to add. What each table adds up to is the same, so nothing is filled again.
ALTER TABLE teei.metrics_weekly {{on_cluster}} MODIFY QUERY
SELECT
    company_id,
    toMonday(d.period) AS period,
    program_type,
    campaign_id,
    program_instance_id,
    d.events AS events,
    d.sessions AS sessions,
    d.volunteer_minutes AS volunteer_minutes,
    d.value_cents AS value_cents,
    d.cost_cents AS cost_cents,
    d.vis_fd AS vis_fd,
    d.outcome_sum AS outcome_sum,
    d.outcome_cnt AS outcome_cnt,
    d.co2e_g AS co2e_g,
    d.volunteers AS volunteers,
    d.participants AS participants,
    d.rating AS rating,
    d.outcome AS outcome,
    d.last_ingested AS last_ingested
FROM teei.metrics_daily_data AS d;

ALTER TABLE teei.metrics_monthly {{on_cluster}} MODIFY QUERY
SELECT
    company_id,
    toStartOfMonth(d.period) AS period,
    program_type,
    campaign_id,
    program_instance_id,
    d.events AS events,
    d.sessions AS sessions,
    d.volunteer_minutes AS volunteer_minutes,
    d.value_cents AS value_cents,
    d.cost_cents AS cost_cents,
    d.vis_fd AS vis_fd,
    d.outcome_sum AS outcome_sum,
    d.outcome_cnt AS outcome_cnt,
    d.co2e_g AS co2e_g,
    d.volunteers AS volunteers,
    d.participants AS participants,
    d.rating AS rating,
    d.outcome AS outcome,
    d.last_ingested AS last_ingested
FROM teei.metrics_daily_data AS d;

ALTER TABLE teei.metrics_quarterly {{on_cluster}} MODIFY QUERY
SELECT
    company_id,
    toStartOfQuarter(d.period) AS period,
    program_type,
    campaign_id,
    program_instance_id,
    d.events AS events,
    d.sessions AS sessions,
    d.volunteer_minutes AS volunteer_minutes,
    d.value_cents AS value_cents,
    d.cost_cents AS cost_cents,
    d.vis_fd AS vis_fd,
    d.outcome_sum AS outcome_sum,
    d.outcome_cnt AS outcome_cnt,
    d.co2e_g AS co2e_g,
    d.volunteers AS volunteers,
    d.participants AS participants,
    d.rating AS rating,
    d.outcome AS outcome,
    d.last_ingested AS last_ingested
FROM teei.metrics_monthly_data AS d;

ALTER TABLE teei.company_quarterly {{on_cluster}} MODIFY QUERY
SELECT
    company_id,
    d.period AS period,
    d.events AS events,
    d.sessions AS sessions,
    d.volunteer_minutes AS volunteer_minutes,
    d.value_cents AS value_cents,
    d.cost_cents AS cost_cents,
    d.outcome_sum AS outcome_sum,
    d.outcome_cnt AS outcome_cnt,
    d.co2e_g AS co2e_g,
    d.volunteers AS volunteers,
    d.participants AS participants,
    d.rating AS rating,
    d.outcome AS outcome,
    d.last_ingested AS last_ingested
FROM teei.metrics_quarterly_data AS d;
