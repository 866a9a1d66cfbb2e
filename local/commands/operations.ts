/** `pnpm operations …`: partners' clients with their keys, and the operations that each may run. */
import { parseArgs } from 'node:util';
import { type Client, PLATFORMS } from '@teei/gateway/src/partners/client.sql.ts';
import pg from 'pg';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { errorCode, errorMessage, OperatorError } from '../operator-error.ts';
import {
  addDescribedClient,
  getLiveClient,
  limit,
  printNewKey,
  revoke,
  revokeKeyOf,
} from '../partners/clients.ts';
import { list, retire } from '../partners/operations.ts';
import { say } from '../progress.ts';
import { openPostgres } from '../stores.ts';

const USAGE = `Usage:
  pnpm operations publish --client NAME FILE
  pnpm operations schema --client NAME
  pnpm operations retire --client NAME ID…
  pnpm operations retire --client NAME --name OPERATION
  pnpm operations list [--client NAME]
  pnpm operations add-client --client NAME --company ID [--platform PLATFORM] [--scope SCOPE]…
  pnpm operations add-key --client NAME
  pnpm operations limit --client NAME [--requests N] [--cost N]
  pnpm operations revoke-key --client NAME --key FINGERPRINT
  pnpm operations revoke-client --client NAME

FILE is what the client's tool writes: Apollo's manifest, the map of GraphQL Code Generator's client-preset, of
Relay's compiler or of gql.tada, or operations in GraphQL.
schema prints the types and fields that the client may ask for.
PLATFORM is one of ${PLATFORMS.join(', ')}; list shows the FINGERPRINT of a key.
limit sets what the client may send and spend in a minute; without a number it is what all clients may.
Running gateways follow within five seconds.`;

/** SQLSTATE codes of a missing migration. */
const UNDEFINED_TABLE = '42P01';

await runCommand(async (cleanup) => {
  if (process.argv.includes('--help')) {
    say(USAGE);
    return;
  }
  const command = readCommand();
  const db = new pg.Client(await openPostgres(readStoreConfiguration(), cleanup));
  await db.connect();
  // Undoes what has not been committed by then.
  cleanup.defer(() => db.end());
  await db.query('BEGIN');
  await command(db).catch((error: unknown) => {
    if (errorCode(error) !== UNDEFINED_TABLE) throw error;
    throw new OperatorError('The database is not of this version: run pnpm db:migrate first.');
  });
  await db.query('COMMIT');
});

/** Work that the command line asks for, to be done as the owner in one transaction. */
function readCommand(): (db: pg.Client) => Promise<void> {
  const { values, positionals } = readArguments();
  const [command, ...rest] = positionals;
  const { client: name, scope: scopes, key, company, platform } = values;
  switch (command) {
    case 'list':
      return (db) => list(db, name);
    case 'publish': {
      const file = needed(rest[0]);
      return onClient(name, async (db, client) => {
        const { publish } = await import('../partners/publication.ts');
        await publish(db, client, file);
      });
    }
    case 'schema':
      return onClient(name, async (_db, client) => {
        const { printClientSchema } = await import('../partners/publication.ts');
        await printClientSchema(client);
      });
    case 'retire': {
      if (rest.length === 0) needed(values.name);
      return onClient(name, (db, client) => retire(db, client, { ids: rest, name: values.name }));
    }
    case 'add-client': {
      const described = { name: needed(name), company: needed(company), platform, scopes };
      return (db) => addDescribedClient(db, described);
    }
    case 'add-key':
      return onClient(name, printNewKey);
    case 'limit':
      return onClient(name, (db, client) => limit(db, client, values));
    case 'revoke-key': {
      const fingerprint = needed(key);
      return onClient(name, (db, client) => revokeKeyOf(db, client, fingerprint));
    }
    case 'revoke-client':
      return onClient(name, revoke);
    default:
      throw new OperatorError(USAGE);
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        client: { type: 'string' },
        company: { type: 'string' },
        platform: { type: 'string' },
        scope: { type: 'string', multiple: true, default: [] },
        name: { type: 'string' },
        key: { type: 'string' },
        requests: { type: 'string' },
        cost: { type: 'string' },
      },
    });
  } catch (error) {
    throw new OperatorError(`${errorMessage(error)}\n\n${USAGE}`);
  }
}

function needed(value: string | undefined): string {
  if (value === undefined) throw new OperatorError(USAGE);
  return value;
}

function onClient(
  name: string | undefined,
  work: (db: pg.Client, client: Client) => Promise<void>,
): (db: pg.Client) => Promise<void> {
  const called = needed(name);
  return async (db) => work(db, await getLiveClient(db, called));
}
