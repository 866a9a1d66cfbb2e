/** `pnpm db:reseal`: encrypts second factors anew under GRAPH_SECRET, as the last step but one of its rotation. */
import { readEnvironment } from '@teei/platform/configuration/read-environment.ts';
import { resealSecret } from '@teei/users/src/second-factor/one-time-code.ts';
import pg from 'pg';
import { runCommand } from '../command.ts';
import { readStoreConfiguration, RESEAL_VARIABLES } from '../configuration.ts';
import { OperatorError } from '../operator-error.ts';
import { say } from '../progress.ts';
import { openPostgres } from '../stores.ts';

interface SealedFactor {
  readonly user_id: string;
  readonly secret: string;
}

await runCommand(async (cleanup) => {
  const secret = readEnvironment(RESEAL_VARIABLES);
  const ownerUrl = await openPostgres(readStoreConfiguration(), cleanup);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'reseal' });
  await client.connect();
  cleanup.defer(() => client.end());
  const { rows } = await client.query<SealedFactor>(
    'SELECT user_id, secret FROM identity.second_factors',
  );
  let resealed = 0;
  let foreign = 0;
  for (const { user_id: userId, secret: sealed } of rows) {
    try {
      const anew = resealSecret(sealed, userId, {
        current: secret.GRAPH_SECRET,
        previous: secret.GRAPH_SECRET_PREVIOUS,
      });
      if (anew === undefined) continue;
      // Unless the person has set up another one meanwhile.
      const { rowCount } = await client.query(
        'UPDATE identity.second_factors SET secret = $1 WHERE user_id = $2 AND secret = $3',
        [anew, userId, sealed],
      );
      resealed += rowCount ?? 0;
    } catch {
      foreign += 1;
    }
  }
  say(`${resealed} of ${rows.length} second factors were sealed anew.`);
  if (foreign === 0) return;
  throw new OperatorError(
    `${foreign} are sealed under neither GRAPH_SECRET nor GRAPH_SECRET_PREVIOUS; keep the secret that they are sealed under, or have staff reset them.`,
  );
});
