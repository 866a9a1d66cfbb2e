-- The mean of outcomes that companies are compared by leaves out whom figures about outcomes leave out: a company that reads its own
-- value beside Metrics.outcome of the quarter could subtract the one from the other, and was left with the mean score
-- of fewer than five people. Cells are those of subgraphs/analytics/src/people.sql.ts: an instance's month, what is
-- left of a campaign's month, of a company's month, and of its quarter.
-- The view is made anew since its query changes; its target stays.
DROP VIEW IF EXISTS teei.benchmarks {{on_cluster}};

CREATE MATERIALIZED VIEW IF NOT EXISTS teei.benchmarks {{on_cluster}}
REFRESH EVERY 1 HOUR DEPENDS ON teei.cohort_analysis
TO teei.benchmarks_data
AS
WITH
    instance_cells AS (
        SELECT
            company_id, campaign_id, program_instance_id, m.period AS month,
            uniqCombined64MergeState(m.participants) AS people,
            sum(m.outcome_sum) AS score_sum, sum(m.outcome_cnt) AS scores,
            least(uniqCombined64Merge(m.participants), scores) >= 5 AS is_told
        FROM teei.metrics_monthly_data AS m
        GROUP BY company_id, campaign_id, program_instance_id, month
    ),
    campaign_cells AS (
        SELECT
            company_id, campaign_id, i.month AS month,
            uniqCombined64MergeState(i.people) AS people,
            sum(i.score_sum) AS score_sum, sum(i.scores) AS scores,
            i.is_told OR least(uniqCombined64Merge(i.people), scores) >= 5 AS is_told
        FROM instance_cells AS i
        GROUP BY company_id, campaign_id, month, i.is_told
    ),
    company_cells AS (
        SELECT
            company_id, c.month AS month,
            uniqCombined64MergeState(c.people) AS people,
            sum(c.score_sum) AS score_sum, sum(c.scores) AS scores,
            c.is_told OR least(uniqCombined64Merge(c.people), scores) >= 5 AS is_told
        FROM campaign_cells AS c
        GROUP BY company_id, month, c.is_told
    ),
    quarter_cells AS (
        SELECT
            company_id, toStartOfQuarter(c.month) AS period,
            sum(c.score_sum) AS score_sum, sum(c.scores) AS scores,
            c.is_told OR least(uniqCombined64Merge(c.people), scores) >= 5 AS is_told
        FROM company_cells AS c
        GROUP BY company_id, period, c.is_told
    ),
    told AS (
        SELECT company_id, q.period AS period, sumIf(q.score_sum, q.is_told) AS score_sum, sumIf(q.scores, q.is_told) AS scores
        FROM quarter_cells AS q
        GROUP BY company_id, period
    ),
    activity AS (
        SELECT
            company_id,
            q.period AS period,
            sum(q.value_cents) AS value,
            sum(q.cost_cents) AS cost,
            sum(q.volunteer_minutes) / 60 AS hours,
            uniqCombined64Merge(q.volunteers) AS people,
            max(q.last_ingested) AS ingested
        FROM teei.metrics_quarterly_data AS q
        GROUP BY company_id, period
    ),
    companies AS (
        SELECT company_id, industry, country, size_band, member_months
        FROM teei.company_dim FINAL
        WHERE benchmark_opt_in
    ),
    -- Of the volunteers whose third month after their first lies in the year that ends with the
    -- quarter: those who were active in it.
    retained AS (
        SELECT
            company_id,
            toStartOfQuarter(addMonths(cohort_month, 3 + later)) AS period,
            sumIf(c.active, month_index = 3) / sumIf(c.active, month_index = 0) AS retention
        FROM teei.cohort_analysis_data AS c
        ARRAY JOIN [0, 3, 6, 9] AS later
        WHERE subject_role = 'volunteer' AND month_index IN (0, 3)
        GROUP BY company_id, period
        HAVING sumIf(c.active, month_index = 0) >= 5
    ),
    observations AS (
        SELECT
            a.company_id AS company_id, a.period AS period, ingested, industry, country, size_band,
            arraySum(arrayFilter(
                (n, joined) -> joined < addMonths(a.period, 3),
                mapValues(d.member_months), mapKeys(d.member_months)
            )) AS members,
            observation.1 AS metric, observation.2 AS value
        FROM activity AS a
        INNER JOIN companies AS d ON d.company_id = a.company_id
        LEFT JOIN retained AS r ON r.company_id = a.company_id AND r.period = a.period
        LEFT JOIN told AS t ON t.company_id = a.company_id AND t.period = a.period
        ARRAY JOIN [
            ('sroi_ratio', if(a.cost > 0, a.value / a.cost, NULL)),
            ('volunteer_hours', if(members > 0 AND a.hours > 0, a.hours / members, NULL)),
            ('hours_per_volunteer', if(a.people >= 5, a.hours / a.people, NULL)),
            ('outcome_mean', if(t.scores > 0, t.score_sum / t.scores, NULL)),
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
    multiIf(
        metric = 'retention_three_months', 1 / companies,
        sum(o.value) > 0, max(o.value) / sum(o.value),
        1
    ) AS max_share,
    quantilesExactInclusive(0.1, 0.25, 0.5, 0.75, 0.9)(assumeNotNull(o.value)) AS quantiles,
    toBool(companies >= 6 AND max_share <= 0.25 AND addMonths(period, 3) <= toDate(now('UTC'))) AS publishable,
    groupArray(o.company_id) AS company_ids,
    groupArray(assumeNotNull(o.value)) AS company_values,
    max(o.ingested) AS last_ingested
FROM observations AS o
ARRAY JOIN [('industry', o.industry), ('country', o.country), ('size', o.size_band)] AS place
WHERE place.2 != ''
GROUP BY metric, dimension, segment, period;
