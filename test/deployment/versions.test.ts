/** Versions beside each other, while a new one is rolled out or back, as docs/operating.md orders it. */
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
} from '@teei/platform/database/role-url.ts';
import { createTokenSigner } from '@teei/platform/tokens/signer.ts';
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { SIGNING } from '@teei/users/test/signing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../ask.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { Opened } from '../opened.ts';
import { serveGateway, serveUsers, type Replica } from './users-service.ts';

const SECRET = 'a secret for tests, long enough to be taken';
const TODAY = readSupergraph();
/** The field that the newer version has and the older one has not. */
const FIELD =
  / {2}"""\n(?:(?! {2}""").*\n)* {2}"""\n {2}preferredLanguage: String @join__field\(graph: USERS\).*\n/;
const YESTERDAY = TODAY.replace(FIELD, '');
const TOMORROW = TODAY.replace(
  FIELD,
  (field) => `${field}  nickname: String @join__field(graph: USERS)\n`,
);

const { userId, role, companyId } = ACCOUNTS.companyUser;
const unexpected: unknown[] = [];
let database: TestDatabase;
let users: Replica;
let token: string;
/** Closed at the end, also where a later start failed. */
const opened = new Opened();

beforeAll(async () => {
  database = await opened.add(createTestDatabase({ seeded: true }), (made) => made.drop());
  const starting = serveUsers({
    secret: SECRET,
    key: SIGNING.key,
    url: subgraphDatabaseUrl(database.ownerUrl, 'users'),
    report: (error) => unexpected.push(error),
  });
  users = await opened.add(starting, (served) => served.close());
  const signer = createTokenSigner({ ...SIGNING, issuer: 'us', audience: 'them' });
  ({ token } = await signer.sign({ sub: userId, role, tenantId: companyId, scopes: [] }));
});
afterAll(() => opened.close());

async function ask(gateway: Replica, query: string): Promise<unknown> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const startGateway = (supergraphSdl: string) =>
  serveGateway({
    supergraphSdl,
    usersUrl: users.url,
    secret: SECRET,
    database: { url: roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE) },
  });

describe('a gateway of the version before', () => {
  let gateway: Replica;
  beforeAll(async () => {
    gateway = await startGateway(YESTERDAY);
  });
  afterAll(() => gateway.close());

  it('answers all that it knows, from subgraphs of the version after', async () => {
    expect(YESTERDAY).not.toBe(TODAY);
    const answer = await ask(gateway, '{ me { id email } companies { totalCount } }');
    expect(read(answer, 'errors')).toBeUndefined();
    expect(read(answer, 'data', 'me', 'id')).toBe(userId);
    const refused = await ask(gateway, '{ me { preferredLanguage } }');
    expect(read(refused, 'errors', 0, 'extensions', 'code')).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a gateway of the version after', () => {
  let gateway: Replica;
  beforeAll(async () => {
    gateway = await startGateway(TOMORROW);
  });
  afterAll(() => gateway.close());

  it('answers what subgraphs of the version before have, and fails requests for the rest', async () => {
    const answer = await ask(gateway, '{ me { id preferredLanguage } companies { totalCount } }');
    expect(read(answer, 'errors')).toBeUndefined();
    expect(read(answer, 'data', 'me', 'id')).toBe(userId);
    const failed = await ask(gateway, '{ me { id nickname } }');
    expect(read(failed, 'data', 'me')).toBeNull();
    // Something to send again once the subgraphs have followed, and told to the operator.
    expect(read(failed, 'errors', 0, 'extensions', 'code')).toBe('SUBGRAPH_UNAVAILABLE');
    expect(unexpected.map(String)).toContainEqual(expect.stringContaining('"nickname"'));
    // A request of the same operation's other fields is none the worse for it.
    expect(read(await ask(gateway, '{ me { id } }'), 'data', 'me', 'id')).toBe(userId);
  });
});
