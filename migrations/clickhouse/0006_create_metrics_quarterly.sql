-- The monthly rows by quarter; period is its first day.
CREATE TABLE IF NOT EXISTS teei.metrics_quarterly_data {{on_cluster}}
(
    company_id          UUID,
    period              Date,
    program_type        LowCardinality(String),
    campaign_id         UUID,
    program_instance_id UUID,
    events              SimpleAggregateFunction(sum, UInt64),
    sessions            SimpleAggregateFunction(sum, UInt64),
    volunteer_minutes   SimpleAggregateFunction(sum, UInt64),
    value_cents         SimpleAggregateFunction(sum, Int64),
    cost_cents          SimpleAggregateFunction(sum, Int64),
    vis_fd              SimpleAggregateFunction(sum, Float64),
    outcome_sum         SimpleAggregateFunction(sum, Float64),
    outcome_cnt         SimpleAggregateFunction(sum, UInt64),
    co2e_g              SimpleAggregateFunction(sum, UInt64),
    volunteers          AggregateFunction(uniqCombined64, UInt64),
    participants        AggregateFunction(uniqCombined64, UInt64),
    rating              AggregateFunction(quantilesTDigest(0.25, 0.5, 0.75), Float32),
    outcome             AggregateFunction(quantilesTDigest(0.25, 0.5, 0.75), Float32),
    last_ingested       SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
)
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, period, program_type, campaign_id, program_instance_id)
SETTINGS {{deduplication}};

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.metrics_quarterly {{on_cluster}}
TO teei.metrics_quarterly_data
AS SELECT
    company_id,
    toStartOfQuarter(d.period) AS period,
    program_type,
    campaign_id,
    program_instance_id,
    sum(d.events) AS events,
    sum(d.sessions) AS sessions,
    sum(d.volunteer_minutes) AS volunteer_minutes,
    sum(d.value_cents) AS value_cents,
    sum(d.cost_cents) AS cost_cents,
    sum(d.vis_fd) AS vis_fd,
    sum(d.outcome_sum) AS outcome_sum,
    sum(d.outcome_cnt) AS outcome_cnt,
    sum(d.co2e_g) AS co2e_g,
    uniqCombined64MergeState(d.volunteers) AS volunteers,
    uniqCombined64MergeState(d.participants) AS participants,
    quantilesTDigestMergeState(0.25, 0.5, 0.75)(d.rating) AS rating,
    quantilesTDigestMergeState(0.25, 0.5, 0.75)(d.outcome) AS outcome,
    max(d.last_ingested) AS last_ingested
FROM teei.metrics_monthly_data AS d
GROUP BY company_id, period, program_type, campaign_id, program_instance_id;
