/** Prints the lines of source and of tests, and those of each mutation: `node test/lines/print-lines.ts`. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { mutationLinesOf } from './mutation-lines.ts';

const files = execFileSync('git', ['ls-files', '*.ts'], { encoding: 'utf8' }).trim().split('\n');
const written = files.filter((file) => !/generated\/|^bench\//.test(file));
const isTest = (file: string): boolean => /(^|\/)test\/|\.test\.ts$/.test(file);

console.table({
  'source, without bench and generated files': countLines(written.filter((file) => !isTest(file))),
  tests: countLines(written.filter(isTest)),
});

const rows = globSync('schema/*.graphql')
  .map((path) => basename(path, '.graphql'))
  .filter((domain) => globSync(`subgraphs/${domain}/src`).length > 0)
  .flatMap((domain) => mutationLinesOf(domain))
  .map(({ name, ...parts }) => {
    const total = Object.values(parts).reduce((sum, lines) => sum + lines, 0);
    return [name, { ...parts, total }] as const;
  });
console.table(
  Object.fromEntries(
    rows.map(([name, parts]) => [
      name,
      Object.fromEntries(Object.entries(parts).map(([part, lines]) => [part, Math.round(lines)])),
    ]),
  ),
);
const totals = rows.map(([, { total }]) => total).toSorted((a, b) => a - b);
const mean = totals.reduce((lines, total) => lines + total, 0) / totals.length;
const median = totals[Math.floor(totals.length / 2)] ?? 0;
console.log(
  `${rows.length} mutations of ${Math.round(mean)} lines on average; half of them have at most ${Math.round(median)}.`,
);

function countLines(paths: readonly string[]): number {
  return paths.reduce(
    (lines, path) => lines + readFileSync(path, 'utf8').split('\n').length - 1,
    0,
  );
}
