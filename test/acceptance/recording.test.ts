import {
  ACCOUNTS,
  FJORDBANK,
  FJORDBANK_PUBLICATION_SLUG,
  MENTORS_BERGEN,
  MENTORS_BERGEN_INSTANCE,
} from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { membersOf } from '@teei/platform/json/member.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { read } from '../ask.ts';
import { startTestGraph, type TestGraph } from '../graph.ts';

const STAFF = tokenSubject(ACCOUNTS.admin);
const MANAGER = tokenSubject(ACCOUNTS.companyUser);
const VOLUNTEER = tokenSubject(ACCOUNTS.volunteer);
const WAIT_OPTIONS = { timeout: 60_000, interval: 50 };

const live = z.tuple([
  z.object({ volunteerHours: z.number(), sessions: z.number(), visAverage: z.number() }),
]);
const recorded = z.object({
  totalVolunteerHours: z.number(),
  visScore: z.number(),
  closed: z.boolean(),
});
const figuresForm = z.object({
  company: z.object({ last: live, lastRecorded: recorded, own: live, ownRecorded: recorded }),
});

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph('in one process', { recordsFigures: true });
});
afterAll(() => graph.close());

async function ask(as: TokenSubject, query: string, variables: object = {}): Promise<unknown> {
  const { data, errors } = await graph.ask(query, { as, variables: { ...variables } });
  expect(errors).toEqual([]);
  return data;
}

const A_NUMBER: unknown = expect.any(Number);
const THIS_YEAR: unknown = expect.stringMatching(/^2025-/);

/** A mutation that must be done; gives its payload. */
async function change(as: TokenSubject, mutation: string, variables?: object): Promise<unknown> {
  const [payload] = Object.values(membersOf(await ask(as, mutation, variables)));
  expect(read(payload, 'userErrors')).toEqual([]);
  return payload;
}

/** Figures of the quarter before and of this one, live and on record. */
async function figures(): Promise<z.infer<typeof figuresForm>['company']> {
  const data = await ask(
    MANAGER,
    `query ($company: ID!) { company(id: $company) {
       last: metrics(period: { quarter: "2025-Q3" }) { volunteerHours sessions visAverage }
       lastRecorded: periodMetrics(period: "2025-Q3") { totalVolunteerHours visScore closed }
       own: metrics(period: { quarter: "2025-Q4" }) { volunteerHours sessions visAverage }
       ownRecorded: periodMetrics(period: "2025-Q4") { totalVolunteerHours visScore closed } } }`,
    { company: FJORDBANK },
  );
  return figuresForm.parse(data).company;
}

/** Schedules a session of a day and completes it with 90 minutes. */
async function hold(name: string, day: string): Promise<void> {
  const people = `${ACCOUNTS.participant.userId},${ACCOUNTS.volunteer.userId}`;
  await change(
    STAFF,
    `mutation ($rows: String!, $batch: ID!) {
       importSessions(input: { batchId: $batch, format: CSV, rows: $rows }) { userErrors { message } } }`,
    {
      batch: crypto.randomUUID(),
      rows: `externalSessionId,sessionType,scheduledAt,programInstanceId,participantId,volunteerId
${name},MENTORSHIP,${day}T15:00:00Z,${MENTORS_BERGEN_INSTANCE},${people}`,
    },
  );
  const due = await ask(
    VOLUNTEER,
    `query ($name: String!) { me { sessions(first: 1, filter: { externalSessionId: $name }) { nodes { id } } } }`,
    { name },
  );
  await change(
    VOLUNTEER,
    `mutation ($id: ID!, $at: DateTime!) {
       completeSession(input: { id: $id, completedAt: $at, durationMinutes: 90 }) { userErrors { message } } }`,
    { id: read(due, 'me', 'sessions', 'nodes', 0, 'id'), at: `${day}T16:30:00Z` },
  );
}

describe('a session that is reported two months late', () => {
  it('counts in the quarter of its day, whose record stays, and is listed as late', async () => {
    const before = await figures();
    await hold('september', '2025-09-20');
    await vi.waitFor(
      async () => expect((await figures()).last[0].sessions).toBe(before.last[0].sessions + 1),
      WAIT_OPTIONS,
    );
    const after = await figures();
    expect(after.last[0].volunteerHours).toBeCloseTo(before.last[0].volunteerHours + 1.5, 2);
    expect(after.own[0].volunteerHours).toBe(before.own[0].volunteerHours);
    expect(after.lastRecorded).toEqual({ ...before.lastRecorded, closed: true });
    const data = await ask(
      STAFF,
      `query ($company: ID!) { company(id: $company) {
         lateEvents(period: "2025-Q3", storedAfter: "2025-11-15T09:00:00Z") {
           eventType events firstDay lastDay volunteerHours } } }`,
      { company: FJORDBANK },
    );
    expect(read(data, 'company', 'lateEvents')).toContainEqual({
      eventType: 'kintell.session.completed',
      events: 2,
      firstDay: '2025-09-20',
      lastDay: '2025-09-20',
      volunteerHours: 1.5,
    });
  });
});

describe('the record of an open quarter', () => {
  it('has what is live, soon after two sessions: hours, impact score and the places of the campaign', async () => {
    const before = await figures();
    await hold('first', '2025-11-10');
    await hold('second', '2025-11-12');
    await vi.waitFor(async () => {
      const { own, ownRecorded } = await figures();
      expect(own[0].sessions).toBe(before.own[0].sessions + 2);
      expect(ownRecorded).toEqual({
        totalVolunteerHours: own[0].volunteerHours,
        visScore: own[0].visAverage,
        closed: false,
      });
    }, WAIT_OPTIONS);
    await vi.waitFor(async () => {
      const data = await ask(
        MANAGER,
        `query ($id: ID!) { campaign(id: $id) { beneficiariesEnrolled volunteersEnrolled
           latestSnapshot { snapshotDate beneficiariesEnrolled volunteersEnrolled } } }`,
        { id: MENTORS_BERGEN },
      );
      const { latestSnapshot, ...own } = membersOf(read(data, 'campaign'));
      expect(latestSnapshot).toEqual({ snapshotDate: '2025-11-15', ...own });
    }, WAIT_OPTIONS);
  });
});

describe('a published page', () => {
  it('has the figures on record of its periods', async () => {
    const { data, errors } = await graph.ask(
      `query ($slug: String!) { publication(slug: $slug) { blocks { kind ... on MetricBlock { metric period value asOf } } } }`,
      { variables: { slug: FJORDBANK_PUBLICATION_SLUG } },
    );
    expect(errors).toEqual([]);
    const blocks = z
      .array(z.looseObject({ kind: z.string() }))
      .parse(read(data, 'publication', 'blocks'));
    const shown = blocks.flatMap(({ kind, ...block }) => (kind === 'METRIC' ? [block] : []));
    expect(shown.length).toBeGreaterThan(0);
    for (const block of shown) {
      expect(block).toMatchObject({ value: A_NUMBER, asOf: THIS_YEAR });
    }
  });
});

describe('a company that joins later', () => {
  it('is known to benchmarks as it is, and opts in and out', async () => {
    const made = await change(
      STAFF,
      `mutation { createCompany(input: { name: "Nordlys", industry: ENERGY, country: "NO" }) {
         company { id } userErrors { message } } }`,
    );
    const id = String(read(made, 'company', 'id'));
    const [manager] = await graph.sql(
      `with manager as (
         insert into users.users (email, role) values ('manager@nordlys.example', 'company_user') returning id)
       insert into users.company_users (company_id, user_id) select $1, id from manager returning user_id::text as id`,
      [id],
    );
    const as = { ...MANAGER, sub: String(manager?.['id']), tenantId: id };
    const known = async (): Promise<unknown> => {
      const found = await graph.clickhouse.query({
        query: `SELECT industry, country, benchmark_opt_in AS isIn FROM teei.company_dim FINAL WHERE company_id = '${id}'`,
        format: 'JSONEachRow',
      });
      return found.json();
    };
    const company = { industry: 'energy', country: 'NO' };
    await vi.waitFor(
      async () => expect(await known()).toEqual([{ ...company, isIn: false }]),
      WAIT_OPTIONS,
    );
    for (const isIn of [true, false]) {
      await change(
        as,
        `mutation ($id: ID!, $isIn: Boolean!) { setBenchmarkOptIn(input: { id: $id, optIn: $isIn }) { userErrors { message } } }`,
        { id, isIn },
      );
      await vi.waitFor(
        async () => expect(await known()).toEqual([{ ...company, isIn }]),
        WAIT_OPTIONS,
      );
    }
  });
});

it('reports no unexpected error', () => {
  expect(graph.unexpected).toEqual([]);
});
