import { randomUUID } from 'node:crypto';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph } from '@teei/test/ask.ts';
import { eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(() => rows.startEvidence({ react: true }));

const WORDS = 'Whatever it was, it was mine.';

/** Person without snippets. */
async function somebody(): Promise<string> {
  const id = randomUUID();
  await ask.sql(`insert into users.users (id, email, role) values ($1, $2, 'participant')`, [
    id,
    `${id}@mail.example`,
  ]);
  return id;
}

/** Inserts a consent of the person to publication. */
async function consents(userId: string): Promise<void> {
  await ask.sql(
    `insert into privacy.user_consents
       (user_id, purpose, consent_given, consent_text, consent_version, consent_method)
     values ($1, 'publication', true, 'text', '1', 'checkbox')`,
    [userId],
  );
}

/** Inserts a snippet of the person; returns its id. */
async function said(
  userId: string,
  { content = WORDS, state = 'redacted', consented = true, at = '2025-10-20Z' } = {},
): Promise<string> {
  const id = randomUUID();
  await ask.sql(
    `insert into evidence.evidence_snippets
       (id, company_id, campaign_id, source_type, source_id, content, metadata, evidence_data,
        created_at, embedding)
     select $1, $2, $3, 'buddy_feedback', $1, $4, $5, '{"theme": "belonging", "speaker": "volunteer"}', $6,
       (select embedding from evidence.evidence_snippets where id = $7)`,
    [
      id,
      rows.OWN,
      rows.CAMPAIGN,
      content,
      { state, language: 'uk', contentHash: 'ab12', publication: { consented, live: consented } },
      at,
      rows.BEST,
    ],
  );
  await ask.sql(
    `insert into evidence.outcome_scores
       (user_id, evidence_snippet_id, outcome_type, score, confidence, model_version)
     values ($1, $2, 'belonging', 0.99, 0.99, 'q2q-1')`,
    [userId, id],
  );
  return id;
}

/** Emits the withdrawal of a consent, and waits until all reactions have run. */
async function withdrawConsent(subjectId: string | null, purpose = 'publication'): Promise<void> {
  await ask.sql(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
     values ('consent.withdrawn', 'user_consent', gen_random_uuid(), $1, '2025-11-15T09:00:00Z', $2)`,
    [subjectId, { purpose }],
  );
  await heard();
}

/** Waits until no delivery is queued. */
async function heard(): Promise<void> {
  await eventually(async () =>
    expect(await ask.sql('select outbox_id from events.deliveries')).toEqual([]),
  );
}

/** Stored columns of a snippet. */
async function stored(id: string): Promise<unknown> {
  const [row] = await ask.sql(
    `select content, embedding is null as "noMeaning", evidence_data, metadata, company_id,
       campaign_id, created_at = '2025-10-20Z' as "sameMoment",
       (select count(*)::int from evidence.outcome_scores where evidence_snippet_id = s.id) as scores
     from evidence.evidence_snippets as s where id = $1`,
    [id],
  );
  return row;
}

const TOMBSTONE = {
  content: '[withdrawn]',
  noMeaning: true,
  evidence_data: { speaker: 'volunteer' },
  metadata: {
    state: 'withdrawn',
    withdrawnAt: '2025-11-15T09:00:00Z',
    reason: 'consent',
    publication: { consented: false, live: false },
  },
  company_id: rows.OWN,
  campaign_id: rows.CAMPAIGN,
  sameMoment: true,
  scores: 1,
};

describe('a withdrawal of consent', () => {
  it('to publication withdraws published snippets of the person, and no others', async () => {
    const [author, other] = [await somebody(), await somebody()];
    const quotes = [await said(author), await said(author, { content: 'Another.' })];
    const kept = [await said(author, { consented: false }), await said(other)];
    const before = await Promise.all(kept.map(stored));
    const newest = await newestEvent(ask);
    await withdrawConsent(author);
    for (const quote of quotes) expect(await stored(quote)).toEqual(TOMBSTONE);
    expect(await Promise.all(kept.map(stored))).toEqual(before);
    const [, ...withdrawn] = await eventsAfter(ask, newest);
    expect(withdrawn.toSorted((a, b) => order(a, quotes) - order(b, quotes))).toEqual(
      quotes.map((quote) => ({
        event_type: 'evidence.withdrawn',
        aggregate_id: quote,
        company_id: rows.OWN,
        subject_id: author,
        actor_id: null,
        actor_class: 'worker',
        payload: { cause: 'consent' },
      })),
    );
  });

  it('to AI processing withdraws all snippets of the person', async () => {
    const author = await somebody();
    const quotes = [await said(author), await said(author, { consented: false, state: 'live' })];
    await withdrawConsent(author, 'ai_processing');
    for (const quote of quotes) expect(await stored(quote)).toEqual(TOMBSTONE);
  });

  it.each(['analytics', 'marketing', 'buddy_program', 'data_sharing', 'program'])(
    'to %s, all words stay',
    async (purpose) => {
      const author = await somebody();
      const quote = await said(author);
      const before = await stored(quote);
      await withdrawConsent(author, purpose);
      expect(await stored(quote)).toEqual(before);
    },
  );

  it('without a person withdraws nothing', async () => {
    const quote = await said(await somebody());
    const before = await stored(quote);
    await withdrawConsent(null);
    expect(await stored(quote)).toEqual(before);
  });

  it('takes effect once, for repeated events', async () => {
    const author = await somebody();
    const quote = await said(author);
    await withdrawConsent(author);
    const newest = await newestEvent(ask);
    await ask.sql(
      `insert into events.deliveries (consumer, outbox_id)
       select 'evidence', max(id) from events.outbox where event_type = 'consent.withdrawn'`,
    );
    await ask.sql(`select pg_notify('events', 'evidence')`);
    await heard();
    expect(await eventsAfter(ask, newest)).toEqual([]);
    await withdrawConsent(author, 'ai_processing');
    expect(await eventsAfter(ask, newest)).toHaveLength(1);
    expect(await stored(quote)).toEqual(TOMBSTONE);
  });

  it.each([
    ['keeps newer snippets of a person who has consented again', true, WORDS],
    ['withdraws newer snippets of a person who has not', false, '[withdrawn]'],
  ])('%s, however late the event arrives', async (_what, isGivenAgain, content) => {
    const author = await somebody();
    if (isGivenAgain) await consents(author);
    const at = new Date(Date.now() + 60_000).toISOString();
    const later = await said(author, { at });
    await withdrawConsent(author);
    expect(await stored(later)).toMatchObject({ content });
  });

  it.each([
    ['its words were left', { state: 'withdrawn' }],
    ['its words were replaced alone', { content: '[withdrawn]' }],
  ])('completes a withdrawal of which %s', async (_what, values) => {
    const author = await somebody();
    const quote = await said(author, values);
    await withdrawConsent(author);
    expect(await stored(quote)).toEqual(TOMBSTONE);
  });
});

/** Index of an event's snippet in a list. */
function order(event: Readonly<Record<string, unknown>>, ids: readonly string[]): number {
  return ids.indexOf(String(event['aggregate_id']));
}

describe('withdrawn evidence', () => {
  it('is not shown, found or ranked', async () => {
    const author = await somebody();
    const quote = await said(author, { content: 'Unforgettable.' });
    const one = `{ evidenceSnippet(id: "${quote}") { content } }`;
    const found = '{ evidence(filter: { search: "unforgettable" }) { nodes { id } } }';
    const near = `{ similarTo(id: "${rows.BEST}", first: 100) { node { id } } }`;
    const campaign = [{ __typename: 'Campaign', id: rows.CAMPAIGN }];
    const lists = async (viewer: Viewer): Promise<readonly string[]> =>
      [
        await ask.data(viewer, found),
        await ask.data(viewer, near),
        await ask.entities(viewer, campaign, '... on Campaign { topEvidence(n: 100) { id } }'),
      ].map((list) => (JSON.stringify(list).includes(quote) ? 'there' : 'gone'));
    expect(await ask.data(anonymous, one)).toMatchObject({
      evidenceSnippet: { content: 'Unforgettable.' },
    });
    expect(await lists(rows.manager)).toEqual(['there', 'there', 'there']);

    await withdrawConsent(author);
    expect(await ask.codes(anonymous, one)).toEqual(['NOT_FOUND']);
    for (const viewer of [rows.manager, admin]) {
      expect(await ask.data(viewer, one.replace('content', 'content state'))).toEqual({
        evidenceSnippet: { content: null, state: 'WITHDRAWN' },
      });
      expect(await lists(viewer)).toEqual(['gone', 'gone', 'gone']);
    }
  });
});
