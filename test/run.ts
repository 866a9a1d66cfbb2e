/**
 * `pnpm test`: everything that must hold, the quick checks first. Stops after the first step that does not. A few test
 * files that failed are run once more, alone, since a machine that halts for a second can fail a test that waits; those
 * that then pass are named, for each is a bug to fix.
 */
import { spawn } from 'node:child_process';
import { forgetFailedFiles, readFailedFiles, type FailedRun } from './failed-files.ts';

/** Most failed files that are run once more. */
const MAX_FILES_AGAIN = 10;

/** Scripts of package.json, in order; those of a step run at once, since each of several keeps one core busy. */
const STEPS = [
  ['check:types'],
  ['check:lint'],
  ['check:format', 'check:unused', 'check:generated'],
  ['test:files'],
] as const;

/** Runs a script; returns its exit code. An interrupt reaches it too, as it shares our terminal. */
function runScript(name: string, args: readonly string[] = []): Promise<number> {
  const script = spawn('pnpm', ['--silent', 'run', name, ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    script.once('error', reject);
    script.once('exit', (code) => resolve(code ?? 1));
  });
}

let isInterrupted = false;
process.on('SIGINT', () => {
  // The running step ends by itself and is reported below.
  isInterrupted = true;
});

/** Runs the test files that failed once more where they are few; returns the exit code, which is not 0 where nothing is run. */
async function runFailedFiles(name: string): Promise<number> {
  const failed = name === 'test:files' && !isInterrupted ? nameFailedFiles() : undefined;
  if (!failed?.isWhole) return 1;
  const files = failed.files.map((file) => file.name);
  if (files.length === 0 || files.length > MAX_FILES_AGAIN) return 1;
  console.log(`── ${name} once more: ${files.join(' ')}`);
  // A run that ends without a note of its own leaves none.
  forgetFailedFiles();
  const code = await runScript(name, ['--maxWorkers=1', ...files]);
  if (code === 0)
    console.log(`Passed only when run again: ${files.join(', ')}. Each is a bug to fix.`);
  else nameFailedFiles();
  return code;
}

/** Names what failed in the test files, shortly, behind all that they print. */
function nameFailedFiles(): FailedRun | undefined {
  const failed = readFailedFiles();
  for (const { name, causes } of failed?.files ?? []) {
    console.error([`Failed: ${name}`, ...causes].join('\n    '));
  }
  return failed;
}

/** Runs a script and says how it ended; returns whether what it checks holds. */
async function holds(name: string): Promise<boolean> {
  const start = Date.now();
  console.log(`── ${name}`);
  const code = (await runScript(name)) && (await runFailedFiles(name));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (code === 0) console.log(`── ${name} holds (${seconds} s)\n`);
  else console.error(`\n${name} failed after ${seconds} s. Run it alone with: npx -y pnpm ${name}`);
  return code === 0;
}

forgetFailedFiles();
const began = Date.now();
for (const step of STEPS) {
  const results = await Promise.all(step.map(holds));
  const failed = step.filter((_name, at) => results[at] !== true);
  if (failed.length > 0) {
    console.error(`Failed: ${failed.join(', ')}.`);
    process.exit(1);
  }
}
console.log(`Everything holds (${((Date.now() - began) / 1000).toFixed(0)} s).`);
