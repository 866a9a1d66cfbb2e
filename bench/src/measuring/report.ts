/** Prints the results of a benchmark. */
import type { Target, Measurement } from './measure.ts';

/** Prints the title of the next measurement. */
export function sayTitle(text: string): void {
  say(`\n## ${text}\n`);
}

/** A sentence about it. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Reports a measurement that was left out, with the reason. */
export function sayNot(name: string, why: unknown): void {
  say(`  (without ${name}: ${why instanceof Error ? why.message : String(why)})`);
}

/**
 * A table, as Markdown has them.
 *
 * @param rows their members are the columns, in the order of the first row
 */
export function printTable(rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_name, at) =>
    Math.max(3, ...cells.map((line) => line[at]?.length ?? 0)),
  );
  const print = (line: readonly string[]): void => {
    const padded = line.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    say(`| ${padded.join(' | ')} |`);
  };
  const [head = [], ...body] = cells;
  say('');
  print(head);
  print(widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  for (const line of body) print(line);
}

/** Kinds of processes, in the order of their columns. */
const KINDS = ['gateway', 'signing', 'subgraphs', 'database'];

/** One line for each target. */
export function printMeasurements(measurements: ReadonlyMap<Target, Measurement>): void {
  const kinds = KINDS.filter((kind) => [...measurements.values()].some(({ cpu }) => kind in cpu));
  printTable(
    [...measurements].map(([{ name }, measured]) => {
      const all = cpuOf(measured);
      const { work } = measured;
      return {
        '': name,
        'answers/s': Math.round(measured.perSecond),
        'answers/CPU s': Math.round(1_000 / all),
        ...Object.fromEntries(
          kinds.map((kind) => [`${kind} CPU ms`, round(measured.cpu[kind] ?? 0)]),
        ),
        ...(kinds.length > 1 && { 'CPU ms': round(all) }),
        'p50 ms': round(measured.p50),
        'p95 ms': round(measured.p95),
        'p99 ms': round(measured.p99),
        'memory MiB': Math.round(measured.memory),
        'own MiB': Math.round(measured.ownMemory),
        ...(work && {
          requests: round(work.requests),
          representations: round(work.representations),
          bytes: Math.round(work.bytes),
        }),
        failures: measured.failures,
      };
    }),
  );
}

/** Prints the ratio of the first target to each of the others. */
export function printRatios(measurements: ReadonlyMap<Target, Measurement>): void {
  const [first, ...others] = [...measurements];
  if (!first) return;
  const [{ name }, own] = first;
  printTable(
    others.map(([other, measured]) => ({
      '': `${name} : ${other.name}`,
      'answers/s': round(own.perSecond / measured.perSecond),
      'answers/CPU s': round(cpuOf(measured) / cpuOf(own)),
      memory: round(own.memory / measured.memory),
    })),
  );
}

/** Milliseconds of CPU for one answer, of all processes together. */
export function cpuOf({ cpu }: Measurement): number {
  return Object.values(cpu).reduce((sum, spent) => sum + spent, 0);
}

/** Three digits that count. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
