import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { done } from '@teei/test/changes.ts';
import { whileRestricted } from '@teei/test/restrict.ts';
import { admin } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { AUTHOR, FOREIGN, OWN, startEvidence, SURVEY, UNSURE } from '../../test/fixtures.ts';
import { putSnippet, setBudget, spentOf } from '../../test/sources.ts';
import type { LanguageModel, Question } from './language-model.ts';

const ANSWER = { isWhole: true, tokensInput: 100, tokensOutput: 50 };

/** Questions that the model has been asked; each test sets the answer. */
const asked: Question[] = [];
let answer: () => ReturnType<LanguageModel['answer']>;
const model: LanguageModel = {
  name: 'writer-3',
  price: { input: 1, output: 4 },
  answer: (question) => {
    asked.push(question);
    return answer();
  },
};

const ask = askSubgraph(() => startEvidence({ react: true, model }));

beforeEach(async () => {
  asked.length = 0;
  await setBudget(ask, '10');
});

const SUMMARISE = 'summariseEvidence { aiPromptAudit { id status costUsd } }';

async function summarise(evidenceIds: readonly string[]): Promise<unknown> {
  const input = { companyId: OWN, question: 'How did Lars help?', evidenceIds };
  return read(await done(ask, admin, SUMMARISE, input), 'aiPromptAudit');
}

const stored = async (id: unknown) =>
  (
    await ask.sql(
      `select status, response_text, prompt_text, cost_usd::float8 as cost from evidence.ai_prompt_audit
       where id = $1`,
      [id],
    )
  )[0];

/** Log entry of a summary, once it has a result. */
async function finished(evidenceIds: readonly string[]) {
  const begun = await summarise(evidenceIds);
  return eventually(async () => {
    const row = await stored(read(begun, 'id'));
    expect(row?.['status']).not.toBeNull();
    return { ...row, id: read(begun, 'id') };
  });
}

const withdraw = (id: string) =>
  done(ask, admin, 'withdrawSnippet { evidenceSnippet { id } }', { id, cause: 'CONSENT' });

describe('a summary of evidence', () => {
  it('sends no name, keeps none of the answer, and costs what it cost', async () => {
    answer = () => Promise.resolve({ ...ANSWER, text: 'Lars Moen was a help [1].' });
    const piece = await putSnippet(ask);
    await ask.sql(
      `update evidence.evidence_snippets set content = 'Lars was a help, said Moen.' where id = $1`,
      [piece],
    );
    const row = await finished([piece, FOREIGN]);
    expect(row).toMatchObject({
      status: 'success',
      prompt_text: 'How did [name] help?',
      response_text: '[name] was a help [1].',
      cost: 0.0003,
    });
    expect(await spentOf(ask)).toBeCloseTo(0.0003, 6);
    expect(JSON.stringify(asked)).not.toMatch(/Lars|Moen/);
    expect(asked[0]?.pieces).toHaveLength(1);
  });

  it.each<[string, () => ReturnType<LanguageModel['answer']>, number]>([
    ['cites nothing', () => Promise.resolve({ ...ANSWER, text: 'It was good.' }), 0.0003],
    ['is not whole', () => Promise.resolve({ ...ANSWER, text: 'It [1]', isWhole: false }), 0.0003],
    ['is refused', () => Promise.reject(new DeliveryError('Refused.', true)), 0],
  ])(
    'of which the answer %s has failed, and holds nothing in reserve',
    async (_title, wrong, cost) => {
      answer = wrong;
      expect(await finished([UNSURE])).toMatchObject({ status: 'failed', response_text: null });
      expect(await spentOf(ask)).toBeCloseTo(cost, 6);
    },
  );

  it('is tried again when the endpoint asks for it', async () => {
    answer = () => Promise.reject(new DeliveryError('Too many.', false, 120_000));
    const id = read(await summarise([UNSURE]), 'id');
    await eventually(async () => {
      const [job] = await ask.sql(
        `select payload, run_at > now() + interval '100 seconds' as waits from jobs.queue where key = $1`,
        [id],
      );
      expect(job).toEqual({ payload: { requestId: id, attempt: 2 }, waits: true });
    });
    expect(await stored(id)).toMatchObject({ status: null });
  });

  it('sends no words of a person whose data is restricted since it was asked for', async () => {
    answer = () => Promise.reject(new DeliveryError('Too many.', false, 120_000));
    const id = read(await summarise([await putSnippet(ask), SURVEY]), 'id');
    await eventually(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.pieces.map(({ number }) => number)).toEqual([1, 2]);
    answer = () => Promise.resolve({ ...ANSWER, text: 'It was fine [2].' });
    await whileRestricted(ask, AUTHOR, () =>
      eventually(async () => {
        await ask.sql(
          `with due as (update jobs.queue set run_at = now() where key = $1 returning domain)
             select pg_notify('jobs', domain) from due`,
          [id],
        );
        expect(await stored(id)).toMatchObject({ status: 'success' });
      }),
    );
    expect(asked.at(-1)?.pieces.map(({ number }) => number)).toEqual([2]);
  });

  it('is erased when a piece is withdrawn, later or while the model answers', async () => {
    const [first, second] = [await putSnippet(ask), await putSnippet(ask)];
    answer = () => Promise.resolve({ ...ANSWER, text: 'I am not afraid [1].' });
    const { id } = await finished([first, UNSURE]);
    await withdraw(first);
    const erased = {
      status: 'success',
      response_text: '[withdrawn]',
      prompt_text: 'How did [name] help?',
    };
    expect(await stored(id)).toMatchObject(erased);
    answer = async () => {
      await withdraw(second);
      return { ...ANSWER, text: 'I am not afraid [1].' };
    };
    expect(await finished([second, UNSURE])).toMatchObject(erased);
  });
});
