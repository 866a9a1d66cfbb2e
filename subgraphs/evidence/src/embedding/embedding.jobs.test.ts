import { JobFailure } from '@teei/platform/jobs/failure.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { askSubgraph } from '@teei/test/ask.ts';
import { done } from '@teei/test/changes.ts';
import { failJob, runJob } from '@teei/test/jobs.ts';
import { liftRestriction, restrict } from '@teei/test/restrict.ts';
import { admin } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AUTHOR, startEvidence, STRANGER } from '../../test/fixtures.ts';
import { putFeedback, putSnippet, REDACTED_WORDS } from '../../test/sources.ts';
import type { Embedder } from './embedder.ts';

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

/** Batches that a test has seen sent. */
const sent: (readonly string[])[] = [];

const OWN_JOB = 'evidence.embed_piece';

/** Jobs of pieces at which the model has failed. */
const ownJobs = () =>
  ask.sql(
    `select status, error, run_at > now() + interval '30 seconds' as later from jobs.queue where name = $1`,
    [OWN_JOB],
  );

/** Lets the jobs of pieces run now. */
const runOwnJobs = () =>
  ask.sql(
    `with due as (update jobs.queue set run_at = now() where name = $1) select pg_notify('jobs', 'evidence')`,
    [OWN_JOB],
  );

const REDACT = 'redactSnippet { evidenceSnippet { id } }';
const EXTRACT = 'extractEvidence { evidenceSnippet { id content } }';

const extract = (sourceId: string) =>
  done(ask, admin, EXTRACT, { sourceType: 'BUDDY_FEEDBACK', sourceId });

describe('a piece of evidence that is embedded', () => {
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
      if (texts.includes('I have much to say.')) throw new DeliveryError('Too long.', true, 0, 413);
    };
    await runJob(ask, 'evidence', 'evidence.embed');
    expect(await vectorOf(long)).toEqual({ embedding_model: 'e-1', first: null });
    expect(await vectorOf(short)).toMatchObject({ first: REDACTED_WORDS.length });
  });

  it('is so although the model fails at a whole batch of others, which are tried later', async () => {
    await ask.sql('update evidence.evidence_snippets set embedding_model = null');
    meanwhile = async (texts) => {
      if (texts.some((text) => /^More \d$/.test(text)))
        throw new DeliveryError('Broken.', false, 0, 500);
    };
    await runJob(ask, 'evidence', 'evidence.embed');
    const left = await ask.sql(
      `select distinct content from evidence.evidence_snippets
       where embedding_model is null and evidence.snippet_state(content, metadata) <> 'withdrawn'`,
    );
    expect(left.map(({ content }) => String(content))).toEqual(
      expect.arrayContaining(['More 1', 'More 9']),
    );
    expect(left).toHaveLength(9);
    expect(await ownJobs()).toHaveLength(9);

    meanwhile = () => Promise.resolve();
    await runOwnJobs();
    await eventually(async () => expect(await ownJobs()).toEqual([]));
    const [{ unembedded } = {}] = await ask.sql(
      `select count(*)::int as unembedded from evidence.evidence_snippets
       where embedding_model is null and content like 'More%'`,
    );
    expect(unembedded).toBe(0);
  });

  describe('unless the model fails at it alone', () => {
    let sourceId: string;
    beforeEach(async () => {
      await runJob(ask, 'evidence', 'evidence.embed');
      sourceId = await putFeedback(ask);
      await extract(sourceId);
      sent.length = 0;
      meanwhile = async (texts) => {
        sent.push(texts);
        if (texts.includes(REDACTED_WORDS)) throw new DeliveryError('Broken.', false, 0, 500);
      };
      await runJob(ask, 'evidence', 'evidence.embed');
    });
    afterEach(async () => {
      meanwhile = () => Promise.resolve();
      await ask.sql('delete from jobs.queue where name = $1', [OWN_JOB]);
    });

    it('is sent once, and not with the next batch', async () => {
      await runJob(ask, 'evidence', 'evidence.embed');
      expect(sent).toEqual([[REDACTED_WORDS], ['I learned something new.']]);
      expect(await ownJobs()).toMatchObject([{ status: 'waiting', later: true }]);
    });

    it('is given up after its last attempt, with the reason', async () => {
      await ask.sql('update jobs.queue set attempts = 14 where name = $1', [OWN_JOB]);
      await runOwnJobs();
      await eventually(async () =>
        expect(await ownJobs()).toMatchObject([{ status: 'failed', error: 'Broken.' }]),
      );
      sent.length = 0;
      await runJob(ask, 'evidence', 'evidence.embed');
      expect(sent).toEqual([]);
    });

    it('is sent again with other words, or to another model', async () => {
      await ask.sql(
        `update evidence.evidence_snippets set content = 'Other words.' where source_id = $1`,
        [sourceId],
      );
      expect(await ownJobs()).toEqual([]);
      await ask.sql(
        `insert into jobs.queue (domain, name, key, payload, failed_at)
         select 'evidence', $2, id::text,
           jsonb_build_object('snippetId', id, 'modelId', md5('e-0')::uuid), now()
         from evidence.evidence_snippets where source_id = $1`,
        [sourceId, OWN_JOB],
      );
      await runJob(ask, 'evidence', 'evidence.embed');
      expect(await vectorOf(sourceId)).toMatchObject({ first: 'Other words.'.length });
    });
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
