-- Figures of one company read its own rows: an index mark for each 256 of them. With one for 8,192, as before, a few
-- rows of a company were read with those of all others, and their states are what a statement takes its time for.
-- The granularity of a table never changes, so each gets a new one under its name, and its rows. A run that is cut short
-- keeps every row; the next may leave the table as it was.
CREATE TABLE IF NOT EXISTS teei.metrics_daily_next {{on_cluster}} AS teei.metrics_daily_data
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, period, program_type, campaign_id, program_instance_id)
SETTINGS index_granularity = 256, {{deduplication}};

EXCHANGE TABLES teei.metrics_daily_data AND teei.metrics_daily_next {{on_cluster}};

ALTER TABLE teei.metrics_daily_next {{on_cluster}} MOVE PARTITION tuple() TO TABLE teei.metrics_daily_data;

DROP TABLE IF EXISTS teei.metrics_daily_next {{on_cluster}} SYNC;

OPTIMIZE TABLE teei.metrics_daily_data {{on_cluster}} FINAL;

CREATE TABLE IF NOT EXISTS teei.metrics_weekly_next {{on_cluster}} AS teei.metrics_weekly_data
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, period, program_type, campaign_id, program_instance_id)
SETTINGS index_granularity = 256, {{deduplication}};

EXCHANGE TABLES teei.metrics_weekly_data AND teei.metrics_weekly_next {{on_cluster}};

ALTER TABLE teei.metrics_weekly_next {{on_cluster}} MOVE PARTITION tuple() TO TABLE teei.metrics_weekly_data;

DROP TABLE IF EXISTS teei.metrics_weekly_next {{on_cluster}} SYNC;

OPTIMIZE TABLE teei.metrics_weekly_data {{on_cluster}} FINAL;

CREATE TABLE IF NOT EXISTS teei.metrics_monthly_next {{on_cluster}} AS teei.metrics_monthly_data
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, period, program_type, campaign_id, program_instance_id)
SETTINGS index_granularity = 256, {{deduplication}};

EXCHANGE TABLES teei.metrics_monthly_data AND teei.metrics_monthly_next {{on_cluster}};

ALTER TABLE teei.metrics_monthly_next {{on_cluster}} MOVE PARTITION tuple() TO TABLE teei.metrics_monthly_data;

DROP TABLE IF EXISTS teei.metrics_monthly_next {{on_cluster}} SYNC;

OPTIMIZE TABLE teei.metrics_monthly_data {{on_cluster}} FINAL;

CREATE TABLE IF NOT EXISTS teei.metrics_quarterly_next {{on_cluster}} AS teei.metrics_quarterly_data
ENGINE = {{engine:AggregatingMergeTree}}
ORDER BY (company_id, period, program_type, campaign_id, program_instance_id)
SETTINGS index_granularity = 256, {{deduplication}};

EXCHANGE TABLES teei.metrics_quarterly_data AND teei.metrics_quarterly_next {{on_cluster}};

ALTER TABLE teei.metrics_quarterly_next {{on_cluster}} MOVE PARTITION tuple() TO TABLE teei.metrics_quarterly_data;

DROP TABLE IF EXISTS teei.metrics_quarterly_next {{on_cluster}} SYNC;

OPTIMIZE TABLE teei.metrics_quarterly_data {{on_cluster}} FINAL;
