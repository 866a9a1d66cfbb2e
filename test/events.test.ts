import { readFile, glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EVENTS, PAYLOAD_MEMBERS } from './events.ts';
import { connectSuperuser } from './superuser.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const superuser = connectSuperuser();

/** Event types in the code of their producer; a reaction has its type as the name of a member. */
const EVENT_TYPE = /'([a-z_]+(?:\.[a-z_]+)+)'(?!:)/g;

/** Names of jobs, which have the same form, where they are declared. */
const JOB_NAME = /'([a-z_]+(?:\.[a-z_]+)+)':/g;

it('the manual lists every event that the code emits, with its producer', async () => {
  const named = new Set<string>();
  const jobs = new Set<string>();
  const files = glob('subgraphs/*/src/**/*.{resolvers,mutations,reactions,events,jobs}.ts', {
    cwd: ROOT,
  });
  for await (const file of files) {
    const [, domain = ''] = file.split('/');
    const source = await readFile(`${ROOT}${file}`, 'utf8');
    const declared = file.endsWith('.jobs.ts') ? source.matchAll(JOB_NAME) : [];
    for (const [, name = ''] of declared) jobs.add(`${domain} produces ${name}`);
    for (const [, type = ''] of source.matchAll(EVENT_TYPE))
      named.add(`${domain} produces ${type}`);
  }
  // Jobs are named where they are declared, and where reactions queue them.
  const emitted = [...named].filter((line) => !jobs.has(line));
  const documented = [...EVENTS.values()].flatMap(({ type, producers }) =>
    producers.map((domain) => `${domain} produces ${type}`),
  );
  expect(documented.length).toBeGreaterThan(5);
  expect(emitted.toSorted()).toEqual(documented.toSorted());
});

it('the manual lists the consumers of every event, each with the producer', async () => {
  const lines = await superuser.column(
    `select consumer || ' consumes ' || event_type || ' from ' || teller as line
     from events.subscriptions`,
  );
  const documented = [...EVENTS.values()].flatMap(({ type, producers, consumers }) =>
    consumers.flatMap((consumer) =>
      producers.map((domain) => `${consumer} consumes ${type} from ${domain}`),
    ),
  );
  expect(lines.toSorted()).toEqual(documented.toSorted());
});

describe('an event of the graph', () => {
  it('is validated on insert against the members in the manual', async () => {
    const lines = await superuser.column(
      `select event_type || ' ' || member || ' ' || form
         || case when is_optional then ' or none' when is_nullable then ' or null' else '' end as line
       from events.payload_members`,
    );
    expect(lines.toSorted()).toEqual(PAYLOAD_MEMBERS.toSorted());
  });

  interface Told {
    readonly role: string;
    readonly type: string;
    readonly members: object;
  }

  const SESSION: Told = {
    role: 'programs_company',
    type: 'kintell.session.completed',
    members: {
      sessionType: 'mentorship',
      programInstanceId: null,
      campaignId: '0a000000-0000-4000-8000-000000000001',
      programType: null,
      volunteerId: null,
      participantId: null,
      durationMinutes: 60,
      rating: 0.5,
      languageLevel: null,
    },
  };

  /** Tells of a completed session as a company's user does, or of something else. */
  async function tell(
    change: object,
    occurredAt = '2026-01-01T00:00:00Z',
    { role, type, members }: Told = SESSION,
  ): Promise<void> {
    await superuser.run('begin');
    try {
      await superuser.run(`set local role ${role}`);
      await superuser.rows(
        `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at, payload)
         values ($3, 'session', gen_random_uuid(), $1, $2)`,
        [occurredAt, { ...members, ...change }, type],
      );
    } finally {
      await superuser.run('rollback');
    }
  }

  it('is taken when it is what its type says', async () => {
    await expect(tell({})).resolves.toBeUndefined();
    await expect(tell({ rating: null, durationMinutes: 480, more: 1 })).resolves.toBeUndefined();
  });

  it('is taken without a member that the version before does not send', async () => {
    const members = {
      participantId: '0a000000-0000-4000-8000-000000000002',
      programInstanceId: null,
      outcomeType: 'belonging',
      score: 0.5,
      confidence: 0.9,
      modelVersion: 'q2q-1',
      isFirst: true,
      valueCents: 0,
    };
    const scored = { role: 'evidence_admin', type: 'outcome.recorded', members };
    await expect(tell({}, undefined, scored)).resolves.toBeUndefined();
    await expect(tell({ score: undefined }, undefined, scored)).rejects.toThrow(
      'expected in its payload score (number or null)',
    );
  });

  it.each([
    ['an id that is no UUID', { campaignId: 'summer' }, 'campaignId (id or null)'],
    ['a negative number', { durationMinutes: -1 }, 'durationMinutes (integer)'],
    ['a fraction', { durationMinutes: 1.5 }, 'durationMinutes (integer)'],
    ['an absurd number', { durationMinutes: 3_540_000_000 }, 'durationMinutes (integer)'],
    ['null where it may not be', { durationMinutes: null }, 'durationMinutes (integer)'],
    ['a member missing', { sessionType: undefined }, 'sessionType (text)'],
    ['a rating above 1', { rating: 2 }, 'rating (number or null)'],
  ])('is refused with %s', async (_fault, change, expected) => {
    await expect(tell(change)).rejects.toThrow(
      `event kintell.session.completed: expected in its payload ${expected}`,
    );
  });

  it.each(['1999-12-31T23:59:59Z', '2100-01-01T00:00:00Z'])('is refused at %s', async (moment) => {
    await expect(tell({}, moment)).rejects.toThrow('expected a moment of 2000 to 2099');
  });
});
