import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { BEST, FOREIGN, OWN, startEvidence, TOMBSTONE } from '../../test/fixtures.ts';
import { putRequest, setBudget, spentOf } from '../../test/sources.ts';

const ask = askSubgraph(() => startEvidence({ react: true }));

const BEGIN = `beginAiRequest { aiPromptAudit { id status costUsd promptText safetyCheckPassed evidenceGatePassed
    budgetCheckPassed evidence { id } } }`;

const FINISH = 'finishAiRequest { aiPromptAudit { status } }';
const FAILURE = { status: 'FAILED', tokensInput: 9, tokensOutput: 0, costUsd: '0.25' };

/** Log entry of a request that was begun. */
async function begin(input: object): Promise<unknown> {
  const payload = await done(ask, admin, BEGIN, {
    companyId: OWN,
    operation: 'NLQ_QUERY',
    modelName: 'writer-2',
    promptText: 'Summarize.',
    evidenceIds: [BEST],
    maxCostUsd: '1',
    ...input,
  });
  return read(payload, 'aiPromptAudit');
}

describe('a request to a model', () => {
  it.each([
    ['SAFETY', { promptText: 'Call 22 85 50 12.' }, [false, null, null]],
    ['EVIDENCE', { evidenceIds: [] }, [true, false, null]],
    ['EVIDENCE', { evidenceIds: [FOREIGN, TOMBSTONE] }, [true, false, null]],
    ['BUDGET', { maxCostUsd: '10.000001' }, [true, true, false]],
  ])('is blocked by %s for %j, and reserves nothing', async (gate, input, [a, b, c]) => {
    await setBudget(ask, '10');
    expect(await begin(input)).toMatchObject({
      status: `BLOCKED_${gate}`,
      costUsd: '0.000000',
      safetyCheckPassed: a,
      evidenceGatePassed: b,
      budgetCheckPassed: c,
    });
    expect(await spentOf(ask)).toBe(0);
  });

  it('that reserves nothing is blocked once the budget is exhausted', async () => {
    await setBudget(ask, '10');
    await begin({ maxCostUsd: '10' });
    expect(await begin({ maxCostUsd: '0' })).toMatchObject({ status: null });
    await ask.sql(`update users.companies set ai_spend_current_month = 10.5 where id = $1`, [OWN]);
    expect(await begin({ maxCostUsd: '0' })).toMatchObject({
      status: 'BLOCKED_BUDGET',
      budgetCheckPassed: false,
    });
  });

  it('never stores the number that it was blocked for', async () => {
    await setBudget(ask, '10');
    expect(read(await begin({ promptText: 'Call 22 85 50 12.' }), 'promptText')).toBe(
      'Call [phone].',
    );
  });

  it('keeps nothing of a prompt that names a withdrawn piece', async () => {
    await setBudget(ask, '10');
    expect(await begin({ evidenceIds: [BEST, TOMBSTONE] })).toMatchObject({
      status: null,
      promptText: '[withdrawn]',
      evidence: [{ id: BEST }],
    });
  });

  it('reserves what it may cost: of thirty at once, ten find room', async () => {
    await setBudget(ask, '10');
    const begun = await Promise.all(Array.from({ length: 30 }, () => begin({})));
    const statuses = begun.map((entry) => read(entry, 'status'));
    expect(statuses.filter((status) => status === null)).toHaveLength(10);
    expect(await spentOf(ask)).toBe(10);
  });

  it('costs what it has cost, once it is finished, and is finished once', async () => {
    await setBudget(ask, '10');
    const id = read(await begin({ maxCostUsd: '4' }), 'id');
    await done(ask, admin, FINISH, { id, ...FAILURE });
    expect(await spentOf(ask)).toBe(0.25);
    const again = await refused(ask, admin, FINISH, { id, ...FAILURE });
    expect(again).toEqual(['id INVALID_TRANSITION']);
  });

  it('of an earlier month changes nothing of this one', async () => {
    await setBudget(ask, '10');
    const id = await putRequest(ask);
    await ask.sql(
      `update users.companies set ai_spend_month = '2025-12-01', ai_spend_current_month = 3`,
    );
    await done(ask, admin, FINISH, { id, ...FAILURE });
    expect(await spentOf(ask)).toBe(3);
  });

  it('that nobody finishes within an hour has failed at no cost, and a newer one has not', async () => {
    await setBudget(ask, '10');
    const [abandoned, newer] = [await begin({}), await begin({ maxCostUsd: '2' })];
    const id = read(abandoned, 'id');
    await withoutTrigger(
      `update evidence.ai_prompt_audit set created_at = created_at - interval '61 minutes' where id = $1`,
      [id],
    );
    await runJob(ask, 'evidence', 'ai_request.expire');
    expect(await spentOf(ask)).toBe(2);
    const stored = await ask.sql(
      'select status from evidence.ai_prompt_audit where id = any ($1) order by created_at',
      [[id, read(newer, 'id')]],
    );
    expect(stored).toEqual([{ status: 'failed' }, { status: null }]);
    const late = await refused(ask, admin, FINISH, { id, ...FAILURE });
    expect(late).toEqual(['id INVALID_TRANSITION']);
  });
});

/** Changes a log entry as nobody may. */
async function withoutTrigger(text: string, values: readonly unknown[]): Promise<void> {
  await ask.sql('set session_replication_role = replica');
  await ask.sql(text, values);
  await ask.sql('reset session_replication_role');
}
