import { createHmac } from 'node:crypto';
import { ACCOUNTS, FJORDBANK, SOLVIND } from '@teei/local/demo/story.ts';
import { tokenSubject } from '@teei/local/demo/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from './ask.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

const UNKNOWN = '0a000000-0000-4000-8000-00000000ffff';
const impactManager = tokenSubject(ACCOUNTS.companyUser);
const participant = tokenSubject(ACCOUNTS.participant);

describe.each(TOPOLOGIES)('the graph %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  describe('asks who is there', () => {
    const me = { query: '{ me { id } }' };

    async function askWith(authorization: string): Promise<Response> {
      return fetch(`${graph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(me),
      });
    }

    it('and knows the bearer of a token', async () => {
      const answer = await graph.ask(me.query, { as: impactManager });
      expect(answer).toMatchObject({ status: 200, data: { me: { id: impactManager.sub } } });
    });

    it('and answers 401 with one message to every broken token', async () => {
      const valid = await graph.token(impactManager);
      const [header = '', payload = '', signature = ''] = valid.split('.');
      const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
      const symmetric = Buffer.from('{"alg":"HS256","kid":"local"}').toString('base64url');
      const forged = createHmac('sha256', 'public key')
        .update(`${symmetric}.${payload}`)
        .digest('base64url');
      const broken = [
        'nonsense',
        'Bearer',
        'Bearer nonsense',
        `Bearer ${valid}x`,
        `Basic ${valid}`,
        `Bearer ${header}.${payload}.`,
        `Bearer ${unsigned}.${payload}.`,
        `Bearer ${symmetric}.${payload}.${forged}`,
        `Bearer ${header}.${Buffer.from('{"role":"admin"}').toString('base64url')}.${signature}`,
        `Bearer ${await graph.token(impactManager, '-1s')}`,
        `Bearer ${await graph.token({ ...impactManager, sub: 'not a person' })}`,
        `Bearer ${header}.${'a'.repeat(9_000)}.${signature}`,
      ];
      const bodies = new Set<string>();
      for (const authorization of broken) {
        const response = await askWith(authorization);
        expect([authorization, response.status]).toEqual([authorization, 401]);
        bodies.add(await response.text());
      }
      expect([...bodies]).toHaveLength(1);
    });

    it('and believes no header but the token', async () => {
      const response = await fetch(`${graph.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-tenant-id': FJORDBANK,
          'x-user-id': impactManager.sub,
          'x-graph-viewer': 'eyJ2aWV3ZXIiOnsia2luZCI6InVzZXIifX0',
        },
        body: JSON.stringify({ query: '{ companies { nodes { id } } campaigns { totalCount } }' }),
      });
      expect(read(await response.json(), 'data', 'campaigns')).toBeNull();
    });
  });

  describe('keeps tenants apart', () => {
    it('so that another company’s things are answered as things that do not exist (N1)', async () => {
      const [foreign] = await graph.sql(
        'select id from campaigns.campaigns where company_id = $1',
        [SOLVIND],
      );
      const ask = async (id: unknown, field: string): Promise<string> => {
        const answer = await graph.ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, {
          as: impactManager,
          variables: { id },
        });
        expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
        return JSON.stringify([answer.data, answer.errors]).replaceAll(String(id), UNKNOWN);
      };
      expect(await ask(SOLVIND, 'company')).toBe(await ask(UNKNOWN, 'company'));
      expect(await ask(foreign?.['id'], 'campaign')).toBe(await ask(UNKNOWN, 'campaign'));
    });

    it('so that no list of a company user holds a row of another company', async () => {
      const answer = await graph.ask(
        `{
          companies(first: 100) { nodes { id } }
          campaigns(first: 100) { nodes { company { id } } }
          programInstances(first: 100) { nodes { company { id } } }
          evidence(first: 100) { nodes { company { id } } }
          reports(first: 100) { nodes { company { id } } }
        }`,
        { as: impactManager },
      );
      expect(answer.errors).toEqual([]);
      const companies = new Set(
        [...JSON.stringify(answer.data).matchAll(/"company":\{"id":"([^"]+)"/g)].map(
          ([, id]) => id,
        ),
      );
      expect([...companies]).toEqual([FJORDBANK]);
    });
  });

  describe('keeps people apart', () => {
    it('so that a participant sees a volunteer’s first name and no e-mail address (N2)', async () => {
      const answer = await graph.ask(
        `{ me { sessions(first: 1) { nodes { volunteer { firstName email } } } } }`,
        { as: participant },
      );
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      const volunteer = read(answer.data, 'me', 'sessions', 'nodes', 0, 'volunteer');
      expect(volunteer).toMatchObject({ email: null });
      expect(read(volunteer, 'firstName')).toBeTruthy();
    });

    it('so that a stranger sees nobody', async () => {
      const answer = await graph.ask('{ users(first: 5) { totalCount } me { id } }');
      expect(answer.data).toEqual({ users: null, me: null });
      expect(answer.errors.map(({ extensions }) => extensions?.['code'])).toEqual([
        'UNAUTHENTICATED',
        'UNAUTHENTICATED',
      ]);
    });
  });

  it('told nobody of an error it did not expect', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
