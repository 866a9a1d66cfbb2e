/**
 * `pnpm test:changed [BASE]`: checks and tests for the files that differ from a commit, by default the one where
 * this branch left main. `--list` only shows them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findAffected } from './affected.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
});

function git(...args: readonly string[]): string[] {
  const output = execFileSync('git', args, { encoding: 'utf8' });
  return output.split('\n').filter((line) => line !== '');
}

/** Runs a tool with the terminal as its own; ends this process where it fails. */
function run(tool: string, args: readonly string[]): void {
  console.log(`── ${[tool, ...args].join(' ')}`);
  const { status } = spawnSync(tool, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const base = positionals[0] ?? git('merge-base', 'HEAD', 'main')[0] ?? 'HEAD';
const files = [
  ...git('diff', '--name-only', '--diff-filter=d', base),
  ...git('ls-files', '--others', '--exclude-standard'),
];
const { tests, sources, unknown } = findAffected(files);
console.log(`${files.length} files differ from ${base.slice(0, 12)}.`);
for (const test of tests) console.log(`  ${test}`);
for (const source of sources) console.log(`  whatever imports ${source}`);
for (const file of unknown) console.log(`  everything, because of ${file}`);
if (values.list || files.length === 0) process.exit();

const code = files.filter((file) => /\.[cm]?[jt]s$/.test(file));
run('prettier', ['--check', '--ignore-unknown', '--log-level', 'warn', ...files]);
if (code.length > 0) run('oxlint', code);
if (code.length > 0) run('tsc', []);
if (files.some((file) => file.startsWith('schema/'))) run('pnpm', ['--silent', 'check:generated']);
if (unknown.length > 0) {
  run('vitest', ['run']);
} else {
  if (tests.length > 0) run('vitest', ['run', ...tests]);
  if (sources.length > 0) run('vitest', ['related', '--run', ...sources]);
}
