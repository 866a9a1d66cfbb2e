-- What benchmarks need to know of a company, fed from Postgres; the newest row of a company wins.
CREATE TABLE IF NOT EXISTS teei.company_dim {{on_cluster}}
(
    company_id       UUID,
    industry         LowCardinality(String),
    country          LowCardinality(String),
    size_band        LowCardinality(String) COMMENT 'small, medium or large',
    benchmark_opt_in Bool,
    updated_at       DateTime64(3, 'UTC')
)
ENGINE = {{engine:ReplacingMergeTree(updated_at)}}
ORDER BY company_id
SETTINGS {{deduplication}};
