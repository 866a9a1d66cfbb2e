import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { COMPANIES, manager, OWN, startReporting } from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

const B4SI = `b4si(year: 2025) {
  companyId year
  inputs { cashCents timeHours unknownTimeHours hourlyCostCents timeValueCents inKindCents communityValueCents managementCostCents }
  outputs { beneficiaries volunteers sessions ownTimeHours leverageCents }
  explain(figure: "timeValueCents") { formula inputs source }
  none: explain(figure: "x") { formula } }`;

describe('a community investment', () => {
  it('is told by B4SI with the newest record of the year, and explained', async () => {
    const answered = await ask.entities(manager, COMPANIES, `... on Company { ${B4SI} }`);
    expect(read(answered, 0, 'b4si')).toEqual({
      companyId: OWN,
      year: 2025,
      inputs: {
        cashCents: 0,
        timeHours: 0,
        unknownTimeHours: 0,
        hourlyCostCents: 4_002,
        timeValueCents: 0,
        inKindCents: null,
        communityValueCents: 0,
        managementCostCents: 70_000,
      },
      outputs: {
        beneficiaries: 0,
        volunteers: 0,
        sessions: 0,
        ownTimeHours: 0,
        leverageCents: null,
      },
      explain: {
        formula: 'timeHours × hourlyCostCents',
        inputs: { timeHours: 0, hourlyCostCents: 4_002 },
        source: 'ROWS',
      },
      none: null,
    });
  });

  it('is shown to its company and staff, record by record', async () => {
    const records =
      '... on Company { communityInvestments(year: 2025) { hourlyCostCents } b4si(year: 2025) { year } }';
    const newestFirst = [{ hourlyCostCents: 4_002 }, { hourlyCostCents: 4_001 }];
    const shown = { communityInvestments: newestFirst, b4si: { year: 2025 } };
    expect(await ask.entities(admin, COMPANIES, records)).toMatchObject([shown, shown]);
    expect(await ask.entities(manager, COMPANIES, records)).toMatchObject([
      shown,
      { communityInvestments: [], b4si: null },
    ]);
  });

  it('is of no year that is none', async () => {
    const { errors } = await ask.about(
      manager,
      COMPANIES,
      '... on Company { b4si(year: 1999) { year } }',
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
