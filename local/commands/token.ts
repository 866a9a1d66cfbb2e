/** `pnpm run token`: prints an access token of the local issuer, for somebody or for a role. */
import { parseArgs } from 'node:util';
import { MAX_TOKEN_LIFETIME_MINUTES } from '@teei/platform/tokens/lifetime.ts';
import { OPERATOR_SUBJECT, type TokenSubject } from '@teei/platform/tokens/signer.ts';
import { decodeJwt } from 'jose';
import pg from 'pg';
import { runCommand, type Cleanup } from '../command.ts';
import { readStoreConfiguration, type StoreConfiguration } from '../configuration.ts';
import { openLocalIssuer } from '../issuer.ts';
import { OperatorError } from '../operator-error.ts';
import { openPostgres } from '../stores.ts';

const USAGE = `Usage:
  pnpm run token --email EMAIL [--scope SCOPE]…
  pnpm run token --role ROLE [--company ID] [--scope SCOPE]…
  pnpm run token --role partner --client NAME --company ID

ROLE is admin, company_user, volunteer or participant. A partner's NAME is that of a client of
pnpm operations, whose operations the token may run.
The token carries the scopes that were granted to the person, and those given here: privacy:officer
makes an admin a privacy officer.
--lifetime 8h sets how long the token is valid, at most 24h. It ends before when the person loses the
role or the membership, or is erased.`;

const ROLES = ['admin', 'company_user', 'volunteer', 'participant', 'partner'] as const;

const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    role: { type: 'string' },
    company: { type: 'string' },
    client: { type: 'string' },
    scope: { type: 'string', multiple: true, default: [] },
    lifetime: { type: 'string', default: '8h' },
  },
});

await runCommand(async (cleanup) => {
  const configuration = readStoreConfiguration();
  const subject =
    values.email === undefined
      ? subjectOfRole(values.role)
      : await subjectOfEmail(values.email, configuration, cleanup);
  const issuer = await openLocalIssuer(configuration.DATA_DIR);
  const token = await issuer.sign(subject, values.lifetime);
  const { iat = 0, exp = 0 } = decodeJwt(token);
  if (exp - iat > MAX_TOKEN_LIFETIME_MINUTES * 60) {
    throw new OperatorError(
      `--lifetime: expected at most 24h, received ${values.lifetime}; the graph refuses a token that lives longer.`,
    );
  }
  process.stdout.write(`${token}\n`);
});

function subjectOfRole(text: string | undefined): TokenSubject {
  const role = ROLES.find((known) => known === text);
  if (!role) throw new OperatorError(USAGE);
  if (role === 'partner' && (values.company === undefined || values.client === undefined)) {
    throw new OperatorError('A partner is a client of a company: add --client NAME --company ID.');
  }
  const sub = role === 'partner' && values.client !== undefined ? values.client : OPERATOR_SUBJECT;
  return {
    sub,
    role,
    tenantId: values.company ?? null,
    scopes: [],
    operatorScopes: values.scope,
  };
}

async function subjectOfEmail(
  email: string,
  configuration: StoreConfiguration,
  cleanup: Cleanup,
): Promise<TokenSubject> {
  const client = new pg.Client(await openPostgres(configuration, cleanup));
  await client.connect();
  const { rows } = await client.query<{
    id: string;
    role: string;
    company_id: string | null;
    scopes: string[];
  }>(
    `select u.id, c.role, c.company_id, c.scopes
     from users.users as u cross join lateral identity.claims_of(u.id) as c
     where lower(u.email) = lower($1)`,
    [email],
  );
  await client.end();
  const [person] = rows;
  const role = ROLES.find((known) => known === person?.role);
  if (!person || !role) {
    throw new OperatorError(`Nobody has the e-mail address ${email}; the README lists accounts.`);
  }
  return {
    sub: person.id,
    role,
    tenantId: person.company_id,
    scopes: person.scopes,
    operatorScopes: values.scope,
  };
}
