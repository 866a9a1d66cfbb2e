import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMPANIES, manager, OWN, startReporting } from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

/** Moment at which the newest event of the record was stored. */
const NEWEST = '2025-11-01T08:30:00Z';

const explainedForm = z.object({
  disclosures: z.array(
    z.object({
      datapoints: z.array(z.object({ label: z.string(), explain: z.unknown(), unit: z.null() })),
    }),
  ),
});

async function disclosures(args: string): Promise<readonly unknown[]> {
  const own = await ask.entities(
    manager,
    COMPANIES,
    `... on Company { disclosures(${args}) { version code title isOptional materiality isSupplement notAvailable
       datapoints { label value unit absence } } }`,
  );
  return z.array(z.unknown()).parse(read(own, 0, 'disclosures'));
}

const codes = (found: readonly unknown[]): readonly string[] =>
  found.map((one) => `${String(read(one, 'version'))} ${String(read(one, 'code'))}`);

describe('disclosures', () => {
  it.each([
    ['ESRS', 2023, []],
    ['ESRS', 2026, ['2023 S3-1', '2023 S3-2', '2023 S3-3', '2023 S3-4', '2023 S3-5']],
    ['ESRS_2026', 2025, []],
    ['ESRS_2026', 2026, ['2026 S3-1', '2026 S3-2', '2026 S3-3', '2026 S3-4']],
    ['ESRS', 2027, ['2026 S3-1', '2026 S3-2', '2026 S3-3', '2026 S3-4']],
    ['ESRS_2023', 2027, []],
    ['GRI', 2025, ['2016 201-1', '2016 413-1']],
  ])(
    'under %s for %i are those of the version of the year: %j',
    async (standard, year, expected) => {
      expect(
        codes(await disclosures(`standard: ${standard}, financialYear: ${String(year)}`)),
      ).toEqual(expected);
    },
  );

  it('have figures, or say what is not available, and are supplements until the topic is found material', async () => {
    const found = await disclosures('standard: ESRS, financialYear: 2025, topic: S3');
    for (const one of found) {
      const hasFigures = JSON.stringify(read(one, 'datapoints')) !== '[]';
      expect(hasFigures || typeof read(one, 'notAvailable') === 'string').toBe(true);
      expect(one).toMatchObject({
        materiality: 'MATERIAL',
        isSupplement: false,
        isOptional: false,
      });
    }
    expect(read(found[3], 'datapoints')).toEqual(
      expect.arrayContaining([
        { label: 'Hours that volunteers gave', value: 500, unit: 'hours', absence: null },
      ]),
    );
    const [early] = await disclosures('standard: ESRS_2026, financialYear: 2026');
    expect(early).toMatchObject({
      materiality: 'NOT_ASSESSED',
      isSupplement: true,
      isOptional: true,
    });
  });

  it('explain their figures, those on record with the moment of their newest event', async () => {
    await ask.sql(
      `update reporting.metrics_company_period set as_of = $1 where company_id = $2 and period = '2025'`,
      [NEWEST, OWN],
    );
    const { found } = await ask.entity(
      manager,
      { __typename: 'Company', id: OWN },
      `disclosures(standard: ESRS, financialYear: 2025, topic: S3) { code datapoints { label
         explain(figure: "value") { figure formula inputs rowsCounted source asOf lateEvents }
         unit: explain(figure: "unit") { formula } } }`,
    );
    const shown = explainedForm
      .parse(found)
      .disclosures.flatMap(({ datapoints }) => datapoints)
      .filter(({ unit }) => unit === null);
    expect(shown.length).toBeGreaterThan(8);
    const of = (label: string): unknown => shown.find((one) => one.label === label)?.explain;
    const told = {
      figure: 'value',
      inputs: {},
      rowsCounted: null,
      source: 'ROWS',
      lateEvents: null,
    };
    expect(of('Hours that volunteers gave')).toEqual({
      ...told,
      formula: 'CompanyPeriodMetrics.totalVolunteerHours of the year',
      asOf: NEWEST,
    });
    expect(of('Pieces of evidence collected')).toEqual({
      ...told,
      formula: 'count of pieces of evidence that were created in the year and are not withdrawn',
      asOf: null,
    });
  });

  it('have no figure of a year that has not begun', async () => {
    const [, second] = await disclosures('standard: ESRS, financialYear: 2027, topic: S3');
    expect(read(second, 'datapoints')).toEqual(
      expect.arrayContaining([expect.objectContaining({ value: null, absence: 'NOT_ON_RECORD' })]),
    );
  });

  it('show staff every company, and a company none but its own', async () => {
    const selection = '... on Company { disclosures(standard: GRI, financialYear: 2025) { code } }';
    const both = [{ code: '201-1' }, { code: '413-1' }];
    expect(await ask.entities(admin, COMPANIES, selection)).toMatchObject([
      { disclosures: both },
      { disclosures: both },
    ]);
    expect(await ask.entities(manager, COMPANIES, selection)).toMatchObject([
      { disclosures: both },
      { disclosures: [] },
    ]);
  });

  it('need a year that a standard can be of', async () => {
    const { errors } = await ask.about(
      manager,
      COMPANIES,
      '... on Company { disclosures(standard: GRI, financialYear: 1999) { code } }',
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
