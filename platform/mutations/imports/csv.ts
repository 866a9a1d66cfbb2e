/** Records of CSV (RFC 4180), read so that a stray quote costs its own line and no other. */

/** A record with the number of its first line, from 1; without cells when it cannot be read. */
export interface CsvRecord {
  readonly line: number;
  readonly cells?: readonly string[];
}

/** More cells than any import has columns. */
const MAX_CELLS = 100;

/** A cell, quoted or plain, with the comma, line break or end that follows it. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads records one by one; blank lines are skipped. Quoted cells may hold line breaks. After a record
 * that cannot be read, reading continues at the next line.
 */
export function* readCsv(text: string): Generator<CsvRecord> {
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (position < text.length) {
    const record = readRecord(text, position);
    const end = record?.end ?? endOfLine(text, position);
    if (record === undefined) yield { line };
    else if (record.cells.length > 1 || record.cells[0] !== '') yield { line, cells: record.cells };
    line += countLines(text.slice(position, end));
    position = end;
  }
}

function readRecord(
  text: string,
  start: number,
): { readonly cells: readonly string[]; readonly end: number } | undefined {
  const cells: string[] = [];
  CELL.lastIndex = start;
  while (cells.length < MAX_CELLS) {
    const [found, quoted, plain = '', delimiter] = CELL.exec(text) ?? [];
    if (found === undefined) return undefined;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (delimiter !== ',') return { cells, end: CELL.lastIndex };
  }
  return undefined;
}

function endOfLine(text: string, position: number): number {
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end + 1;
}

function countLines(record: string): number {
  return record.match(/\r\n|\n|\r/g)?.length ?? 0;
}
