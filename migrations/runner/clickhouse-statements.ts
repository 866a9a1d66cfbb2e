/** ClickHouse migration files as statements: placeholders filled in, text split at semicolons. */

/** A cluster whose nodes replicate; without it the tables are those of a single node. */
export interface ReplicatedCluster {
  /** Name of the cluster in the servers' `remote_servers`. Macros {shard} and {replica} must be set. */
  readonly cluster: string;
}

/**
 * Number of inserted blocks that a table remembers to recognise a retry. An insert makes one block for
 * each month it touches, so this is some hundreds of the largest inserts.
 */
const DEDUPLICATION_WINDOW = 10_000;
const WEEK_IN_SECONDS = 7 * 24 * 60 * 60;

/**
 * Fills in the placeholders of a migration file:
 * `{{on_cluster}}`, `{{engine:Name(arguments)}}`, `{{successor:Name(arguments)}}` (engine of a table that takes the name
 * of another) and `{{deduplication}}` (table settings).
 *
 * @throws Error when a placeholder is not one of these, or the cluster's name is not a plain word
 */
export function renderMigration(sql: string, replicated?: ReplicatedCluster): string {
  if (replicated && !/^[A-Za-z0-9_.{}-]+$/.test(replicated.cluster)) {
    throw new Error(
      `Cluster name: expected letters, digits, _ . -, received ${replicated.cluster}`,
    );
  }
  return sql.replace(/\{\{([^}]*)\}\}/g, (placeholder, content: string) => {
    if (content === 'on_cluster') return replicated ? `ON CLUSTER '${replicated.cluster}'` : '';
    if (content === 'deduplication') return deduplicationSettings(replicated !== undefined);
    if (content.startsWith('engine:')) {
      return engine(content.slice('engine:'.length), '{database}/{table}', replicated);
    }
    // Its path must be free however often a migration runs: that by its first name is its own for good.
    if (content.startsWith('successor:')) {
      return engine(content.slice('successor:'.length), '{uuid}', replicated);
    }
    throw new Error(`Migration: unknown placeholder ${placeholder}`);
  });
}

function engine(
  definition: string,
  path: string,
  replicated: ReplicatedCluster | undefined,
): string {
  if (!replicated) return definition;
  const match = /^(\w+)(?:\((.*)\))?$/.exec(definition);
  if (!match) throw new Error(`Migration: expected an engine, received ${definition}`);
  const [, name, extra] = match;
  const placed = `'/clickhouse/tables/{shard}/${path}', '{replica}'`;
  return `Replicated${name}(${extra ? `${placed}, ${extra}` : placed})`;
}

function deduplicationSettings(replicated: boolean): string {
  return replicated
    ? `replicated_deduplication_window = ${DEDUPLICATION_WINDOW}, replicated_deduplication_window_seconds = ${WEEK_IN_SECONDS}`
    : `non_replicated_deduplication_window = ${DEDUPLICATION_WINDOW}`;
}

/** Quoted text and comments, in which a semicolon ends nothing; a quote is escaped by \ or doubling. */
const OPAQUE =
  /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`\\]|\\[\s\S]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\//y;

/** Splits SQL at semicolons outside quotes and comments; drops comments between statements. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let current = '';
  let position = 0;
  while (position < sql.length) {
    OPAQUE.lastIndex = position;
    const opaque = OPAQUE.exec(sql)?.[0];
    const text = opaque ?? sql.charAt(position);
    position += text.length;
    if (text === ';') {
      statements.push(current.trim());
      current = '';
    } else if (isComment(text)) {
      current += ' ';
    } else {
      current += text;
    }
  }
  statements.push(current.trim());
  return statements.filter((statement) => statement !== '');
}

function isComment(text: string): boolean {
  return text.startsWith('--') || text.startsWith('/*');
}
