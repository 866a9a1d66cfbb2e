/** `pnpm test`: everything that must hold, the quick checks first. Stops at the first that does not. */
import { spawn } from 'node:child_process';

/** Scripts of package.json, in order. */
const STEPS = [
  'check:types',
  'check:lint',
  'check:format',
  'check:unused',
  'check:generated',
  'test:files',
] as const;

/** Runs a script; returns its exit code. An interrupt reaches it too, as it shares our terminal. */
function runScript(name: string): Promise<number> {
  const script = spawn('pnpm', ['--silent', 'run', name], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    script.once('error', reject);
    script.once('exit', (code) => resolve(code ?? 1));
  });
}

process.on('SIGINT', () => {
  // The running step ends by itself and is reported below.
});

const began = Date.now();
for (const step of STEPS) {
  const start = Date.now();
  console.log(`── ${step}`);
  const code = await runScript(step);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (code !== 0) {
    console.error(`\n${step} failed after ${seconds} s. Run it alone with: npx -y pnpm ${step}`);
    process.exit(1);
  }
  console.log(`── ${step} holds (${seconds} s)\n`);
}
console.log(`Everything holds (${((Date.now() - began) / 1000).toFixed(0)} s).`);
