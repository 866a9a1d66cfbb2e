import { randomUUID } from 'node:crypto';
import { askSubgraph } from '@teei/test/ask.ts';
import { queryOf } from '@teei/test/changes.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { pinnedRuns } from '@teei/test/runs.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { INSTANCE, manager, OWN, startEvidence, STRANGER } from '../../test/fixtures.ts';

const ask = askSubgraph(() => startEvidence({ react: true }));

/** Orders that are tried, always the same ones but for `SEED` and `RUNS`; each has a person and a pair of its own. */
const ORDERS = { numRuns: 12, seed: 20_251_115 };

/** Words that no list of names has. */
const WORDS = 'Suddenly the marmalade orchestra understood my paperwork entirely.';

interface Story {
  readonly person: string;
  readonly feedback: string;
}

/** A person with a pair who consents to everything, and has written feedback that is no evidence yet. */
async function begin(): Promise<Story> {
  const [person, match, feedback] = [randomUUID(), randomUUID(), randomUUID()];
  await ask.sql(`insert into users.users (id, email, role) values ($1, $2, 'participant')`, [
    person,
    `${person}@mail.example`,
  ]);
  await ask.sql(
    `insert into programs.buddy_matches (id, participant_id, buddy_id, program_instance_id, status, ended_at)
     values ($1, $2, $3, $4, 'ended', now())`,
    [match, person, STRANGER, INSTANCE],
  );
  await ask.sql(
    `insert into programs.buddy_feedback (id, match_id, from_role, feedback_text)
     values ($1, $2, 'participant', $3)`,
    [feedback, match, WORDS],
  );
  await ask.sql(
    `insert into privacy.user_consents
       (user_id, purpose, consent_given, consent_text, consent_version, consent_method)
     select $1, purpose, true, 'text', '1', 'checkbox'
     from unnest(array['ai_processing', 'publication']) as purpose`,
    [person],
  );
  return { person, feedback };
}

const idsOf = ({ feedback }: Story) =>
  ask
    .sql('select id from evidence.evidence_snippets where source_id = $1', [feedback])
    .then((found) => found.map(({ id }) => String(id)));

/** Makes a change as staff, or is refused it. */
const attempt = (mutation: string, input: object) =>
  ask.execute(admin, queryOf(mutation), { input });

/** Steps around a withdrawal, which happen in any order and at the same time. */
const STEPS: Readonly<Record<string, (story: Story) => Promise<unknown>>> = {
  extract: ({ feedback: sourceId }) =>
    attempt('extractEvidence', { sourceType: 'BUDDY_FEEDBACK', sourceId }),
  hearLate: ({ feedback, person }) =>
    ask.sql(
      `insert into events.outbox
         (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
       values ('buddy.feedback.submitted', 'feedback', $1, $2, now(), '{}')`,
      [feedback, person],
    ),
  // As privacy.withdrawConsent does: the lock, the answer and its event in one transaction.
  withdraw: ({ person }) =>
    ask.sql(`begin;
      select pg_advisory_xact_lock(hashtextextended('consent of ${person} to ai_processing', 0));
      insert into privacy.user_consents
        (user_id, purpose, consent_given, consent_text, consent_version, consent_method)
        values ('${person}', 'ai_processing', false, 'text', '1', 'checkbox');
      insert into events.outbox
        (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
        values ('consent.withdrawn', 'user_consent', gen_random_uuid(), '${person}', now(),
          '{"purpose": "ai_processing"}');
      commit`),
  publish: async (story) =>
    ask.sql(
      `update evidence.evidence_snippets
       set metadata = metadata || '{"publication": {"consented": true, "live": true}}'
       where id = any (evidence.quotable_among($1::uuid[], $2))`,
      [await idsOf(story), OWN],
    ),
  search: () =>
    ask.execute(admin, 'query ($text: String!) { searchEvidence(text: $text) { node { id } } }', {
      text: WORDS,
    }),
  summarise: async (story) =>
    attempt('summariseEvidence', {
      companyId: OWN,
      question: 'What about paperwork?',
      evidenceIds: await idsOf(story),
    }),
  log: async (story) =>
    attempt('beginAiRequest', {
      companyId: OWN,
      operation: 'NLQ_QUERY',
      modelName: 'writer-2',
      promptText: (await idsOf(story)).length > 0 ? WORDS : 'Nothing yet.',
      evidenceIds: await idsOf(story),
      maxCostUsd: '0',
    }),
};

/** Waits until all reactions and all jobs that are due have run. */
async function settled(): Promise<void> {
  await eventually(async () =>
    expect(
      await ask.sql(
        `select (select count(*) from events.deliveries where consumer = 'evidence')::int as events,
             (select count(*) from jobs.queue where name = 'ai_request.send')::int as jobs`,
      ),
    ).toEqual([{ events: 0, jobs: 0 }]),
  );
}

const SEARCH =
  'query ($text: String!) { searchEvidence(text: $text, k: 100) { node { content } } }';

/** Everything that viewers read of the story and of all searches, and all that is stored of evidence, models, events and jobs. */
async function everything(story: Story): Promise<string> {
  const ids = await idsOf(story);
  const read = await Promise.all([
    ask.execute(manager, SEARCH, { text: WORDS }),
    ask.execute(manager, '{ evidence(first: 100) { nodes { content } } }'),
    ask.execute(admin, '{ aiPromptAudits(first: 100) { nodes { promptText responseText } } }'),
    ...ids.map((id) =>
      ask.execute(anonymous, 'query ($id: ID!) { evidenceSnippet(id: $id) { content } }', { id }),
    ),
  ]);
  const stored = await ask.sql(
    `select to_jsonb(s) from evidence.evidence_snippets as s
     union all select to_jsonb(r) from evidence.ai_prompt_audit as r
     union all select to_jsonb(o) from events.outbox as o
     union all select to_jsonb(q) from jobs.queue as q`,
  );
  return JSON.stringify([read, stored]);
}

const MARK = 'marmalade orchestra';

it('words are read, published, searched and cited until the consent to them is withdrawn', async () => {
  const story = await begin();
  for (const name of ['extract', 'publish', 'log', 'summarise']) await STEPS[name]?.(story);
  await settled();
  const before = await everything(story);
  // Two of a list and a search, one of a page, a prompt, an answer; and what is stored of them.
  expect(before.split(MARK).length - 1).toBeGreaterThanOrEqual(7);
  await STEPS['withdraw']?.(story);
  await settled();
  expect(await everything(story)).not.toContain(MARK);
});

it('whatever happens around a withdrawal of consent, nothing shows or keeps the words', async () => {
  const step = fc.record({
    name: fc.constantFrom(...Object.keys(STEPS).filter((name) => name !== 'withdraw')),
    isAwaited: fc.boolean(),
  });
  const order = fc.tuple(
    fc.array(step, { minLength: 1, maxLength: 6 }),
    fc.array(step, { maxLength: 5 }),
  );
  await fc.assert(
    fc.asyncProperty(order, async ([before, after]) => {
      const story = await begin();
      const inFlight: Promise<unknown>[] = [];
      const steps = [...before, { name: 'withdraw', isAwaited: false }, ...after];
      for (const { name, isAwaited } of steps) {
        const happening = STEPS[name]?.(story) ?? Promise.resolve();
        inFlight.push(happening);
        if (isAwaited) await happening;
      }
      await Promise.all(inFlight);
      await settled();
      expect(await everything(story)).not.toContain(MARK);
    }),
    pinnedRuns(ORDERS.numRuns, ORDERS.seed),
  );
}, 120_000);
