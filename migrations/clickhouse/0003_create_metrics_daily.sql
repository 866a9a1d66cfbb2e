-- One row for each company, day and programme. Sums, numerators and denominators, and states of
-- uniques and quantiles: never a ratio, never a person.
--
-- sessions and volunteer_minutes count the volunteer's side alone: a session is two events, one
-- for each person.
-- vis_fd holds the volunteers' points by forward decay: points * 2^((t - L) / H) with landmark
-- L = 2025-01-01 and half-life H = 90 days. The points that are left at a moment t are
-- vis_fd * 2^(-(t - L) / H), so days add up in any order.
CREATE TABLE IF NOT EXISTS teei.metrics_daily_data {{on_cluster}}
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

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.metrics_daily {{on_cluster}}
TO teei.metrics_daily_data
AS SELECT
    company_id,
    toDate(occurred_at, 'UTC') AS period,
    program_type,
    campaign_id,
    program_instance_id,
    count() AS events,
    countIf(event_type = 'kintell.session.completed' AND subject_role = 'volunteer') AS sessions,
    sumIf(minutes, subject_role = 'volunteer') AS volunteer_minutes,
    sum(e.value_cents) AS value_cents,
    sum(e.cost_cents) AS cost_cents,
    sumIf(
        toFloat64(vis_points) * exp2(
            (toUnixTimestamp64Milli(occurred_at)
                - toUnixTimestamp64Milli(toDateTime64('2025-01-01 00:00:00', 3, 'UTC')))
            / (90 * 86400000)
        ),
        subject_role = 'volunteer'
    ) AS vis_fd,
    sumIf(toFloat64(outcome_score), outcome_type != '') AS outcome_sum,
    countIf(outcome_type != '') AS outcome_cnt,
    sum(e.co2e_g) AS co2e_g,
    uniqCombined64StateIf(subject_key, subject_role = 'volunteer' AND subject_key != 0) AS volunteers,
    uniqCombined64StateIf(subject_key, subject_role = 'participant' AND subject_key != 0) AS participants,
    quantilesTDigestStateIf(0.25, 0.5, 0.75)(assumeNotNull(e.rating), isNotNull(e.rating)) AS rating,
    quantilesTDigestStateIf(0.25, 0.5, 0.75)(outcome_score, outcome_type != '') AS outcome,
    max(ingested_at) AS last_ingested
FROM teei.events_raw AS e
GROUP BY company_id, period, program_type, campaign_id, program_instance_id;
