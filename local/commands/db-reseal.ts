/** `pnpm db:reseal`: encrypts kept secrets anew under GRAPH_SECRET, as the last step but one of its rotation. */
import { readEnvironment } from '@teei/platform/configuration/read-environment.ts';
import type { GraphSecret } from '@teei/platform/secrets/graph-secret.ts';
import { reseal } from '@teei/platform/secrets/seal.ts';
import { sealedFor as sealedForWebhook } from '@teei/reporting/src/webhook/webhook.secret.ts';
import { resealSecret } from '@teei/users/src/second-factor/one-time-code.ts';
import pg from 'pg';
import { runCommand } from '../command.ts';
import { readStoreConfiguration, RESEAL_VARIABLES } from '../configuration.ts';
import { OperatorError } from '../operator-error.ts';
import { say } from '../progress.ts';
import { openPostgres } from '../stores.ts';

/** Column of sealed secrets. */
interface SealedColumn {
  /** Name of the secrets, in the plural. */
  readonly noun: string;
  readonly table: string;
  readonly column: string;
  /** Column with the person or the company that a secret is sealed for. */
  readonly owner: string;
  /** The secret sealed anew; undefined when it need not be. @throws Error when it cannot be opened */
  readonly anew: (sealed: string, owner: string, graph: GraphSecret) => string | undefined;
}

const resealOfWebhook: SealedColumn['anew'] = (sealed, owner, graph) =>
  reseal(sealed, sealedForWebhook(owner), graph);

const SEALED: readonly SealedColumn[] = [
  {
    noun: 'second factors',
    table: 'identity.second_factors',
    column: 'secret',
    owner: 'user_id',
    anew: resealSecret,
  },
  ...['secret', 'previous_secret'].map((column) => ({
    noun: `webhooks (${column})`,
    table: 'reporting.webhooks',
    column,
    owner: 'company_id',
    anew: resealOfWebhook,
  })),
];

interface SealedRow {
  readonly owner: string;
  readonly sealed: string;
}

await runCommand(async (cleanup) => {
  const secret = readEnvironment(RESEAL_VARIABLES);
  const graph = { current: secret.GRAPH_SECRET, previous: secret.GRAPH_SECRET_PREVIOUS };
  const ownerUrl = await openPostgres(readStoreConfiguration(), cleanup);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'reseal' });
  await client.connect();
  cleanup.defer(() => client.end());
  let foreign = 0;
  for (const column of SEALED) foreign += await resealColumn(client, column, graph);
  if (foreign === 0) return;
  throw new OperatorError(
    `${foreign} are sealed under neither GRAPH_SECRET nor GRAPH_SECRET_PREVIOUS; keep the secret that they are sealed under, or have staff reset second factors and companies rotate secrets of webhooks.`,
  );
});

/** Seals the secrets of a column anew; returns the number of those that cannot be opened. */
async function resealColumn(
  client: pg.Client,
  { noun, table, column, owner, anew }: SealedColumn,
  graph: GraphSecret,
): Promise<number> {
  // Webhooks of the demo data have none.
  const { rows } = await client.query<SealedRow>(
    `SELECT ${owner} AS owner, ${column} AS sealed FROM ${table} WHERE ${column} <> 'none'`,
  );
  let resealed = 0;
  let foreign = 0;
  for (const row of rows) {
    try {
      const sealed = anew(row.sealed, row.owner, graph);
      if (sealed === undefined) continue;
      // Unless somebody has set another one meanwhile.
      const { rowCount } = await client.query(
        `UPDATE ${table} SET ${column} = $1 WHERE ${owner} = $2 AND ${column} = $3`,
        [sealed, row.owner, row.sealed],
      );
      resealed += rowCount ?? 0;
    } catch {
      foreign += 1;
    }
  }
  say(`${resealed} of ${rows.length} ${noun} were sealed anew.`);
  return foreign;
}
