/** `pnpm run token`: prints an access token of the local issuer, for somebody or for a role. */
import { parseArgs } from 'node:util';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
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
--lifetime 8h sets how long the token is valid.`;

const ROLES = ['admin', 'company_user', 'volunteer', 'participant', 'partner'] as const;

/** Whoever a token for a role speaks for: nobody's id, so it finds no rows of a person. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

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
  process.stdout.write(`${await issuer.sign(subject, values.lifetime)}\n`);
});

function subjectOfRole(text: string | undefined): TokenSubject {
  const role = ROLES.find((known) => known === text);
  if (!role) throw new OperatorError(USAGE);
  if (role === 'partner' && (values.company === undefined || values.client === undefined)) {
    throw new OperatorError('A partner is a client of a company: add --client NAME --company ID.');
  }
  const sub = role === 'partner' && values.client !== undefined ? values.client : NOBODY;
  return { sub, role, tenantId: values.company ?? null, scopes: values.scope };
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
    `select u.id, u.role, m.company_id,
       array(select g.scope from identity.granted_scopes as g where g.user_id = u.id) as scopes
     from users.users as u left join users.company_users as m on m.user_id = u.id
     where lower(u.email) = lower($1) order by m.joined_at limit 1`,
    [email],
  );
  await client.end();
  const [person] = rows;
  const role = ROLES.find((known) => known === person?.role);
  if (!person || !role) {
    throw new OperatorError(`Nobody has the e-mail address ${email}; the README lists accounts.`);
  }
  const scopes = [...new Set([...person.scopes, ...values.scope])];
  return { sub: person.id, role, tenantId: person.company_id, scopes };
}
