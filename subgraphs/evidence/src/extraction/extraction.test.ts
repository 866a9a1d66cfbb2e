import { randomUUID } from 'node:crypto';
import { askSubgraph } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { describe, expect, it } from 'vitest';
import { AUTHOR, CAMPAIGN, startEvidence, STRANGER } from '../../test/fixtures.ts';
import {
  answerConsent,
  PLACE,
  putFeedback,
  putNote,
  REDACTED_WORDS,
  storedSnippet,
  WORDS,
} from '../../test/sources.ts';

const ask = askSubgraph(() => startEvidence({ react: true }));

const EXTRACT = 'extractEvidence { evidenceSnippet { id content } }';

function extract(sourceId: string, sourceType = 'BUDDY_FEEDBACK'): Promise<unknown> {
  return done(ask, admin, EXTRACT, { sourceType, sourceId });
}

function refusal(sourceId: string, sourceType = 'BUDDY_FEEDBACK'): Promise<readonly string[]> {
  return refused(ask, admin, EXTRACT, { sourceType, sourceId });
}

describe('a text that becomes evidence', () => {
  it('is stored without what identifies anybody, in its place and language', async () => {
    const sourceId = await putFeedback(ask);
    await extract(sourceId);
    expect(await storedSnippet(ask, sourceId)).toMatchObject({
      ...PLACE,
      campaign_id: CAMPAIGN,
      content: REDACTED_WORDS,
      evidence_data: { speaker: 'participant' },
      metadata: {
        state: 'redacted',
        language: 'en',
        redactions: 2,
        publication: { consented: false, live: false },
      },
    });
  });

  it('becomes it once, and again when it has changed', async () => {
    const sourceId = await putFeedback(ask);
    const first = await extract(sourceId);
    expect(await extract(sourceId)).toEqual(first);
    await ask.sql('update programs.buddy_feedback set feedback_text = $2 where id = $1', [
      sourceId,
      'I have found new words for it.',
    ]);
    expect(await extract(sourceId)).not.toEqual(first);
  });

  it.each([
    ['nothing', null],
    ['two words', 'Thanks, Lars!'],
    ['nothing but names', 'Lars Moen, Sigrid Larsen, Nora Strand'],
  ])('says something: %s is refused', async (_what, words) => {
    const sourceId = await putFeedback(ask, { words });
    expect(await refusal(sourceId)).toEqual(['sourceId BAD_USER_INPUT']);
  });

  it('needs the consent of its author, and of both where either may have written it', async () => {
    const required = ['sourceId CONSENT_REQUIRED'];
    expect(await refusal(await putFeedback(ask, { given: false }))).toEqual(required);
    const sourceId = await putNote(ask);
    expect(await refusal(sourceId, 'CHECKIN_NOTE')).toEqual(required);
    await answerConsent(ask, STRANGER);
    await extract(sourceId, 'CHECKIN_NOTE');
  });

  it('is not extracted from a survey, of which the graph has no rows', async () => {
    expect(await refusal(randomUUID(), 'SURVEY')).toEqual(['sourceId NOT_FOUND']);
  });
});

/** Emits an event as programs do. */
async function emitted(type: string, id: string, payload: object): Promise<void> {
  await ask.sql(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
     values ($1, 'row', $2, $3, now(), $4)`,
    [type, id, AUTHOR, payload],
  );
}

async function heard(): Promise<void> {
  await eventually(async () =>
    expect(
      await ask.sql(`select outbox_id from events.deliveries where consumer = 'evidence'`),
    ).toEqual([]),
  );
}

describe('feedback that was submitted', () => {
  it('becomes evidence by itself, and nothing without consent', async () => {
    const [told, kept] = [await putFeedback(ask), randomUUID()];
    await emitted('buddy.feedback.submitted', told, {});
    await emitted('buddy.feedback.submitted', kept, {});
    await heard();
    expect(await storedSnippet(ask, told)).toMatchObject({ content: REDACTED_WORDS });
    expect(await storedSnippet(ask, kept)).toBeUndefined();
  });

  it('is withdrawn with the consent, though nobody has scored it', async () => {
    const sourceId = await putFeedback(ask);
    await extract(sourceId);
    await answerConsent(ask, AUTHOR, { given: false });
    await emitted('consent.withdrawn', randomUUID(), { purpose: 'ai_processing' });
    await heard();
    expect(await storedSnippet(ask, sourceId)).toMatchObject({ content: '[withdrawn]' });
    expect(JSON.stringify(await storedSnippet(ask, sourceId))).not.toContain(WORDS.slice(-20));
  });
});

it('a consent cannot be withdrawn while a text is taken over that depends on it', async () => {
  const sourceId = await putFeedback(ask);
  const name = `consent of ${AUTHOR} to ai_processing`;
  await ask.sql('begin');
  await ask.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  await answerConsent(ask, AUTHOR, { given: false });
  const extracting = refusal(sourceId);
  await eventually(async () =>
    expect(await ask.sql('select from pg_locks where not granted')).not.toEqual([]),
  );
  await ask.sql('commit');
  expect(await extracting).toEqual(['sourceId CONSENT_REQUIRED']);
});
