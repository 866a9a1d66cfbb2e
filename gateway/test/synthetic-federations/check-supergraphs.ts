/**
 * Executes random operations over every supergraph of a folder, and prints those that are answered
 * wrong as lines of JSON, the operation made as small as it was managed, and at the end how many of
 * each kind there are. Run by hand:
 *
 *     node gateway/test/synthetic-federations/check-supergraphs.ts FOLDER [--operations 28] [--seed 1] [--depth 4]
 *       [--planner apollo] [--timeout 60] [--only PART-OF-A-NAME]
 *
 * FOLDER holds composed supergraphs, one a file, of Federation 1 or 2. The work is done in another
 * process: when that dies, or says nothing for `--timeout` seconds, it counts as a finding of the
 * operation that it had begun, and a new one goes on after it.
 */
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isJsonObject } from '../../src/json/json-object.ts';
import type { Line } from './check-supergraph.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    operations: { type: 'string', default: '28' },
    seed: { type: 'string', default: '1' },
    depth: { type: 'string', default: '4' },
    planner: { type: 'string', default: '' },
    timeout: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new TypeError('Expected a folder of supergraphs.');

const counts: Record<string, number> = {};

function count(what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}

function report(kind: string, file: string, facts: object): void {
  count(kind);
  process.stdout.write(`${JSON.stringify({ kind, file: basename(file), ...facts })}\n`);
}

const lineForm = z.custom<Line>((line) => isJsonObject(line) && typeof line['kind'] === 'string');

/** The process writes nothing else. */
function readLine(text: string): Line {
  return lineForm.parse(JSON.parse(text));
}

/** Point at which a process ended. */
interface End {
  readonly last: Line | undefined;
  readonly isTimeout: boolean;
  readonly complaint: string;
}

/** Works on supergraphs until all are done or the process ends. */
async function work(files: readonly string[], from: number): Promise<End> {
  const { operations: to, seed, depth, planner } = values;
  const options = Object.entries({ from, to, seed, depth, planner });
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'check-supergraph.ts'),
      ...options.map(([name, value]) => `--${name}=${value}`),
      ...files,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-1_000);
  });
  let isTimeout = false;
  const timer = setTimeout(
    () => {
      isTimeout = true;
      child.kill('SIGKILL');
    },
    Number(values.timeout) * 1_000,
  );
  let last: Line | undefined;
  for await (const text of createInterface({ input: child.stdout })) {
    timer.refresh();
    const line = readLine(text);
    last = line;
    if (line.kind === 'begun') continue;
    if (line.kind === 'unopened') {
      report('unopened', line.file, { message: line.message });
      continue;
    }
    count('operations');
    if (line.wrong) {
      const { operation, finding } = line.wrong;
      report(finding.kind, line.file, { ...operation, ...finding });
    }
  }
  clearTimeout(timer);
  return { last, isTimeout, complaint };
}

const names = (await readdir(folder)).filter((name) => name.includes(values.only)).toSorted();
let files = names.map((name) => join(folder, name));
let from = 0;
while (files.length > 0) {
  const { last, isTimeout, complaint } = await work(files, from);
  // Without a word, it ended while it opened the first of them.
  const at = last ? files.indexOf(last.file) : 0;
  if (last?.kind === 'begun') {
    report(isTimeout ? 'timeout' : 'died', last.file, { ...last.operation, complaint });
    from = last.number + 1;
    files = files.slice(at);
  } else {
    // It ended after the last of them, or while it opened the next one.
    const next = last ? at + 1 : 0;
    const unopened = files[next];
    if (unopened !== undefined) report('unopened', unopened, { message: complaint });
    from = 0;
    files = files.slice(next + 1);
  }
}
process.stdout.write(`${JSON.stringify({ supergraphs: names.length, ...counts })}\n`);
