/** Copies ClickHouse into a backup. */
import { pipeline, Transform } from 'node:stream';
import { OperatorError } from '../operator-error.ts';
import { type ClickHouseReader, exported, listClickHouseTables } from './clickhouse-tables.ts';
import type { TableFile } from './manifest.ts';
import { writeTable } from './table-file.ts';

/** @throws OperatorError when ClickHouse fails in the middle of an answer */
export async function dumpClickHouse(read: ClickHouseReader, folder: string): Promise<TableFile[]> {
  const written: TableFile[] = [];
  for (const [table, columns] of await listClickHouseTables(read)) {
    const rows = await read(
      `SELECT ${columns.map(exported).join(', ')} FROM ${table}
       SETTINGS output_format_json_quote_denormals = 1 FORMAT JSONCompactEachRow`,
    );
    const names = columns.map(({ name }) => name);
    const whole = pipeline(rows, new WholeRows(table), () => undefined);
    written.push(await writeTable(folder, 'clickhouse', { table, columns: names }, whole));
  }
  return written;
}

/** Fails when the text does not end with a row: ClickHouse writes an error after the rows it has sent. */
class WholeRows extends Transform {
  readonly #table: string;
  #end = ']\n';

  constructor(table: string) {
    super();
    this.#table = table;
  }

  override _transform(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#end = (this.#end + chunk.subarray(-2).toString('latin1')).slice(-2);
    this.push(chunk);
    done();
  }

  override _flush(done: (error?: Error) => void): void {
    const isWhole = this.#end === ']\n';
    done(
      isWhole ? undefined : new OperatorError(`ClickHouse failed while it sent ${this.#table}.`),
    );
  }
}
