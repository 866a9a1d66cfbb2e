import { randomUUID } from 'node:crypto';
import { JobFailure } from '@teei/platform/jobs/failure.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { askSubgraph } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { failJob, runJob } from '@teei/test/jobs.ts';
import { liftRestriction, restrict } from '@teei/test/restrict.ts';
import { admin } from '@teei/test/viewers.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AUTHOR, CAMPAIGN, startEvidence, STRANGER } from '../../test/fixtures.ts';
import type { Embedder } from '../embedding/embedder.ts';
import {
  answerConsent,
  PLACE,
  putFeedback,
  putNote,
  putSnippet,
  REDACTED_WORDS,
  storedSnippet,
  WORDS,
} from '../../test/sources.ts';

/** Texts that the embedder was given; each test may do something meanwhile. */
const embedded: string[] = [];
let meanwhile: (texts: readonly string[]) => Promise<unknown> = () => Promise.resolve();
const embedder: Embedder = {
  name: 'e-1',
  embed: async (texts) => {
    await meanwhile(texts);
    embedded.push(...texts);
    return texts.map((text) => Array.from({ length: 512 }, (_, index) => text.length + index));
  },
};

const ask = askSubgraph(async () => {
  const subgraph = await startEvidence({ react: true, embedder });
  return {
    ...subgraph,
    /** Unexpected errors, but for the failures of jobs that the tests cause. */
    get unexpected() {
      return subgraph.unexpected.filter((error) => !(error instanceof JobFailure));
    },
  };
});

/** Model and first number of the vector of a source's piece. */
const vectorOf = async (sourceId: string) =>
  (
    await ask.sql(
      `select embedding_model, (embedding::real[])[1] as first from evidence.evidence_snippets where source_id = $1`,
      [sourceId],
    )
  )[0];

const REDACT = { mutation: 'redactSnippet', fields: 'evidenceSnippet { id }' };
const EXTRACT = { mutation: 'extractEvidence', fields: 'evidenceSnippet { id content }' };

function extract(sourceId: string, sourceType = 'BUDDY_FEEDBACK'): Promise<unknown> {
  return done(ask, admin, EXTRACT, { sourceType, sourceId });
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

  describe('and is embedded', () => {
    afterEach(() => {
      meanwhile = () => Promise.resolve();
    });

    it('is so once, by its words without names', async () => {
      const sourceId = await putFeedback(ask);
      await extract(sourceId);
      await runJob(ask, 'evidence', 'evidence.embed');
      expect(embedded).toContain(REDACTED_WORDS);
      expect(await vectorOf(sourceId)).toEqual({
        embedding_model: 'e-1',
        first: REDACTED_WORDS.length,
      });
      embedded.length = 0;
      await runJob(ask, 'evidence', 'evidence.embed');
      expect(embedded).toEqual([]);
    });

    it('is not where the model cannot take its text, which keeps no other waiting', async () => {
      const [long, short] = [await putFeedback(ask), await putFeedback(ask)];
      await Promise.all([extract(long), extract(short)]);
      await ask.sql('update evidence.evidence_snippets set content = $2 where source_id = $1', [
        long,
        'I have much to say.',
      ]);
      meanwhile = async (texts) => {
        if (texts.includes('I have much to say.'))
          throw new DeliveryError('Too long.', true, 0, 413);
      };
      await runJob(ask, 'evidence', 'evidence.embed');
      expect(await vectorOf(long)).toEqual({ embedding_model: 'e-1', first: null });
      expect(await vectorOf(short)).toMatchObject({ first: REDACTED_WORDS.length });
    });

    it('is so although the model fails at a whole batch of others', async () => {
      await ask.sql('update evidence.evidence_snippets set embedding_model = null');
      meanwhile = async (texts) => {
        if (texts.some((text) => /^More \d$/.test(text)))
          throw new DeliveryError('Broken.', false, 0, 500);
      };
      expect(await failJob(ask, 'evidence', 'evidence.embed')).toMatch(/ at 9 pieces /);
      const left = await ask.sql(
        `select distinct content from evidence.evidence_snippets
         where embedding_model is null and evidence.snippet_state(content, metadata) <> 'withdrawn'`,
      );
      expect(left.map(({ content }) => String(content))).toEqual(
        expect.arrayContaining(['More 1', 'More 9']),
      );
      expect(left).toHaveLength(9);
    });

    it('keeps its vector while the model takes no text at all', async () => {
      const sourceId = await putFeedback(ask);
      await extract(sourceId);
      await ask.sql(
        `update evidence.evidence_snippets set embedding_model = 'e-0',
           embedding = array_fill(1::real, array[512])::evidence.vector where source_id = $1`,
        [sourceId],
      );
      meanwhile = async () => {
        throw new DeliveryError('Unknown model.', true, 0, 400);
      };
      expect(await failJob(ask, 'evidence', 'evidence.embed')).toBe('Unknown model.');
      expect(await vectorOf(sourceId)).toEqual({ embedding_model: 'e-0', first: 1 });
    });

    it('is so without the names of those present, which it may have been given since', async () => {
      const sourceId = await putFeedback(ask, {
        words: 'Brenzil helped me to write to the school.',
      });
      await extract(sourceId);
      await ask.sql(`update users.users set first_name = 'Brenzil' where id = $1`, [STRANGER]);
      embedded.length = 0;
      await runJob(ask, 'evidence', 'evidence.embed');
      expect(embedded).toContain('[name] helped me to write to the school.');
      expect(embedded.join()).not.toContain('Brenzil');
    });

    it('is so again when a part of it is redacted', async () => {
      const id = await putSnippet(ask);
      const snippet = () =>
        ask.sql(
          `select embedding_model, (embedding::real[])[1] as first, length(content) as length
           from evidence.evidence_snippets where id = $1`,
          [id],
        );
      await runJob(ask, 'evidence', 'evidence.embed');
      await done(ask, admin, REDACT, { id, parts: ['the landlord'] });
      expect(await snippet()).toMatchObject([{ embedding_model: null, first: null }]);
      await runJob(ask, 'evidence', 'evidence.embed');
      const [after] = await snippet();
      expect(after).toMatchObject({ embedding_model: 'e-1', first: after?.['length'] });
    });

    it('is not when its person was restricted meanwhile', async () => {
      const sourceId = await putFeedback(ask);
      await extract(sourceId);
      meanwhile = () => restrict(ask, AUTHOR);
      await runJob(ask, 'evidence', 'evidence.embed');
      expect(await vectorOf(sourceId)).toEqual({ embedding_model: null, first: null });
      await liftRestriction(ask, AUTHOR);
    });

    it('is not when it was withdrawn meanwhile', async () => {
      const sourceId = await putFeedback(ask);
      await extract(sourceId);
      meanwhile = () =>
        ask.sql(
          `update evidence.evidence_snippets set content = '[withdrawn]', metadata = '{"state": "withdrawn"}'
           where source_id = $1`,
          [sourceId],
        );
      await runJob(ask, 'evidence', 'evidence.embed');
      expect(await vectorOf(sourceId)).toEqual({ embedding_model: null, first: null });
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
    expect(await refused(ask, admin, EXTRACT, { sourceType: 'BUDDY_FEEDBACK', sourceId })).toEqual([
      { field: ['sourceId'], code: 'BAD_USER_INPUT' },
    ]);
  });

  it('needs the consent of its author, and of both where either may have written it', async () => {
    const feedback = await putFeedback(ask, { given: false });
    expect(
      await refused(ask, admin, EXTRACT, { sourceType: 'BUDDY_FEEDBACK', sourceId: feedback }),
    ).toEqual([{ field: ['sourceId'], code: 'CONSENT_REQUIRED' }]);

    const sourceId = await putNote(ask);
    const input = { sourceType: 'CHECKIN_NOTE', sourceId };
    expect(await refused(ask, admin, EXTRACT, input)).toEqual([
      { field: ['sourceId'], code: 'CONSENT_REQUIRED' },
    ]);
    await answerConsent(ask, STRANGER);
    await extract(sourceId, 'CHECKIN_NOTE');
  });

  it('is not extracted from a survey, of which the graph has no rows', async () => {
    const input = { sourceType: 'SURVEY', sourceId: randomUUID() };
    expect(await refused(ask, admin, EXTRACT, input)).toEqual([
      { field: ['sourceId'], code: 'NOT_FOUND' },
    ]);
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
  await vi.waitFor(
    async () =>
      expect(
        await ask.sql(`select outbox_id from events.deliveries where consumer = 'evidence'`),
      ).toEqual([]),
    { timeout: 20_000, interval: 10 },
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
  const extracting = refused(ask, admin, EXTRACT, { sourceType: 'BUDDY_FEEDBACK', sourceId });
  await vi.waitFor(async () =>
    expect(await ask.sql('select from pg_locks where not granted')).not.toEqual([]),
  );
  await ask.sql('commit');
  expect(await extracting).toEqual([{ field: ['sourceId'], code: 'CONSENT_REQUIRED' }]);
});
