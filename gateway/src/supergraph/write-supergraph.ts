/** `pnpm schema:compose`: writes schema/supergraph.graphql; with --check only compares it. */
import { readFile, writeFile } from 'node:fs/promises';
import { composeSupergraph } from './compose.ts';

const FILE = new URL('../../../schema/supergraph.graphql', import.meta.url);

const composed = composeSupergraph();
if (process.argv.includes('--check')) {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  if (committed !== composed) {
    process.stderr.write(
      'schema/supergraph.graphql is stale: run `pnpm schema:compose` and commit the result.\n',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, composed);
}
