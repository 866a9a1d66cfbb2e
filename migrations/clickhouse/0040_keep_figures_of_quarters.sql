-- Figures of a company's quarter as they are answered, so that an overview merges no states. The recorder adds a row whose sums are zero
-- and whose figures have the next version. They hold while `events` and `last_ingested` in them equal those of the quarter, which change with the
-- insert of each event, in the same row and part; `rule` names the statement that has computed them. `row` is JSON.
ALTER TABLE teei.company_quarterly_data {{on_cluster}}
    ADD COLUMN IF NOT EXISTS figures
        SimpleAggregateFunction(max, Tuple(version UInt64, events UInt64, last_ingested DateTime64(3, 'UTC'), rule String, `row` String));
