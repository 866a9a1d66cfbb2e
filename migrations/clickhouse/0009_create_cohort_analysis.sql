-- Retention: people grouped by the month of their first activity for a company and role, and how
-- many of them were active month_index months later. Needs everybody's first month, so it is
-- refreshed as a whole. Cohorts below five people are here too: whoever reads suppresses them.
-- The target is never a replicated table: each replica refreshes its own copy from its own data.
CREATE TABLE IF NOT EXISTS teei.cohort_analysis_data {{on_cluster}}
(
    company_id   UUID,
    subject_role LowCardinality(String),
    cohort_month Date,
    month_index  UInt16,
    cohort_size  UInt64,
    active       UInt64,
    retention    Float64,
    minutes      UInt64
)
ENGINE = MergeTree
ORDER BY (company_id, subject_role, cohort_month, month_index);

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.cohort_analysis {{on_cluster}}
REFRESH EVERY 1 HOUR
TO teei.cohort_analysis_data
AS
WITH
    subjects AS (
        SELECT
            company_id,
            subject_role,
            min(month) AS cohort_month,
            groupArray((month, minutes)) AS months
        FROM (
            SELECT company_id, subject_role, subject_key, s.month AS month, sum(s.minutes) AS minutes
            FROM teei.subject_month_data AS s
            GROUP BY company_id, subject_role, subject_key, month
        )
        GROUP BY company_id, subject_role, subject_key
    ),
    cells AS (
        SELECT
            company_id,
            subject_role,
            cohort_month,
            toUInt16(dateDiff('month', cohort_month, activity.1)) AS month_index,
            count() AS active,
            sum(activity.2) AS minutes
        FROM subjects
        ARRAY JOIN months AS activity
        GROUP BY company_id, subject_role, cohort_month, month_index
    )
SELECT
    company_id,
    subject_role,
    cohort_month,
    month_index,
    -- Everybody is active in month 0 of the cohort, so that cell is its size.
    maxIf(c.active, c.month_index = 0) OVER (PARTITION BY company_id, subject_role, cohort_month) AS cohort_size,
    c.active AS active,
    c.active / cohort_size AS retention,
    c.minutes AS minutes
FROM cells AS c;
