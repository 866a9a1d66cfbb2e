-- Every event, once. The source of all rollups; kept for 25 months.
-- campaign_id and program_instance_id are the zero UUID when the event has none; so is company_id
-- for programmes that TEEI runs itself. subject_key is the random key that stands for a person
-- (0 = nobody); the person's row with that key is the only way back, and erasure deletes it.
CREATE TABLE IF NOT EXISTS teei.events_raw {{on_cluster}}
(
    event_id            UUID,
    event_type          LowCardinality(String),
    occurred_at         DateTime64(3, 'UTC'),
    ingested_at         DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC'),
    company_id          UUID,
    campaign_id         UUID,
    program_instance_id UUID,
    program_type        LowCardinality(String),
    subject_key         UInt64,
    subject_role        LowCardinality(String) COMMENT 'volunteer, participant or empty',
    minutes             UInt32,
    value_cents         Int64,
    cost_cents          Int64,
    vis_points          Float32,
    outcome_type        LowCardinality(String),
    outcome_score       Float32 COMMENT '0 to 1, meaningful where outcome_type is set',
    outcome_confidence  Float32 COMMENT '0 to 1, meaningful where outcome_type is set',
    rating              Nullable(Float32) COMMENT '0 to 1',
    cefr                LowCardinality(String),
    co2e_g              UInt64,
    payload             String CODEC(ZSTD(3)),
    schema_version      UInt16 DEFAULT 1
)
ENGINE = {{engine:MergeTree}}
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (company_id, event_type, occurred_at, event_id)
TTL toDateTime(occurred_at) + INTERVAL 25 MONTH
SETTINGS ttl_only_drop_parts = 1, {{deduplication}};
