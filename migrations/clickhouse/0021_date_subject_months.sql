-- Figures that are read from subject_month say how fresh they are. Rows from before have no moment.
ALTER TABLE teei.subject_month_data {{on_cluster}}
    ADD COLUMN IF NOT EXISTS last_ingested SimpleAggregateFunction(max, DateTime64(3, 'UTC')) AFTER minutes;

ALTER TABLE teei.subject_month {{on_cluster}} MODIFY QUERY
SELECT
    company_id,
    subject_role,
    subject_key,
    toStartOfMonth(toDate(occurred_at, 'UTC')) AS month,
    countIf(event_type = 'kintell.session.completed') AS sessions,
    sum(e.minutes) AS minutes,
    max(ingested_at) AS last_ingested
FROM teei.events_raw AS e
WHERE subject_key != 0 AND subject_role != ''
GROUP BY company_id, subject_role, subject_key, month;
