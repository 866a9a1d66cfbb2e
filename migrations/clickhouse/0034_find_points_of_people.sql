-- A person's points are read with their page. The table is ordered by company, so that all rows were read for one key.
ALTER TABLE teei.subject_points_data {{on_cluster}}
    ADD INDEX IF NOT EXISTS subject subject_key TYPE bloom_filter(0.001) GRANULARITY 1;

ALTER TABLE teei.subject_points_data {{on_cluster}} MATERIALIZE INDEX subject;
