import {
  ACCOUNTS,
  BERGEN_SESSION,
  DEMO_PASSWORD,
  FJORDBANK,
  LARS_QUOTE,
  MENTORS_BERGEN,
  MENTORS_BERGEN_INSTANCE,
  PARTNER,
  Q3_REPORT,
  type Account,
} from '@teei/local/demo/story/story.ts';
import { signatureOf } from '@teei/platform/webhooks/received-webhook.ts';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { read } from './ask.ts';
import { TEST_NOW } from './clock.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';
import { signedWebhook, WEBHOOK_KEY } from './webhook.ts';

/**
 * Wait for a change in Postgres to show in figures and in other domains. Two seconds are enough where nothing else runs;
 * the machine that tests may be busy.
 */
const SOON = { timeout: 15_000, interval: 20 };

/** Milliseconds until a job has run on a busy machine. */
const WORKED_OFF = { timeout: 20_000, interval: 50 };

const manifest = z
  .object({ operations: z.array(z.object({ id: z.string(), name: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL('../operations/benevity.json', import.meta.url), 'utf8')));
const COMPANY_IMPACT = manifest.operations.find(({ name }) => name === 'CompanyImpact')?.id;

const figuresForm = z.object({
  capacityUtilization: z.number(),
  metrics: z.tuple([
    z.object({ volunteerHours: z.number(), sessions: z.number(), sroiRatio: z.number() }),
  ]),
});

/** The README's tour, step by step, with what each step must leave behind. */
describe.each(TOPOLOGIES)('the story, %s', (topology) => {
  let graph: TestGraph;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  async function post(body: object, token?: string): Promise<unknown> {
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return response.json();
  }

  /** Asks as somebody who has signed in with their password; the answer must have no errors. */
  async function ask({ email }: Account, query: string, variables: object = {}): Promise<unknown> {
    let token = tokens.get(email);
    if (token === undefined) {
      const answer = await post({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
        variables: { input: { email, password: DEMO_PASSWORD } },
      });
      token = String(read(answer, 'data', 'signIn', 'accessToken'));
      tokens.set(email, token);
    }
    const answer = await post({ query, variables }, token);
    expect(read(answer, 'errors')).toBeUndefined();
    return read(answer, 'data');
  }

  /** A mutation that must be done; gives its payload. */
  async function change(account: Account, field: string, input: object, fields: string) {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const data = await ask(
      account,
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} userErrors { code message } } }`,
      { input },
    );
    expect(read(data, field, 'userErrors')).toEqual([]);
    return read(data, field);
  }

  async function figures(): Promise<z.infer<typeof figuresForm>> {
    const data = await ask(
      ACCOUNTS.companyUser,
      `query ($id: ID!) { campaign(id: $id) { capacityUtilization
         metrics(period: { relative: THIS_QUARTER }) { volunteerHours sessions sroiRatio } } }`,
      { id: MENTORS_BERGEN },
    );
    return figuresForm.parse(read(data, 'campaign'));
  }

  /** Answer that Benevity's machine reads by the id of its operation. */
  async function partnersHours(): Promise<number> {
    const answer = await post(
      {
        extensions: { persistedQuery: { version: 1, sha256Hash: COMPANY_IMPACT } },
        variables: { company: FJORDBANK },
      },
      PARTNER.key,
    );
    expect(read(answer, 'errors')).toBeUndefined();
    return Number(read(answer, 'data', 'company', 'metrics', 0, 'volunteerHours'));
  }

  /** Lars's quote, among the evidence and in the report that cites it. */
  async function quote(): Promise<unknown> {
    const data = await ask(
      ACCOUNTS.companyUser,
      `query ($quote: ID!, $report: ID!) {
         evidenceSnippet(id: $quote) { id state content }
         reportByReportId(reportId: $report) {
           citations(first: 100) { nodes { evidence { id state content } } } } }`,
      { quote: LARS_QUOTE, report: Q3_REPORT },
    );
    const cited = z
      .array(z.object({ evidence: z.object({ id: z.string() }).loose() }))
      .parse(read(data, 'reportByReportId', 'citations', 'nodes'));
    const [citation] = cited.filter(({ evidence }) => evidence.id === LARS_QUOTE);
    expect(citation?.evidence).toEqual(read(data, 'evidenceSnippet'));
    return citation?.evidence;
  }

  it('begins with a company user who opens the campaign and adds a seat', async () => {
    const opened = await change(
      ACCOUNTS.companyUser,
      'transitionCampaign',
      { id: MENTORS_BERGEN, to: 'RECRUITING' },
      'campaign { status volunteerCapacity volunteersEnrolled updatedAt }',
    );
    expect(opened).toMatchObject({
      campaign: { status: 'RECRUITING', volunteerCapacity: 4, volunteersEnrolled: 4 },
    });
    const widened = await change(
      ACCOUNTS.companyUser,
      'updateCampaign',
      {
        id: MENTORS_BERGEN,
        expectedUpdatedAt: read(opened, 'campaign', 'updatedAt'),
        volunteerCapacity: 5,
      },
      'campaign { volunteerCapacity capacityUtilization }',
    );
    expect(widened).toMatchObject({
      campaign: { volunteerCapacity: 5, capacityUtilization: 0.8 },
    });
  });

  it('goes on with a volunteer who takes the last seat, and the next who waits', async () => {
    const input = { programInstanceId: MENTORS_BERGEN_INSTANCE };
    const fields = 'enrollment { status user { id } }';
    expect(await change(ACCOUNTS.volunteer, 'enroll', input, fields)).toMatchObject({
      enrollment: { status: 'ACTIVE', user: { id: ACCOUNTS.volunteer.userId } },
    });
    expect(await change(ACCOUNTS.secondVolunteer, 'enroll', input, fields)).toMatchObject({
      enrollment: { status: 'WAITLISTED', user: { id: ACCOUNTS.secondVolunteer.userId } },
    });
    expect((await figures()).capacityUtilization).toBe(1);
  });

  it('shows a completed session in the figures soon, to the company and its partner', async () => {
    const before = await figures();
    const partnersBefore = await partnersHours();
    await change(
      ACCOUNTS.volunteer,
      'completeSession',
      { id: BERGEN_SESSION, durationMinutes: 90, rating: 0.9 },
      'session { status }',
    );
    await vi.waitFor(async () => {
      const { metrics } = await figures();
      expect(metrics[0]).toMatchObject({
        sessions: before.metrics[0].sessions + 1,
        volunteerHours: before.metrics[0].volunteerHours + 1.5,
      });
      // More was invested, and no more achieved yet.
      expect(metrics[0].sroiRatio).toBeLessThan(before.metrics[0].sroiRatio);
      expect(metrics[0].sroiRatio).toBeGreaterThan(0);
    }, SOON);
    expect(await partnersHours()).toBeCloseTo(partnersBefore + 1.5, 2);
  });

  it('takes reports of a provider without a token, and of nobody else', async () => {
    const webhook = signedWebhook('receipts-story', {
      reports: [{ messageId: 'of-nobody', status: 'delivered' }],
    });
    const send = async (provider: string): Promise<number> => {
      const response = await fetch(`${graph.url}/receipts/${provider}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': webhook.webhookId,
          'webhook-timestamp': String(webhook.webhookTimestamp),
          'webhook-signature': webhook.webhookSignature,
        },
        body: webhook.body,
      });
      return response.status;
    };
    expect([await send('sms'), await send('sms'), await send('push'), await send('smtp')]).toEqual([
      204, 204, 401, 401,
    ]);
  });

  it('keeps an event that the buddy system signed, and processes it', async () => {
    const event = {
      webhookId: 'evt-story',
      webhookTimestamp: TEST_NOW.getTime() / 1_000,
      body: JSON.stringify({
        type: 'buddy.event.logged',
        timestamp: '2025-11-14T17:00:00Z',
        data: { durationMinutes: 90 },
      }),
    };
    const send = async (webhookSignature: string): Promise<unknown> =>
      read(
        await post({
          query: `mutation ($input: IngestBuddySystemEventInput!) {
            ingestBuddySystemEvent(input: $input) { userErrors { code } } }`,
          variables: { input: { ...event, webhookSignature } },
        }),
        'data',
        'ingestBuddySystemEvent',
        'userErrors',
      );
    expect(await send('v1,forged')).toEqual([{ code: 'BAD_USER_INPUT' }]);
    const signature = signatureOf(event, WEBHOOK_KEY);
    expect([await send(signature), await send(signature)]).toEqual([[], []]);
    await vi.waitFor(async () => {
      const data = await ask(
        ACCOUNTS.admin,
        `{ buddySystemEvents(filter: { eventId: "evt-story" }) { nodes { derivedMetrics } } }`,
      );
      expect(read(data, 'buddySystemEvents', 'nodes')).toEqual([
        { derivedMetrics: { hours: 1.5 } },
      ]);
    }, WORKED_OFF);
  });

  it('lets the partner ask nothing else', async () => {
    const texts = [
      { query: '{ company(id: "x") { name } }' },
      { query: '{ __typename }' },
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    ];
    const codes = await Promise.all(
      texts.map(async (body) =>
        read(await post(body, PARTNER.key), 'errors', 0, 'extensions', 'code'),
      ),
    );
    expect(codes).toEqual([
      'PERSISTED_QUERY_ID_REQUIRED',
      'PERSISTED_QUERY_ID_REQUIRED',
      'PERSISTED_QUERY_NOT_IN_LIST',
    ]);
  });

  it('takes a quote out of the evidence and the report when its speaker withdraws consent', async () => {
    const readable = z.object({ state: z.literal('LIVE'), content: z.string().min(1) });
    expect(readable.safeParse(await quote()).success).toBe(true);
    await change(
      ACCOUNTS.volunteer,
      'withdrawConsent',
      { purpose: 'PUBLICATION' },
      'consent { state }',
    );
    await vi.waitFor(async () => {
      expect(await quote()).toEqual({ id: LARS_QUOTE, state: 'WITHDRAWN', content: null });
    }, SOON);
  });

  it('ends with the officer, who sees who did what', async () => {
    const data = await ask(
      ACCOUNTS.officer,
      `{ activity(first: 20, orderBy: OCCURRED_ASC) {
           nodes { eventType actorClass actor { id } subject { id } } } }`,
    );
    const { companyUser, volunteer, secondVolunteer } = ACCOUNTS;
    const entries = z.array(z.unknown()).parse(read(data, 'activity', 'nodes'));
    // Moments of the test's clock are equal, so their order says nothing.
    expect(new Set(entries.map((one) => JSON.stringify(one)))).toEqual(
      new Set(
        [
          entry('campaign.transitioned', 'company', companyUser),
          entry('campaign.updated', 'company', companyUser),
          entry('enrollment.created', 'person', volunteer, volunteer),
          entry('enrollment.created', 'person', secondVolunteer, secondVolunteer),
          entry('kintell.session.completed', 'person', volunteer),
          entry('buddy_system_event.ingested', 'anonymous', null),
          entry('consent.withdrawn', 'person', volunteer, volunteer),
          entry('evidence.withdrawn', 'worker', null, volunteer),
        ].map((one) => JSON.stringify(one)),
      ),
    );
    expect(graph.unexpected).toEqual([]);
  });
});

/** An entry of the officer's log. */
function entry(
  eventType: string,
  actorClass: string,
  actor: Account | null,
  subject: Account | null = null,
): object {
  return {
    eventType,
    actorClass,
    actor: actor && { id: actor.userId },
    subject: subject && { id: subject.userId },
  };
}
