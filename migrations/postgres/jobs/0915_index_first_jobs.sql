-- First job of each name and company.
CREATE INDEX queue_first_idx ON jobs.queue (domain, name, about_company, run_at, id) WHERE failed_at IS NULL;
