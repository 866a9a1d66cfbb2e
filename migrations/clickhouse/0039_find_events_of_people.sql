-- Events of a person are counted with what is held on them. The table is ordered by company, so that all rows were read for one key.
ALTER TABLE teei.events_raw {{on_cluster}}
    ADD INDEX IF NOT EXISTS subject subject_key TYPE bloom_filter(0.001) GRANULARITY 1;

ALTER TABLE teei.events_raw {{on_cluster}} MATERIALIZE INDEX subject;
