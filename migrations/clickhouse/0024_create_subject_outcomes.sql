-- First and latest score of each participant by outcome type. By pseudonym, as subject_month: erasing a
-- person deletes its rows here.
CREATE TABLE IF NOT EXISTS teei.subject_outcomes_data {{on_cluster}}
(
    company_id          UUID,
    campaign_id         UUID,
    program_instance_id UUID,
    outcome_type        LowCardinality(String),
    subject_key         UInt64,
    scores              SimpleAggregateFunction(sum, UInt64),
    baseline            AggregateFunction(argMin, Float32, DateTime64(3, 'UTC')),
    latest              AggregateFunction(argMax, Float32, DateTime64(3, 'UTC')),
    last_ingested       SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
)
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, campaign_id, program_instance_id, outcome_type, subject_key)
SETTINGS {{deduplication}};

-- Events from before the view, once: nothing is copied when the target has rows already.
INSERT INTO teei.subject_outcomes_data
SELECT
    company_id,
    campaign_id,
    program_instance_id,
    outcome_type,
    subject_key,
    count() AS scores,
    argMinState(outcome_score, occurred_at) AS baseline,
    argMaxState(outcome_score, occurred_at) AS latest,
    max(ingested_at) AS last_ingested
FROM teei.events_raw
WHERE subject_key != 0 AND outcome_type != '' AND subject_role = 'participant'
  AND (SELECT count() FROM teei.subject_outcomes_data) = 0
GROUP BY company_id, campaign_id, program_instance_id, outcome_type, subject_key;

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.subject_outcomes {{on_cluster}}
TO teei.subject_outcomes_data
AS SELECT
    company_id,
    campaign_id,
    program_instance_id,
    outcome_type,
    subject_key,
    count() AS scores,
    argMinState(outcome_score, occurred_at) AS baseline,
    argMaxState(outcome_score, occurred_at) AS latest,
    max(ingested_at) AS last_ingested
FROM teei.events_raw
WHERE subject_key != 0 AND outcome_type != '' AND subject_role = 'participant'
GROUP BY company_id, campaign_id, program_instance_id, outcome_type, subject_key;
