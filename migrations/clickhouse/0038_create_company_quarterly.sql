-- The quarterly rows of a company added up: period is the first day of the quarter. An overview of a company reads a row
-- for each quarter, in place of those of all its programmes, whose states are what takes the time.
CREATE TABLE IF NOT EXISTS teei.company_quarterly_data {{on_cluster}}
(
    company_id          UUID,
    period              Date,
    events              SimpleAggregateFunction(sum, UInt64),
    sessions            SimpleAggregateFunction(sum, UInt64),
    volunteer_minutes   SimpleAggregateFunction(sum, UInt64),
    value_cents         SimpleAggregateFunction(sum, Int64),
    cost_cents          SimpleAggregateFunction(sum, Int64),
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
ORDER BY (company_id, period)
SETTINGS index_granularity = 16, {{deduplication}};

-- Rows from before the view, once: nothing is copied when the target has rows already. Other shards of a cluster
-- have theirs once their rollups are built anew.
INSERT INTO teei.company_quarterly_data
SELECT
    company_id,
    period,
    sum(d.events) AS events,
    sum(d.sessions) AS sessions,
    sum(d.volunteer_minutes) AS volunteer_minutes,
    sum(d.value_cents) AS value_cents,
    sum(d.cost_cents) AS cost_cents,
    sum(d.outcome_sum) AS outcome_sum,
    sum(d.outcome_cnt) AS outcome_cnt,
    sum(d.co2e_g) AS co2e_g,
    uniqCombined64MergeState(d.volunteers) AS volunteers,
    uniqCombined64MergeState(d.participants) AS participants,
    quantilesTDigestMergeState(0.25, 0.5, 0.75)(d.rating) AS rating,
    quantilesTDigestMergeState(0.25, 0.5, 0.75)(d.outcome) AS outcome,
    max(d.last_ingested) AS last_ingested
FROM teei.metrics_quarterly_data AS d
WHERE (SELECT count() FROM teei.company_quarterly_data) = 0
GROUP BY company_id, period;

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.company_quarterly {{on_cluster}}
TO teei.company_quarterly_data
AS SELECT
    company_id,
    period,
    sum(d.events) AS events,
    sum(d.sessions) AS sessions,
    sum(d.volunteer_minutes) AS volunteer_minutes,
    sum(d.value_cents) AS value_cents,
    sum(d.cost_cents) AS cost_cents,
    sum(d.outcome_sum) AS outcome_sum,
    sum(d.outcome_cnt) AS outcome_cnt,
    sum(d.co2e_g) AS co2e_g,
    uniqCombined64MergeState(d.volunteers) AS volunteers,
    uniqCombined64MergeState(d.participants) AS participants,
    quantilesTDigestMergeState(0.25, 0.5, 0.75)(d.rating) AS rating,
    quantilesTDigestMergeState(0.25, 0.5, 0.75)(d.outcome) AS outcome,
    max(d.last_ingested) AS last_ingested
FROM teei.metrics_quarterly_data AS d
GROUP BY company_id, period;
