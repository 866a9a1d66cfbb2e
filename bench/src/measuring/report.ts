/** What a benchmark prints. */
import type { Contestant, Measurement } from './measure.ts';

/** A heading, or a sentence about what follows. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** That something is not measured, and why. */
export function sayNot(name: string, why: unknown): void {
  say(`  (without ${name}: ${why instanceof Error ? why.message : String(why)})`);
}

/** One line for each contestant. */
export function printMeasurements(measurements: ReadonlyMap<Contestant, Measurement>): void {
  console.table(
    [...measurements].map(([{ name }, measured]) => {
      const all = cpuOf(measured);
      const parts = Object.entries(measured.cpu);
      const { work } = measured;
      return {
        '': name,
        'answers/s': Math.round(measured.perSecond),
        'answers/CPU s': Math.round(1_000 / all),
        ...Object.fromEntries(parts.map(([part, spent]) => [`${part} CPU ms`, round(spent)])),
        ...(parts.length > 1 && { 'CPU ms': round(all) }),
        'p50 ms': round(measured.p50),
        'p95 ms': round(measured.p95),
        'p99 ms': round(measured.p99),
        'memory MiB': Math.round(measured.memory),
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

/** How the first compares with each of the others. */
export function printRatios(measurements: ReadonlyMap<Contestant, Measurement>): void {
  const [first, ...others] = [...measurements];
  if (!first) return;
  const [{ name }, own] = first;
  console.table(
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
