/** `pnpm docs:generate`: writes the files that come from code; with --check only compares them. */
import { readFile, writeFile } from 'node:fs/promises';
import { companyColumns } from '../pages/company-columns.ts';
import { errorsPage } from '../pages/errors-page.ts';
import { stateMachinesPage } from '../pages/state-machines-page.ts';

/** Texts by the paths of their files. */
const FILES = {
  'docs/errors.md': errorsPage(),
  'docs/state-machines.md': stateMachinesPage(),
  'subgraphs/privacy/src/generated/company-columns.json': companyColumns(),
};

for (const [name, text] of Object.entries(FILES)) {
  const file = new URL(`../../${name}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(`${name} is stale: run \`pnpm docs:generate\` and commit the result.\n`);
    process.exitCode = 1;
  }
}
