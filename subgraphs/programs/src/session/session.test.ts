import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrograms);

/** The answer about the own buddy instance. */
function askInstance(viewer: Viewer, selection: string): Promise<SubgraphResponse> {
  return ask.execute(viewer, `{ programInstance(id: "${rows.instance.buddy}") { ${selection} } }`);
}

describe('a session', () => {
  it.each([
    ['SCHEDULED', rows.session.planned],
    ['COMPLETED', rows.session.held],
    ['CANCELLED', rows.session.cancelled],
    ['NO_SHOW', rows.session.missed],
  ])('that is %s says so, and is found by it', async (status, id) => {
    expect(
      (await ask.execute(rows.manager, `{ kintellSession(id: "${id}") { status } }`)).data,
    ).toEqual({
      kintellSession: { status },
    });
    expect(
      (
        await askInstance(
          rows.manager,
          `sessions(filter: { status: [${status}] }) { nodes { id } }`,
        )
      ).data,
    ).toEqual({ programInstance: { sessions: { nodes: [{ id }] } } });
  });

  it('keeps its feedback from companies', async () => {
    const query = `{ kintellSession(id: "${rows.session.held}") { rating feedbackText } }`;
    const { data, errors } = await ask.execute(rows.coordinator, query);
    expect(data).toEqual({ kintellSession: { rating: 0.9, feedbackText: null } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await ask.execute(rows.participant, query)).data).toEqual({
      kintellSession: { rating: 0.9, feedbackText: 'What we said' },
    });
  });
});

describe('the number of all sessions', () => {
  const FILTERS = ['{}', `{ companyId: "${rows.company.own}" }`, '{ completed: true }'];

  async function totals(viewer: Viewer): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const filter of FILTERS) {
      const query = `{ kintellSessions(filter: ${filter}) { totalCount } }`;
      found.push(read(await ask.data(viewer, query), 'kintellSessions', 'totalCount'));
    }
    return found;
  }

  it.each([
    ['staff', rows.staff, [5, 4, 1], [100, 100, 0]],
    ['a company', rows.manager, [4, 4, 1], [100, 100, 0]],
    ['a person', rows.participant, [4, 4, 1], [0, 0, 0]],
  ])('is what is kept for %s, or counted', async (_who, viewer, expected, added) => {
    expect(await totals(viewer)).toEqual(expected);
    await ask.sql(
      `insert into counts.parts (table_name, company_id, number)
       select table_name, company_id, 100 from counts.parts where table_name = 'programs.kintell_sessions' group by 1, 2`,
    );
    const after = await totals(viewer);
    await ask.sql('delete from counts.parts where number = 100');
    expect(after).toEqual(expected.map((count, at) => count + (added[at] ?? 0)));
  });
});
