-- Who was active in which month: the only rollup at the level of a person, by pseudonym, and the
-- source of the retention cohorts. Erasing a person deletes its rows here.
CREATE TABLE IF NOT EXISTS teei.subject_month_data {{on_cluster}}
(
    company_id   UUID,
    subject_role LowCardinality(String),
    subject_key  UInt64,
    month        Date,
    sessions     SimpleAggregateFunction(sum, UInt64),
    minutes      SimpleAggregateFunction(sum, UInt64)
)
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, subject_role, subject_key, month)
SETTINGS {{deduplication}};

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.subject_month {{on_cluster}}
TO teei.subject_month_data
AS SELECT
    company_id,
    subject_role,
    subject_key,
    toStartOfMonth(toDate(occurred_at, 'UTC')) AS month,
    countIf(event_type = 'kintell.session.completed') AS sessions,
    sum(e.minutes) AS minutes
FROM teei.events_raw AS e
WHERE subject_key != 0 AND subject_role != ''
GROUP BY company_id, subject_role, subject_key, month;
