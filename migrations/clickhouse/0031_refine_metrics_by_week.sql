-- As 0030, for the rollup by week.
DROP TABLE IF EXISTS teei.metrics_weekly_next {{on_cluster}} SYNC;

CREATE TABLE IF NOT EXISTS teei.metrics_weekly_next {{on_cluster}} AS teei.metrics_weekly_data
ENGINE = {{successor:AggregatingMergeTree}}
ORDER BY (company_id, period, program_type, campaign_id, program_instance_id)
SETTINGS index_granularity = 256, {{deduplication}};

ALTER TABLE teei.metrics_weekly_next {{on_cluster}} ATTACH PARTITION tuple() FROM teei.metrics_weekly_data SETTINGS alter_sync = 2;

EXCHANGE TABLES teei.metrics_weekly_data AND teei.metrics_weekly_next {{on_cluster}};

DROP TABLE IF EXISTS teei.metrics_weekly_next {{on_cluster}} SYNC;
