/** Orders of what may happen around a withdrawal of consent, in the whole graph: reports, pages and webhooks among it. */
import { randomUUID } from 'node:crypto';
import { ACCOUNTS, FJORDBANK, NORSK_INSTANCE, Q3_REPORT } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from './ask.ts';
import { startTestGraph, type TestGraph } from './graph.ts';
import { tablesWith } from './personal-data/traces.ts';
import { startReceiver, type TestReceiver } from './receiver.ts';
import { pinnedRuns } from './runs.ts';

const STAFF = tokenSubject(ACCOUNTS.admin);
const MANAGER = tokenSubject(ACCOUNTS.companyUser);

/** Orders that are tried, always the same ones but for `SEED` and `RUNS`; each has a person, a pair and words of its own. */
const ORDERS = { numRuns: 8, seed: 20_251_115 };

const SYLLABLES = ['ba', 'do', 'fu', 'ge', 'ki', 'lo', 'mu', 'pe', 'so', 'zu'];

/** Noun of a story's number, in no list of names. */
function nounOf(story: number): string {
  return `${Array.from(String(story), (digit) => SYLLABLES[Number(digit)]).join('')}graph`;
}

/** Table of the words as they were written, which the withdrawal of a purpose leaves as they are. */
const SOURCE = 'programs.buddy_feedback';

/**
 * Places of the words after a withdrawal, by its purpose. Without publication, words that are extracted afterwards are evidence
 * for the company alone, in no report, page or message.
 */
const ALLOWED = {
  AI_PROCESSING: new Set([SOURCE]),
  PUBLICATION: new Set([
    SOURCE,
    'search',
    'evidence',
    'evidence.evidence_snippets',
    'aiPromptAudits',
    'evidence.ai_prompt_audit',
  ]),
} as const;

const WAIT_OPTIONS = { timeout: 60_000, interval: 20 };

interface Story {
  readonly person: string;
  readonly feedback: string;
  /** Words that nobody else says. */
  readonly mark: string;
  /** Paths of the documents that may show the words. */
  readonly documents: Set<string>;
}

let graph: TestGraph;
let partner: TestReceiver;
let stories = 0;

/** Operations of the steps and of what reads afterwards. */
const EXTRACT = `mutation ($id: ID!) {
  extractEvidence(input: { sourceType: BUDDY_FEEDBACK, sourceId: $id }) { userErrors { code } } }`;
const WITHDRAW = `mutation ($purpose: ConsentPurpose!) {
  withdrawConsent(input: { purpose: $purpose }) { userErrors { code } } }`;
const GENERATE = `mutation {
  generateReport(input: { period: "2025-09", template: DETAILED_IMPACT, locale: EN }) {
    report { reportId } userErrors { code } } }`;
const CITATIONS = `query ($report: ID!) {
  reportByReportId(reportId: $report) { citations(first: 1) { nodes { id } } } }`;
const REPLACE = `mutation ($id: ID!, $evidence: ID!) {
  replaceCitation(input: { id: $id, evidenceId: $evidence }) { userErrors { code } } }`;
const CREATE_PAGE = `mutation ($slug: String!) {
  createPublication(input: { slug: $slug, title: "Our paperwork", visibility: PUBLIC }) {
    publication { id } userErrors { code } } }`;
const ADD_QUOTE = `mutation ($page: ID!, $evidence: ID!) {
  addPublicationBlock(input: { publicationId: $page, kind: EVIDENCE, content: { evidenceSnippetId: $evidence } }) {
    userErrors { code } } }`;
const PUBLISH =
  'mutation ($page: ID!) { publishPublication(input: { id: $page }) { userErrors { code } } }';
const SUMMARISE = `mutation ($input: SummariseEvidenceInput!) {
  summariseEvidence(input: $input) { userErrors { code } } }`;
const SEARCH = `query ($text: String!) { searchEvidence(text: $text, k: 100) { node { content } } }`;
const REGISTER = `mutation ($url: String!) {
  registerWebhook(input: { url: $url, events: ["publication.*", "campaign.*"] }) { userErrors { code } } }`;

/** Everything that lists show to a company and to staff. */
const LISTS: readonly (readonly [TokenSubject, string])[] = [
  [MANAGER, '{ evidence(first: 100) { nodes { content } } }'],
  [STAFF, '{ aiPromptAudits(first: 100) { nodes { promptText responseText } } }'],
  [
    MANAGER,
    `{ company(id: "${FJORDBANK}") { reports(first: 20) { nodes { sections
    citations(first: 20) { nodes { evidence { content } } } } } } }`,
  ],
];

/** A person with a pair who consents to everything, and has written feedback that is no evidence yet. */
async function begin(): Promise<Story> {
  const [person, match, feedback] = [randomUUID(), randomUUID(), randomUUID()];
  const mark = `marmalade ${nounOf(stories)}`;
  stories += 1;
  await graph.sql(`insert into users.users (id, email, role) values ($1, $2, 'participant')`, [
    person,
    `${person}@mail.example`,
  ]);
  await graph.sql(
    `insert into programs.buddy_matches (id, participant_id, buddy_id, program_instance_id, status, ended_at)
     values ($1, $2, $3, $4, 'ended', now())`,
    [match, person, ACCOUNTS.volunteer.userId, NORSK_INSTANCE],
  );
  await graph.sql(
    `insert into programs.buddy_feedback (id, match_id, from_role, feedback_text)
     values ($1, $2, 'participant', $3)`,
    [feedback, match, `Suddenly the ${mark} understood my paperwork entirely.`],
  );
  await graph.sql(
    `insert into privacy.user_consents
       (user_id, purpose, consent_given, consent_text, consent_version, consent_method, consent_date)
     select $1, purpose, true, 'text', '1', 'checkbox', '2025-11-01'
     from unnest(array['ai_processing', 'publication']) as purpose`,
    [person],
  );
  return { person, feedback, mark, documents: new Set([`/reports/${Q3_REPORT}.html`]) };
}

/** Id of the piece of evidence of a story; undefined before there is one. */
async function pieceOf({ feedback }: Story): Promise<string | undefined> {
  const [piece] = await graph.sql(
    'select id::text from evidence.evidence_snippets where source_id = $1',
    [feedback],
  );
  return piece && String(piece['id']);
}

async function ask(as: TokenSubject, query: string, variables: object = {}): Promise<unknown> {
  return (await graph.ask(query, { as, variables: { ...variables } })).data;
}

/** Data of a question that is answered whole: what an error hides is in no place. */
async function show(as: TokenSubject, query: string, variables: object = {}): Promise<unknown> {
  const { data, errors } = await graph.ask(query, { as, variables: { ...variables } });
  expect(errors).toEqual([]);
  return data;
}

/** Withdrawal of what the person consented to. */
async function withdraw({ person }: Story, purpose: string): Promise<void> {
  const as = { sub: person, role: 'participant', tenantId: null, scopes: [] } as const;
  const data = await ask(as, WITHDRAW, { purpose });
  expect(read(data, 'withdrawConsent', 'userErrors')).toEqual([]);
}

/** Steps around a withdrawal, which happen in any order and at the same time. Those that need a piece do nothing without. */
const STEPS: Readonly<Record<string, (story: Story) => Promise<unknown>>> = {
  extract: ({ feedback }) => ask(STAFF, EXTRACT, { id: feedback }),
  hearLate: ({ feedback, person }) =>
    graph.sql(
      `insert into events.outbox
         (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
       values ('buddy.feedback.submitted', 'feedback', $1, $2, now(), '{"fromRole": "participant", "mayExtract": true, "rating": 0.8}')`,
      [feedback, person],
    ),
  generate: async ({ feedback, documents }) => {
    // Newest of the month that the report is about: it is quoted where it may be.
    await graph.sql(
      `update evidence.evidence_snippets set created_at = '2025-09-30T21:00:00Z' where source_id = $1`,
      [feedback],
    );
    const data = await ask(MANAGER, GENERATE);
    const id = read(data, 'generateReport', 'report', 'reportId');
    if (typeof id === 'string') documents.add(`/reports/${id}.html`).add(`/reports/${id}.json`);
  },
  cite: async (story) => {
    const data = await ask(MANAGER, CITATIONS, { report: Q3_REPORT });
    const id = read(data, 'reportByReportId', 'citations', 'nodes', 0, 'id');
    const evidence = await pieceOf(story);
    return evidence && ask(MANAGER, REPLACE, { id, evidence });
  },
  publish: async (story) => {
    const evidence = await pieceOf(story);
    if (evidence === undefined) return;
    const slug = `paperwork-${randomUUID()}`;
    story.documents.add(`/p/${slug}`);
    const data = await ask(MANAGER, CREATE_PAGE, { slug });
    const page = read(data, 'createPublication', 'publication', 'id');
    await ask(MANAGER, ADD_QUOTE, { page, evidence });
    await ask(MANAGER, PUBLISH, { page });
  },
  summarise: async (story) => {
    const evidence = await pieceOf(story);
    const input = {
      companyId: FJORDBANK,
      question: 'What about paperwork?',
      evidenceIds: [evidence],
    };
    return evidence && ask(STAFF, SUMMARISE, { input });
  },
  search: ({ mark }) => ask(MANAGER, SEARCH, { text: mark }),
};

/** Waits until nothing is on its way any more: events, and jobs that are due. */
async function settled(): Promise<void> {
  await vi.waitFor(
    async () =>
      expect(
        await graph.sql(
          `select (select count(*) from events.deliveries)::int as events,
             (select count(*) from jobs.queue where run_at <= now() or started_at is not null)::int as jobs`,
        ),
      ).toEqual([{ events: 0, jobs: 0 }]),
    WAIT_OPTIONS,
  );
}

/** Text of a document, which is there, or of the notice that there is no such page. */
async function open(path: string): Promise<string> {
  const authorization = `Bearer ${await graph.token(MANAGER)}`;
  const response = await fetch(`${graph.url}${path}`, { headers: { authorization } });
  const text = await response.text();
  const isMissing = response.status === 404 && text.includes('There is no such page');
  expect([path, isMissing ? 200 : response.status]).toEqual([path, 200]);
  return text;
}

/** Places that show or keep the words: lists, a search, documents, what a partner was sent, and tables. */
async function places({ mark, documents }: Story): Promise<readonly string[]> {
  const shown: (readonly [string, unknown])[] = [
    ['search', await show(MANAGER, SEARCH, { text: mark })],
    ...(await Promise.all(
      LISTS.map(
        async ([as, query]) => [/\w+/.exec(query)?.[0] ?? '', await show(as, query)] as const,
      ),
    )),
    ...(await Promise.all(
      [...documents].map(async (path) => [path.split('/')[1] ?? '', await open(path)] as const),
    )),
    ['webhook', partner.received.map(({ body }) => body)],
  ];
  const found = shown.flatMap(([place, text]) =>
    JSON.stringify(text ?? '').includes(mark) ? [place] : [],
  );
  return [...new Set(found), ...(await tablesWith(graph, [mark]))];
}

describe('the words of somebody who consents', () => {
  beforeAll(async () => {
    [graph, partner] = await Promise.all([startTestGraph('in one process'), startReceiver()]);
    await ask(MANAGER, REGISTER, { url: `${partner.url}/hook` });
  });
  afterAll(async () => {
    await graph.close();
    partner.close();
  });

  it.each(['AI_PROCESSING', 'PUBLICATION'])(
    'are in evidence, reports, pages, prompts and answers until the consent to %s is withdrawn',
    async (purpose) => {
      const story = await begin();
      for (const name of ['extract', 'generate', 'cite', 'publish', 'summarise']) {
        await STEPS[name]?.(story);
        await settled();
      }
      const before = await places(story);
      expect(before).toEqual(
        expect.arrayContaining([
          'search',
          'evidence',
          'aiPromptAudits',
          'company',
          'reports',
          'p',
          SOURCE,
          'evidence.ai_prompt_audit',
        ]),
      );
      expect(partner.received.length).toBeGreaterThan(0);
      await withdraw(story, purpose);
      await settled();
      expect(await places(story)).toEqual([SOURCE]);
    },
  );

  it('are shown and kept nowhere, whatever happens around the withdrawal', async () => {
    const step = fc.record({
      name: fc.constantFrom(...Object.keys(STEPS)),
      isAwaited: fc.boolean(),
    });
    const order = fc.record({
      before: fc.array(step, { minLength: 1, maxLength: 5 }),
      purpose: fc.constantFrom('AI_PROCESSING' as const, 'PUBLICATION' as const),
      after: fc.array(step, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(order, async ({ before, purpose, after }) => {
        const story = await begin();
        const inFlight: Promise<unknown>[] = [];
        const take = async ({ name = '', isAwaited = false }): Promise<void> => {
          const happening = STEPS[name]?.(story) ?? Promise.resolve();
          inFlight.push(happening);
          if (isAwaited) await happening;
        };
        for (const one of before) await take(one);
        inFlight.push(withdraw(story, purpose));
        for (const one of after) await take(one);
        await Promise.all(inFlight);
        await settled();
        const found = await places(story);
        expect(found).toContain(SOURCE);
        expect(found.filter((place) => !ALLOWED[purpose].has(place))).toEqual([]);
      }),
      pinnedRuns(ORDERS.numRuns, ORDERS.seed),
    );
    expect(graph.unexpected).toEqual([]);
  }, 240_000);
});
