-- Members of a company by the first day of the month in which they joined: the denominator of
-- participation, and the size that makes hours comparable.
ALTER TABLE teei.company_dim {{on_cluster}}
    ADD COLUMN IF NOT EXISTS member_months Map(Date, UInt32) AFTER benchmark_opt_in;
