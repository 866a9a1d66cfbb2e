-- Company that a job is about, for workers that pass over the jobs of a company whose receivers are slow: they look at
-- the first job of each company, where they read all that wait, by their payloads. The queue holds what is due soon: the
-- column is written at once.
ALTER TABLE jobs.queue ADD COLUMN about_company text GENERATED ALWAYS AS (payload ->> 'companyId') STORED;
