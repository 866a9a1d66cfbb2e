-- How the companies that opted in compare in a quarter, along one dimension at a time: industry,
-- country or size, never two together, so that no difference of answers shows one company.
--
-- One value for each company, whatever its size. A segment is publishable when at least six
-- companies are in it (five peers, whoever asks), none of them makes up more than 25 % of the
-- total, and the quarter is over. company_ids and company_values serve to leave out the asker when
-- ranks and quantiles are read; they never leave ClickHouse.
-- The target is never a replicated table: each replica refreshes its own copy from its own data.
CREATE TABLE IF NOT EXISTS teei.benchmarks_data {{on_cluster}}
(
    metric         LowCardinality(String),
    dimension      LowCardinality(String),
    segment        LowCardinality(String),
    period         Date,
    companies      UInt32,
    max_share      Float64,
    quantiles      Array(Float64) COMMENT 'p10, p25, p50, p75, p90',
    publishable    Bool,
    company_ids    Array(UUID),
    company_values Array(Float64),
    last_ingested  DateTime64(3, 'UTC')
)
ENGINE = MergeTree
ORDER BY (metric, dimension, segment, period);

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.benchmarks {{on_cluster}}
REFRESH EVERY 1 HOUR DEPENDS ON teei.cohort_analysis
TO teei.benchmarks_data
AS
WITH
    activity AS (
        SELECT
            company_id,
            q.period AS period,
            sum(q.value_cents) AS value,
            sum(q.cost_cents) AS cost,
            sum(q.volunteer_minutes) / 60 AS hours,
            uniqCombined64Merge(q.volunteers) AS people,
            sum(q.outcome_sum) AS score_sum,
            sum(q.outcome_cnt) AS scores,
            max(q.last_ingested) AS ingested
        FROM teei.metrics_quarterly_data AS q
        GROUP BY company_id, period
    ),
    -- Of the volunteers who began three months before a month of the quarter, those still active.
    retained AS (
        SELECT
            company_id,
            toStartOfQuarter(addMonths(cohort_month, 3)) AS period,
            sumIf(c.active, month_index = 3) / sumIf(c.active, month_index = 0) AS retention
        FROM teei.cohort_analysis_data AS c
        WHERE subject_role = 'volunteer' AND month_index IN (0, 3) AND cohort_size >= 5
        GROUP BY company_id, period
    ),
    observations AS (
        SELECT company_id, period, observation.1 AS metric, observation.2 AS value, ingested
        FROM activity AS a
        LEFT JOIN retained AS r ON r.company_id = a.company_id AND r.period = a.period
        ARRAY JOIN [
            ('sroi_ratio', if(a.cost > 0, a.value / a.cost, NULL)),
            ('volunteer_hours', a.hours),
            ('hours_per_volunteer', if(a.people >= 5, a.hours / a.people, NULL)),
            ('outcome_mean', if(a.scores >= 5, a.score_sum / a.scores, NULL)),
            ('retention_three_months', r.retention)
        ] AS observation
        WHERE observation.2 IS NOT NULL
        SETTINGS join_use_nulls = 1
    )
SELECT
    o.metric AS metric,
    place.1 AS dimension,
    place.2 AS segment,
    o.period AS period,
    toUInt32(count()) AS companies,
    if(sum(o.value) > 0, max(o.value) / sum(o.value), 1) AS max_share,
    quantilesExactInclusive(0.1, 0.25, 0.5, 0.75, 0.9)(assumeNotNull(o.value)) AS quantiles,
    toBool(companies >= 6 AND max_share <= 0.25 AND addMonths(period, 3) <= toDate(now('UTC'))) AS publishable,
    groupArray(o.company_id) AS company_ids,
    groupArray(assumeNotNull(o.value)) AS company_values,
    max(o.ingested) AS last_ingested
FROM observations AS o
INNER JOIN (SELECT * FROM teei.company_dim FINAL) AS d ON d.company_id = o.company_id
ARRAY JOIN [('industry', d.industry), ('country', d.country), ('size', d.size_band)] AS place
WHERE d.benchmark_opt_in AND place.2 != ''
GROUP BY metric, dimension, segment, period;
