-- Figures of one company read its own rows: an index mark for each 256 of them. With one for 8,192, as before, a few
-- rows of a company were read with those of all others, and their states are what a statement takes its time for.
-- The granularity of a table never changes, so a new one, which has all rows before it is seen, takes its place. Each step can be
-- repeated after a run that was cut short: the table under the rollup's name always has every row. Parts from before are
-- of the new granularity once ClickHouse has merged them.
DROP TABLE IF EXISTS teei.metrics_daily_next {{on_cluster}} SYNC;

CREATE TABLE IF NOT EXISTS teei.metrics_daily_next {{on_cluster}} AS teei.metrics_daily_data
ENGINE = {{successor:AggregatingMergeTree}}
ORDER BY (company_id, period, program_type, campaign_id, program_instance_id)
SETTINGS index_granularity = 256, {{deduplication}};

ALTER TABLE teei.metrics_daily_next {{on_cluster}} ATTACH PARTITION tuple() FROM teei.metrics_daily_data SETTINGS alter_sync = 2;

EXCHANGE TABLES teei.metrics_daily_data AND teei.metrics_daily_next {{on_cluster}};

DROP TABLE IF EXISTS teei.metrics_daily_next {{on_cluster}} SYNC;
