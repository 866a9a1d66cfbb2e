import { describe, expect, test } from 'vitest';
import { renderMigration, splitStatements } from './clickhouse-statements.ts';

describe('splitStatements', () => {
  test('splits at semicolons and drops what is empty', () => {
    expect(splitStatements('SELECT 1; ;SELECT 2;\n')).toEqual(['SELECT 1', 'SELECT 2']);
  });

  test('keeps semicolons inside quotes, with either way of escaping a quote', () => {
    const statements = [`SELECT 'a;''b;\\';c'`, 'SELECT "x;""y"', 'SELECT `p;``q`'];
    expect(splitStatements(statements.join(';'))).toEqual(statements);
  });

  test('drops comments, with the semicolons and quotes inside them', () => {
    expect(splitStatements(`SELECT 1 -- don't; stop\n + 2; /* 'a; */ SELECT 3 -- end`)).toEqual([
      'SELECT 1  \n + 2',
      'SELECT 3',
    ]);
  });

  test('does not take dashes in a text for a comment', () => {
    expect(splitStatements(`SELECT '-- a; /* b'; SELECT 2`)).toEqual([
      `SELECT '-- a; /* b'`,
      'SELECT 2',
    ]);
  });
});

describe('renderMigration', () => {
  const table =
    'CREATE TABLE t {{on_cluster}} (a Int8) ENGINE = {{engine:MergeTree}} ORDER BY a SETTINGS {{deduplication}}';

  test('makes plain tables of a single node', () => {
    expect(renderMigration(table)).toBe(
      'CREATE TABLE t  (a Int8) ENGINE = MergeTree ORDER BY a SETTINGS non_replicated_deduplication_window = 10000',
    );
  });

  test('makes replicated tables on a cluster', () => {
    expect(renderMigration(table, { cluster: 'main' })).toBe(
      `CREATE TABLE t ON CLUSTER 'main' (a Int8) ENGINE = ReplicatedMergeTree('/clickhouse/tables/{shard}/{database}/{table}', '{replica}') ORDER BY a SETTINGS replicated_deduplication_window = 10000, replicated_deduplication_window_seconds = 604800`,
    );
  });

  test('keeps the arguments of an engine behind those of replication', () => {
    const engine = '{{engine:ReplacingMergeTree(updated_at)}}';
    expect(renderMigration(engine)).toBe('ReplacingMergeTree(updated_at)');
    expect(renderMigration(engine, { cluster: 'main' })).toBe(
      `ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/{database}/{table}', '{replica}', updated_at)`,
    );
  });

  test('gives a table that takes the name of another a path of its own', () => {
    const engine = '{{successor:AggregatingMergeTree}}';
    expect(renderMigration(engine)).toBe('AggregatingMergeTree');
    expect(renderMigration(engine, { cluster: 'main' })).toBe(
      `ReplicatedAggregatingMergeTree('/clickhouse/tables/{shard}/{uuid}', '{replica}')`,
    );
  });

  test('refuses a placeholder it does not know', () => {
    expect(() => renderMigration('{{engin:MergeTree}}')).toThrow('unknown placeholder');
  });

  test('refuses a cluster name that could end its quotes', () => {
    expect(() => renderMigration(table, { cluster: `a' ENGINE = Memory --` })).toThrow(
      'Cluster name',
    );
  });
});
