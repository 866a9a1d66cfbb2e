import {
  ACCOUNTS,
  FJORDBANK,
  FJORDBANK_PUBLICATION_SLUG,
  LARS_QUOTE,
  Q3_REPORT,
  SOLVIND,
} from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeLink, openArchive } from './archives.ts';
import { read } from './ask.ts';
import {
  REPORT,
  PAGE,
  WITHDRAW,
  LOG,
  DELETE,
  EXPORT,
  COMPANY_EXPORT,
  COMPANY_EXPORTED,
  EXPORTED,
  ARCHIVES,
  CANCEL,
  ERASED,
  RENAME,
  DROP,
  REGISTER,
  FIGURES,
} from './consent-operations.ts';
import { startTestGraph, TOPOLOGIES, type Answer, type TestGraph } from './graph.ts';
import { analyticsTablesWith, tablesWith } from './personal-data/traces.ts';
import { expectErasureProof, expectHeld, insertErasureRequest } from './privacy-questions.ts';
import { startReceiver, type TestReceiver } from './receiver.ts';

/** Oksana's words, which nobody else's contain. */
const MARK = 'canary-4f6c2a';

const {
  volunteer: lars,
  companyUser: ingrid,
  officer: henrik,
  participant: oksana,
  solvindUser: solvind,
} = ACCOUNTS;

const ANY_MOMENT: unknown = expect.stringMatching(/Z$/);

/** Bound of the effects of a withdrawal everywhere: five seconds. */
const SOON = { timeout: 5_000, interval: 20 };

describe.each(TOPOLOGIES)('withdrawn consent, %s', (topology) => {
  let graph: TestGraph;
  /** Server of a partner of Fjordbank. */
  let partner: TestReceiver;
  /** Key that stands for Oksana in ClickHouse, and her enrolment at Fjordbank. */
  let key = '';
  let enrollment = '';

  beforeAll(async () => {
    [graph, partner] = await Promise.all([
      startTestGraph(topology, { keepsLog: true }),
      startReceiver(),
    ]);
  });
  afterAll(async () => {
    await graph.close();
    partner.close();
  });

  /** Bodies that the partner has received about Oksana's enrolment. */
  function delivered(): readonly string[] {
    return partner.received.map(({ body }) => body).filter((body) => body.includes(enrollment));
  }

  /** Key that stands for a person in ClickHouse. */
  async function keyOf(person: string): Promise<string> {
    const [found] = await graph.sql(
      `select external_id as key from users.user_external_ids where profile_id = $1 and provider = 'analytics'`,
      [person],
    );
    return String(found?.['key']);
  }

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
    const { token, linkHash } = makeLink();
    const variables = { recipient: await identityToRecipient(identity), linkHash };
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
    const files = await openArchive(`${graph.url}/exports/${token}`, identity);
    expect(files['users.users.csv']).toContain(`"${oksana.email}"`);
    expect(files['privacy.user_consents.json']).toContain('publication');
    const about: unknown = JSON.parse(files['ABOUT.json'] ?? '');
    expect(read(about, 'processingActivities', 0)).toHaveProperty('purpose');
    expect(read(about, 'automatedDecisions')).toContain('No decision is made by a machine alone.');
    expect(JSON.parse(files['teei.events_raw.json'] ?? '')).toContainEqual(
      expect.objectContaining({ subject_key: await keyOf(oksana.userId) }),
    );
    expect(files['teei.subject_month_data.csv']).toContain(`"${await keyOf(oksana.userId)}"`);
    expect(await graph.sql('select from files.analytics_rows')).toEqual([]);
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
        exported.filter(([name]) => !/^(?:privacy|events|teei)\./.test(String(name))),
      ),
    );
    const again = await fetch(`${graph.url}/exports/${token}`);
    expect(again.status).toBe(404);
  });

  it('is part of the copy of a company’s data, sealed for the company, without names of participants', async () => {
    const as = tokenSubject(ingrid);
    const identity = await generateIdentity();
    const { token, linkHash } = makeLink();
    const variables = { recipient: await identityToRecipient(identity), linkHash };
    await graph.sql(
      `insert into files.images (hash, mime_type, content) select hash, mime_type, '<svg/>' from users.branding_assets
       where company_id = $1 order by kind limit 1`,
      [FJORDBANK],
    );
    const ordered = await graph.ask(COMPANY_EXPORT, { as, variables });
    expect(read(ordered.data, 'startCompanyExport', 'userErrors')).toEqual([]);
    const state = async () => {
      const answer = await graph.ask(COMPANY_EXPORTED, { as, variables: { id: FJORDBANK } });
      return read(answer.data, 'company', 'exports', 0);
    };
    await vi.waitFor(async () => expect(await state()).toMatchObject({ status: 'COMPLETED' }), {
      timeout: 20_000,
      interval: 100,
    });
    const files = await openArchive(`${graph.url}/exports/${token}`, identity);
    const text = Object.values(files).join('\n');
    const lines = Object.entries(files).flatMap(([name, content]) =>
      name.endsWith('.jsonl') ? content.split('\n').slice(0, -1) : [],
    );
    expect(await state()).toEqual({
      status: 'COMPLETED',
      rows: lines.length,
      fetchedAt: ANY_MOMENT,
    });
    expect(files['README.md']).toContain('# Data of Fjordbank');
    const months = (files['analytics.metrics_monthly.jsonl'] ?? '').split('\n').slice(0, -1);
    expect(months.map((line): unknown => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 'company', id: FJORDBANK, month: '2025-09' }),
    );
    const images = Object.keys(files).filter((name) => name.startsWith('images/'));
    expect(images.map((name) => files[name])).toEqual(['<svg/>']);
    const scored = (files['evidence.outcome_scores.jsonl'] ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => read(JSON.parse(line), 'id'));
    expect(
      await graph.sql(
        `select count(distinct s.user_id) > 0 as has_people, bool_and(exists (
           select from privacy.data_processing_records as d
           where d.user_id = s.user_id and d.metadata ? 'exportId' and d.recipient_categories = '["Fjordbank"]'
         )) as all_recorded
         from evidence.outcome_scores as s where s.id = any ($1::uuid[]) and s.user_id <> $2`,
        [scored, ingrid.userId],
      ),
    ).toEqual([{ has_people: true, all_recorded: true }]);
    expect(text).toContain(lars.email);
    expect(text).toContain(oksana.userId);
    expect([oksana.email, solvind.email, SOLVIND].filter((other) => text.includes(other))).toEqual(
      [],
    );
    expect((await fetch(`${graph.url}/exports/${token}`)).status).toBe(404);
  });

  it('is one of many places where a person leaves traces', async () => {
    const as = tokenSubject(oksana);
    const [found] = await graph.sql(
      `select e.id, x.external_id as key from programs.program_enrollments as e
       join users.user_external_ids as x on x.profile_id = e.user_id and x.provider = 'analytics'
       where e.user_id = $1 and e.company_id = $2 and e.status = 'active' order by e.id limit 1`,
      [oksana.userId, FJORDBANK],
    );
    enrollment = String(found?.['id']);
    key = String(found?.['key']);
    const changes: readonly (readonly [string, object])[] = [
      [RENAME, { id: oksana.userId, lastName: MARK, idempotencyKey: MARK }],
      [DROP, { id: enrollment, to: 'DROPPED', reason: MARK, idempotencyKey: `${MARK}:2` }],
    ];
    await graph.ask(REGISTER, {
      as: tokenSubject(ingrid),
      variables: { url: `${partner.url}/hook` },
    });
    for (const [change, input] of changes) {
      const { data } = await graph.ask(change, { as, variables: { input } });
      expect(JSON.stringify(data)).toContain('"userErrors":[]');
    }
    await vi.waitFor(() => expect(delivered()).toHaveLength(1), { timeout: 20_000, interval: 50 });
    expect(await tablesWith(graph, [MARK])).toEqual(['events.outbox', 'users.users']);
    expect(await tablesWith(graph, [oksana.email])).toEqual(['users.users']);
    expect(await tablesWith(graph, [enrollment])).toEqual(
      expect.arrayContaining(['users.idempotency_keys', 'outbound.webhook_deliveries']),
    );
    expect(await analyticsTablesWith(graph, key)).toEqual([
      'teei.events_raw',
      'teei.subject_month_data',
    ]);
    expect(await graph.sql(ARCHIVES)).toEqual([{ own: true, company: true }]);
    expect(graph.log.join('')).toMatch(/RenamePerson[^]*DropOut/);
    // The processes of subgraphs have written too.
    expect(
      graph.subgraphUrls.filter((url) => !graph.log.some((line) => line.includes(url))),
    ).toEqual([]);
  });

  it('is part of an erasure, which leaves the figures of companies as they were (Q21, Q23)', async () => {
    const as = tokenSubject(henrik);
    await expectHeld(graph, oksana.userId, key);
    const dsar = await insertErasureRequest(graph, oksana.userId);
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
    await expectErasureProof(graph, dsar, oksana.userId);
  });

  it('is found in none of these places after the erasure, but for a key that leads to nobody', async () => {
    expect(await tablesWith(graph, [MARK, oksana.email, key])).toEqual([]);
    // Declared KEEP: each person is counted once.
    expect(await analyticsTablesWith(graph, key)).toEqual(['teei.events_raw']);
    expect(await graph.sql(ARCHIVES)).toEqual([{ own: false, company: false }]);
    expect(
      await graph.sql(
        'select token_hash, link_expires_at <= now() as is_over from files.company_exports',
      ),
    ).toEqual([{ token_hash: null, is_over: true }]);
    const left = [...partner.received.map(({ body }) => body), ...graph.log];
    const words = [MARK, oksana.email, oksana.userId, key, Buffer.from(MARK).toString('hex')];
    expect(left.length).toBeGreaterThan(10);
    expect(left.filter((text) => words.some((word) => text.includes(word)))).toEqual([]);
  });

  it('reports no unexpected error', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
