-- Events by type and hour: what live dashboards and the lag of ingestion are read from.
CREATE TABLE IF NOT EXISTS teei.events_aggregated {{on_cluster}}
(
    company_id    UUID,
    event_type    LowCardinality(String),
    hour          DateTime('UTC'),
    program_type  LowCardinality(String),
    campaign_id   UUID,
    events        SimpleAggregateFunction(sum, UInt64),
    minutes       SimpleAggregateFunction(sum, UInt64),
    subjects      AggregateFunction(uniqCombined64, UInt64),
    last_ingested SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
)
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, event_type, hour, program_type, campaign_id)
SETTINGS {{deduplication}};

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.events_aggregated_feed {{on_cluster}}
TO teei.events_aggregated
AS SELECT
    company_id,
    event_type,
    toStartOfHour(toDateTime(occurred_at, 'UTC')) AS hour,
    program_type,
    campaign_id,
    count() AS events,
    sum(e.minutes) AS minutes,
    uniqCombined64StateIf(subject_key, subject_key != 0) AS subjects,
    max(ingested_at) AS last_ingested
FROM teei.events_raw AS e
GROUP BY company_id, event_type, hour, program_type, campaign_id;
