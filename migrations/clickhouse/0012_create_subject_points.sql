-- Impact points of each volunteer by month: the source of mean impact scores, which need every person's
-- points, since a mean of scores is no function of their sums. By pseudonym, as subject_month: erasing a
-- person deletes its rows here. vis_fd is that of metrics_daily; a row of 0 is an activity without points.
CREATE TABLE IF NOT EXISTS teei.subject_points_data {{on_cluster}}
(
    company_id          UUID,
    campaign_id         UUID,
    program_instance_id UUID,
    subject_key         UInt64,
    month               Date,
    vis_fd              SimpleAggregateFunction(sum, Float64),
    last_ingested       SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
)
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, campaign_id, program_instance_id, subject_key, month)
SETTINGS {{deduplication}};

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.subject_points {{on_cluster}}
TO teei.subject_points_data
AS SELECT
    company_id,
    campaign_id,
    program_instance_id,
    subject_key,
    toStartOfMonth(toDate(occurred_at, 'UTC')) AS month,
    sum(
        toFloat64(vis_points) * exp2(
            (toUnixTimestamp64Milli(occurred_at)
                - toUnixTimestamp64Milli(toDateTime64('2025-01-01 00:00:00', 3, 'UTC')))
            / (90 * 86400000)
        )
    ) AS vis_fd,
    max(ingested_at) AS last_ingested
FROM teei.events_raw
WHERE subject_key != 0 AND subject_role = 'volunteer'
GROUP BY company_id, campaign_id, program_instance_id, subject_key, month;

-- Events from before the view, once: nothing is copied when the target has them already. Other shards of
-- a cluster keep theirs out until their rollups are built anew.
INSERT INTO teei.subject_points_data
SELECT
    company_id,
    campaign_id,
    program_instance_id,
    subject_key,
    toStartOfMonth(toDate(occurred_at, 'UTC')) AS month,
    sum(
        toFloat64(vis_points) * exp2(
            (toUnixTimestamp64Milli(occurred_at)
                - toUnixTimestamp64Milli(toDateTime64('2025-01-01 00:00:00', 3, 'UTC')))
            / (90 * 86400000)
        )
    ) AS vis_fd,
    max(ingested_at) AS last_ingested
FROM teei.events_raw
WHERE subject_key != 0 AND subject_role = 'volunteer'
  AND ingested_at < (
    SELECT max(metadata_modification_time) FROM system.tables
    WHERE database = 'teei' AND name = 'subject_points')
  AND (SELECT count() FROM teei.subject_points_data WHERE last_ingested < (
    SELECT max(metadata_modification_time) FROM system.tables
    WHERE database = 'teei' AND name = 'subject_points')) = 0
GROUP BY company_id, campaign_id, program_instance_id, subject_key, month;
