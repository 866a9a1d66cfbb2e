-- First and latest language level of each participant in a programme instance. By pseudonym, as
-- subject_month: erasing a person deletes its rows here.
CREATE TABLE IF NOT EXISTS teei.subject_levels_data {{on_cluster}}
(
    company_id          UUID,
    program_instance_id UUID,
    subject_key         UInt64,
    sessions            SimpleAggregateFunction(sum, UInt64) COMMENT 'that recorded a level',
    baseline            AggregateFunction(argMin, String, DateTime64(3, 'UTC')),
    latest              AggregateFunction(argMax, String, DateTime64(3, 'UTC')),
    last_ingested       SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
)
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, program_instance_id, subject_key)
SETTINGS {{deduplication}};

-- Events from before the view, once: nothing is copied when the target has rows already.
INSERT INTO teei.subject_levels_data
SELECT
    company_id,
    program_instance_id,
    subject_key,
    count() AS sessions,
    argMinState(toString(cefr), occurred_at) AS baseline,
    argMaxState(toString(cefr), occurred_at) AS latest,
    max(ingested_at) AS last_ingested
FROM teei.events_raw
WHERE subject_key != 0 AND cefr != '' AND (SELECT count() FROM teei.subject_levels_data) = 0
GROUP BY company_id, program_instance_id, subject_key;

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.subject_levels {{on_cluster}}
TO teei.subject_levels_data
AS SELECT
    company_id,
    program_instance_id,
    subject_key,
    count() AS sessions,
    argMinState(toString(cefr), occurred_at) AS baseline,
    argMaxState(toString(cefr), occurred_at) AS latest,
    max(ingested_at) AS last_ingested
FROM teei.events_raw
WHERE subject_key != 0 AND cefr != ''
GROUP BY company_id, program_instance_id, subject_key;
