import { createHash, randomBytes } from 'node:crypto';
import {
  ACCOUNTS,
  FJORDBANK,
  FJORDBANK_PUBLICATION_SLUG,
  LARS_QUOTE,
  Q3_REPORT,
} from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from './ask.ts';
import { startTestGraph, TOPOLOGIES, type Answer, type TestGraph } from './graph.ts';

const REPORT = `query ($report: ID!) { reportByReportId(reportId: $report) {
  citations(first: 100) { nodes { evidence { id state content } } } } }`;

const PAGE = `query ($slug: String!) { publication(slug: $slug) {
  blocks { ... on EvidenceBlock { evidence { id content } } } } }`;

const WITHDRAW = `mutation { withdrawConsent(input: { purpose: PUBLICATION }) {
  consent { state withdrawnAt } userErrors { code } } }`;

const LOG = `query ($person: ID!) { activity(filter: { subjectId: $person }) { nodes {
  eventType aggregateId actor { email } actorClass subject { email } company { id } } } }`;

const DELETE = `mutation ($userId: ID!) { startDeletion(input: { userId: $userId }) {
  privacyRequest { id status beginsAt } userErrors { code } } }`;

const EXPORT = `mutation ($recipient: String!, $linkHash: String!) {
  startExport(input: { recipient: $recipient, linkHash: $linkHash }) { userErrors { code message } } }`;

const EXPORTED = `query ($person: ID!) { user(id: $person) { holdings { subgraph table rows }
  privacyRequests(first: 1, filter: { type: [EXPORT] }) { nodes { requestType status progress } } } }`;

const CANCEL = `mutation ($id: ID!) { cancelPrivacyRequest(input: { id: $id }) {
  privacyRequest { status } userErrors { code } } }`;

/** Everything that is known of an erasure. */
const ERASED = `query ($person: ID!) { user(id: $person) { email firstName
  erasurePreview { blockedBy }
  privacyRequests(first: 1, filter: { type: [DELETE] }) { nodes { status progress completedAt
    steps { system status deleted masked } audit { action } } } } }`;

const FIGURES = `{ me { companies { company { metrics(period: { year: "2025" }) {
  sessions volunteerHours participants } } } } }`;

const { volunteer: lars, companyUser: ingrid, officer: henrik, participant: oksana } = ACCOUNTS;

/** Bound of the effects of a withdrawal: two seconds. */
const SOON = { timeout: 2_000, interval: 20 };

describe.each(TOPOLOGIES)('withdrawn consent, %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  /** Lars's quote as the report that cites it shows it to his company. */
  async function cited(): Promise<unknown> {
    const answer = await graph.ask(REPORT, {
      as: tokenSubject(ingrid),
      variables: { report: Q3_REPORT },
    });
    const nodes = read(answer.data, 'reportByReportId', 'citations', 'nodes');
    const evidence = Array.isArray(nodes) ? nodes.map((node) => read(node, 'evidence')) : [];
    return evidence.find((piece) => read(piece, 'id') === LARS_QUOTE);
  }

  it('withdraws the quote that depended on it, also in the report, and the officer sees who did it', async () => {
    const before = await cited();
    expect(before).toMatchObject({ state: 'LIVE' });
    expect(read(before, 'content')).toMatch(/\w/);
    const answer = await graph.ask(WITHDRAW, { as: tokenSubject(lars) });
    expect([answer.data, answer.errors]).toEqual([
      {
        withdrawConsent: {
          consent: { state: 'WITHDRAWN', withdrawnAt: '2025-11-15T09:00:00Z' },
          userErrors: [],
        },
      },
      [],
    ]);
    await vi.waitFor(
      async () =>
        expect(await cited()).toEqual({ id: LARS_QUOTE, state: 'WITHDRAWN', content: null }),
      SOON,
    );
    const log = await graph.ask(LOG, {
      as: tokenSubject(henrik),
      variables: { person: lars.userId },
    });
    expect(log.errors).toEqual([]);
    expect(read(log.data, 'activity', 'nodes')).toMatchObject([
      {
        eventType: 'evidence.withdrawn',
        aggregateId: LARS_QUOTE,
        actor: null,
        actorClass: 'worker',
        subject: { email: lars.email },
        company: { id: FJORDBANK },
      },
      {
        eventType: 'consent.withdrawn',
        actor: { email: lars.email },
        actorClass: 'person',
        subject: { email: lars.email },
        company: null,
      },
    ]);
  });

  it('can be given again, to the text in force', async () => {
    const give = `mutation { giveConsent(input: { purpose: PUBLICATION, language: "no",
      method: CHECKBOX }) { consent { given publishedText { language } } userErrors { code } } }`;
    const answers: Answer[] = [];
    for (let time = 1; time <= 2; time += 1) {
      answers.push(await graph.ask(give, { as: tokenSubject(lars) }));
    }
    expect(answers.map(({ data }) => read(data, 'giveConsent'))).toEqual([
      { consent: { given: true, publishedText: { language: 'no' } }, userErrors: [] },
      { consent: null, userErrors: [{ code: 'CONFLICT' }] },
    ]);
    // Withdrawn evidence stays withdrawn: its text is erased.
    expect(await cited()).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('takes the quote off the public page', async () => {
    const quoted = async (): Promise<unknown> => {
      const { data } = await graph.ask(PAGE, { variables: { slug: FJORDBANK_PUBLICATION_SLUG } });
      const blocks = read(data, 'publication', 'blocks');
      const evidence = Array.isArray(blocks) ? blocks.map((block) => read(block, 'evidence')) : [];
      return evidence.find((piece) => piece !== undefined);
    };
    const quotesOnPage = async (): Promise<number> => {
      const page = await fetch(`${graph.url}/p/${FJORDBANK_PUBLICATION_SLUG}`);
      return (await page.text()).split('<blockquote').length - 1;
    };
    const quote = await quoted();
    expect(read(quote, 'content')).toMatch(/\w/);
    const before = await quotesOnPage();
    const [speaker] = await graph.sql(
      'select user_id::text as id from evidence.outcome_scores where evidence_snippet_id = $1',
      [read(quote, 'id')],
    );
    const as = {
      sub: String(speaker?.['id']),
      role: 'participant',
      tenantId: null,
      scopes: [],
    } as const;
    expect(read((await graph.ask(WITHDRAW, { as })).data, 'withdrawConsent')).toMatchObject({
      consent: { state: 'WITHDRAWN' },
    });
    await vi.waitFor(async () => expect(await quoted()).toMatchObject({ content: null }), SOON);
    expect(await quotesOnPage()).toBeLessThan(before);
  });

  it('is in the copy that a person gets of what is held on them, sealed, once', async () => {
    const as = tokenSubject(oksana);
    const identity = await generateIdentity();
    const token = randomBytes(32).toString('base64url');
    const variables = {
      recipient: await identityToRecipient(identity),
      linkHash: createHash('sha256').update(token).digest('hex'),
    };
    const ordered = await graph.ask(EXPORT, { as, variables });
    expect(read(ordered.data, 'startExport', 'userErrors')).toEqual([]);
    const state = () => graph.ask(EXPORTED, { as, variables: { person: oksana.userId } });
    await vi.waitFor(
      async () =>
        expect(read((await state()).data, 'user', 'privacyRequests', 'nodes', 0)).toEqual({
          requestType: 'EXPORT',
          status: 'COMPLETED',
          progress: 1,
        }),
      { timeout: 20_000, interval: 100 },
    );
    const fetched = await fetch(`${graph.url}/exports/${token}`);
    expect([fetched.status, fetched.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const sealed = new Uint8Array(await fetched.arrayBuffer());
    expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const files = Object.fromEntries(
      Object.entries(unzipSync(await decrypter.decrypt(sealed))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );
    expect(files['users.users.csv']).toContain(`"${oksana.email}"`);
    expect(files['privacy.user_consents.json']).toContain('publication');
    const about: unknown = JSON.parse(files['ABOUT.json'] ?? '');
    expect(read(about, 'processingActivities', 0)).toHaveProperty('purpose');
    const held = read((await state()).data, 'user', 'holdings');
    const exported = Object.entries(files).flatMap(([name, text]) => {
      const rows: unknown = name.endsWith('.json') && name !== 'ABOUT.json' ? JSON.parse(text) : [];
      return Array.isArray(rows) && rows.length > 0 ? [[name.slice(0, -5), rows.length]] : [];
    });
    const counted = (Array.isArray(held) ? held : []).map((row: unknown) => [
      `${String(read(row, 'subgraph'))}.${String(read(row, 'table'))}`,
      read(row, 'rows'),
    ]);
    expect(exported.length).toBeGreaterThan(8);
    expect(counted).toEqual(
      expect.arrayContaining(
        exported.filter(([name]) => !/^(?:privacy|events)\./.test(String(name))),
      ),
    );
    const again = await fetch(`${graph.url}/exports/${token}`);
    expect(again.status).toBe(404);
  });

  it('is part of an erasure, which leaves the figures of companies as they were', async () => {
    const as = tokenSubject(henrik);
    const figures = await graph.ask(FIGURES, { as: tokenSubject(ingrid) });
    expect(figures.errors).toEqual([]);
    const ordered = await graph.ask(DELETE, { as, variables: { userId: oksana.userId } });
    expect(read(ordered.data, 'startDeletion')).toMatchObject({
      privacyRequest: { status: 'PENDING', beginsAt: '2025-12-15T09:00:00.000Z' },
      userErrors: [],
    });
    // By the clock of the database, which jobs go by, the days of grace have been over for long.
    const erased = () => graph.ask(ERASED, { as, variables: { person: oksana.userId } });
    await vi.waitFor(
      async () =>
        expect(read((await erased()).data, 'user', 'privacyRequests', 'nodes', 0)).toMatchObject({
          status: 'COMPLETED',
          progress: 1,
        }),
      { timeout: 20_000, interval: 100 },
    );
    const { data, errors } = await erased();
    expect(errors).toEqual([]);
    expect(read(data, 'user')).toMatchObject({
      email: `erased+${oksana.userId}@invalid`,
      firstName: null,
      erasurePreview: { blockedBy: ['ALREADY_ERASED'] },
    });
    const steps = read(data, 'user', 'privacyRequests', 'nodes', 0, 'steps');
    expect(steps).toHaveLength(12);
    expect(JSON.stringify(steps)).toMatch(
      /"system":"analytics","status":"COMPLETED","deleted":[1-9]/,
    );
    expect(await graph.ask(FIGURES, { as: tokenSubject(ingrid) })).toMatchObject({
      data: figures.data,
    });
    const id = read(ordered.data, 'startDeletion', 'privacyRequest', 'id');
    const late = await graph.ask(CANCEL, { as, variables: { id } });
    expect(read(late.data, 'cancelPrivacyRequest')).toMatchObject({
      userErrors: [{ code: 'INVALID_TRANSITION' }],
    });
  });

  it('reports no unexpected error', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
