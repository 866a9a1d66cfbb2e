/** Rows of an import's text, before their values are checked. */
import { badInput, reject } from '../../errors/user-error.ts';
import { readCsv } from './csv.ts';

/** Format of the text: as in the SDL's `ImportFormat`. */
export type ImportFormat = 'CSV' | 'JSON_LINES';

/** A row with the number of its line, from 1; `values` by column, or the reason that there are none. */
export type RawRow = { readonly line: number } & (
  { readonly values: ReadonlyMap<string, unknown> } | { readonly unreadable: string }
);

/** Columns that a row can have. */
export interface Columns {
  readonly known: readonly string[];
  readonly required: readonly string[];
}

/**
 * Reads the rows of a text one by one. Cells of CSV are texts, and empty ones are left out.
 *
 * @throws UserErrors when the header of CSV is not one of these columns
 */
export function readRows(text: string, format: ImportFormat, columns: Columns): Generator<RawRow> {
  return format === 'CSV' ? readCsvRows(text, columns) : readJsonLines(text);
}

function* readCsvRows(text: string, columns: Columns): Generator<RawRow> {
  let header: readonly string[] | undefined;
  for (const { line, cells } of readCsv(text)) {
    if (header === undefined) {
      header = checkHeader(cells ?? [], columns);
    } else if (cells?.length === header.length) {
      const named = header.map((name, index) => [name, cells[index]] as const);
      yield { line, values: new Map(named.filter(([, cell]) => cell !== '')) };
    } else {
      const received = cells ? `${cells.length}` : 'quotes that do not match';
      yield { line, unreadable: `expected ${header.length} cells, received ${received}` };
    }
  }
}

function checkHeader(cells: readonly string[], { known, required }: Columns): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const isHeader =
    names.every((name) => known.includes(name)) &&
    required.every((name) => names.includes(name)) &&
    new Set(names).size === names.length;
  if (isHeader) return names;
  return reject(
    badInput(
      'rows',
      `a first line with ${required.join(', ')}, each once, and any of ${known.join(', ')}`,
    ),
  );
}

function* readJsonLines(text: string): Generator<RawRow> {
  let line = 0;
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length) {
    const found = text.indexOf('\n', position);
    const end = found === -1 ? text.length : found;
    const row = text.slice(position, end).trim();
    line += 1;
    position = end + 1;
    if (row !== '') yield { line, ...readJson(row) };
  }
}

function readJson(
  row: string,
): { readonly values: ReadonlyMap<string, unknown> } | { readonly unreadable: string } {
  try {
    const value: unknown = JSON.parse(row);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { values: new Map(Object.entries(value)) };
    }
  } catch {
    // Told below, without the text: it may hold personal data.
  }
  return { unreadable: 'expected one JSON object on the line' };
}
