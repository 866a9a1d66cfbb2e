/** `pnpm docs:generate`: writes the pages of docs/ that come from code; with --check only compares them. */
import { readFile, writeFile } from 'node:fs/promises';
import { errorsPage } from '../pages/errors-page.ts';
import { stateMachinesPage } from '../pages/state-machines-page.ts';

/** Texts by the names of their files. */
const PAGES = {
  'errors.md': errorsPage(),
  'state-machines.md': stateMachinesPage(),
};

for (const [name, text] of Object.entries(PAGES)) {
  const file = new URL(`../../docs/${name}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(
      `docs/${name} is stale: run \`pnpm docs:generate\` and commit the result.\n`,
    );
    process.exitCode = 1;
  }
}
