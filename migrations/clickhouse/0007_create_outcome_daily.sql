-- Outcome scores by type and day.
CREATE TABLE IF NOT EXISTS teei.outcome_daily_data {{on_cluster}}
(
    company_id    UUID,
    outcome_type  LowCardinality(String),
    period        Date,
    campaign_id   UUID,
    score_sum     SimpleAggregateFunction(sum, Float64),
    n             SimpleAggregateFunction(sum, UInt64),
    scores        AggregateFunction(quantilesTDigest(0.25, 0.5, 0.75), Float32),
    last_ingested SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
)
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, outcome_type, period, campaign_id)
SETTINGS {{deduplication}};

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.outcome_daily {{on_cluster}}
TO teei.outcome_daily_data
AS SELECT
    company_id,
    outcome_type,
    toDate(occurred_at, 'UTC') AS period,
    campaign_id,
    sum(toFloat64(outcome_score)) AS score_sum,
    count() AS n,
    quantilesTDigestState(0.25, 0.5, 0.75)(outcome_score) AS scores,
    max(ingested_at) AS last_ingested
FROM teei.events_raw
WHERE outcome_type != ''
GROUP BY company_id, outcome_type, period, campaign_id;
