/**
 * Statements of reads, each in one message with its viewer. Postgres executes what comes before a Sync message as one
 * transaction, so that there is no BEGIN, no COMMIT, and nothing to wait for but the rows.
 */
import pg from 'pg';
import { readPreamble, type ReadSettings, type Settings } from './preamble.ts';
import { statementName } from './prepared-statements.ts';
import { transactionSettings } from './session.ts';

/** A statement with the viewer that it is executed as. */
export interface ViewerStatement {
  readonly settings: ReadSettings;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Name of the prepared statement; undefined where none is prepared. */
  readonly name: string | undefined;
}

/** Texts of the statement that sets the viewer, by the settings of the session and by the names of further ones. */
const preambles = new WeakMap<Settings, Map<string, string>>();

/** Texts of that statement which were prepared, for each client. */
const prepared = new WeakMap<pg.PoolClient, Set<string>>();

/** Sends a statement in a transaction of its own, behind those that the connection has not answered yet. */
export function queryAsViewer<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  statement: ViewerStatement,
): Promise<pg.QueryResult<Row>> {
  const text = preambleOf(statement.settings.further, transactionSettings(client));
  const name = statement.name === undefined ? '' : (statementName(client, '', text) ?? '');
  if (name !== '') prepare(client, { name, text, values: [...statement.settings.values] });
  return new Promise((resolve, reject) => {
    client.query(new ViewerQuery<Row>({ name, text }, statement, resolve, reject));
  });
}

function preambleOf(further: readonly string[], session: Settings): string {
  let texts = preambles.get(session);
  if (!texts) preambles.set(session, (texts = new Map<string, string>()));
  const key = further.join();
  let text = texts.get(key);
  if (text === undefined) texts.set(key, (text = readPreamble(further, session)));
  return text;
}

/** Prepares a statement on a client, once, by executing it. */
function prepare(client: pg.PoolClient, query: pg.QueryConfig): void {
  let texts = prepared.get(client);
  if (!texts) prepared.set(client, (texts = new Set<string>()));
  if (texts.has(query.text)) return;
  texts.add(query.text);
  // A failure is found by the statement behind it, which then misses it.
  client.query(query).catch(() => undefined);
}

/** Query of the driver that sends the settings of the viewer before its statement. */
class ViewerQuery<Row extends pg.QueryResultRow> extends pg.Query<Row> {
  override submit: (connection: pg.Connection) => void;

  constructor(
    preamble: { readonly name: string; readonly text: string },
    { settings, text, values, name }: ViewerStatement,
    resolve: (result: pg.QueryResult<Row>) => void,
    reject: (error: Error) => void,
  ) {
    const config = {
      text,
      values: [...values],
      ...(name !== undefined && { name }),
      // One of the simple protocol would end the transaction that the settings began.
      queryMode: 'extended',
    };
    super(config, (error, results: pg.QueryResult<Row> | readonly pg.QueryResult<Row>[]) => {
      if (error) return reject(error);
      // The statement's result is behind that of the settings.
      const result = 'rows' in results ? results : results.at(-1);
      return result
        ? resolve(result)
        : reject(new TypeError('Expected the result of a statement.'));
    });
    this.submit = (connection) => {
      if (preamble.name === '') connection.parse({ ...preamble, types: [] }, true);
      connection.bind({ statement: preamble.name, values: [...settings.values] }, true);
      connection.execute({}, true);
      return pg.Query.prototype.submit.call(this, connection);
    };
  }
}
