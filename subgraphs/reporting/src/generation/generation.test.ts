import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { eventually } from '@teei/test/eventually.ts';
import { describe, expect, it } from 'vitest';
import { id, manager, OWN, REPORT, SNIPPET, SROI, startReporting } from '../../test/fixtures.ts';
import { consent } from '../../test/publication-specimens.ts';

const ask = askSubgraph(() => startReporting({ react: true }));

const generate = 'generateReport { report { id status } }';
const INPUT = { period: '2025-Q3', template: 'DETAILED_IMPACT', locale: 'EN' };

/** Asks for a report, and returns it as it is once its job is done. */
async function made(
  input: Readonly<Record<string, unknown>>,
  mutation = generate,
): Promise<Record<string, unknown>> {
  const payload = await done(ask, manager, mutation, input);
  const report = read(payload, 'report', 'id');
  return eventually(async () => {
    const [row] = await ask.sql(
      `select r.*, (select jsonb_agg(jsonb_build_array(c.paragraph_index, c.evidence_snippet_id))
           from reporting.report_citations as c where c.report_id = r.report_id) as citations
         from reporting.report_lineage as r where r.id = $1 and r.status in ('ready', 'failed')`,
      [report],
    );
    expect(row).toBeDefined();
    return row ?? {};
  });
}

async function quoteOfTheQuarter(): Promise<void> {
  await ask.sql(`update evidence.evidence_snippets set created_at = '2025-08-15' where id = $1`, [
    SNIPPET,
  ]);
  await consent(ask, true);
}

describe('a report that is asked for', () => {
  it('is made by a job of the record and of quotes, with its events', async () => {
    await quoteOfTheQuarter();
    const report = await made(INPUT);
    expect(report).toMatchObject({ status: 'ready', failure: null, composer: 'rules-1' });
    expect(JSON.stringify(report['sections'])).toContain('Volunteers gave 200 hours');
    expect(JSON.stringify(report['sections'])).not.toContain('Quote');
    expect(report['citations']).toEqual([[7, SNIPPET]]);
    expect(report['refusals']).toEqual([
      { section: 'volunteering', subject: 'volunteerHoursByMonth', reason: 'NOT_ON_RECORD' },
      { section: 'outcomes', subject: 'outcomes', reason: 'NOT_ON_RECORD' },
    ]);
    const { data } = await ask.execute(
      manager,
      `query ($id: ID!) { report(id: $id) { status generatedBy uncitedParagraphs
         refusals { section subject reason } } }`,
      { id: report['id'] },
    );
    expect(data).toMatchObject({
      report: {
        status: 'READY',
        generatedBy: 'RULES',
        uncitedParagraphs: [],
        refusals: [{ section: 'VOLUNTEERING', reason: 'NOT_ON_RECORD' }, {}],
      },
    });
    const events = await ask.sql(
      `select event_type, payload from events.outbox where aggregate_id = $1 order by id`,
      [report['id']],
    );
    expect(events).toMatchObject([
      { event_type: 'report.requested' },
      { event_type: 'report.ready', payload: { paragraphs: 8, refusals: 2 } },
    ]);
    // What is cited is an entry of the ledger of evidence.
    const cited = await ask.sql(
      `select o.payload, o.ledger_number is not null as is_entry
       from events.outbox as o join reporting.report_citations as c on c.id = o.aggregate_id
       where o.event_type = 'report_citation.created' and c.report_id = $1`,
      [report['report_id']],
    );
    expect(cited).toEqual([
      {
        payload: { reportId: report['report_id'], paragraph: 7, evidenceId: SNIPPET },
        is_entry: true,
      },
    ]);
  });

  it('quotes nobody without their consent, and fails when nothing is left', async () => {
    await consent(ask, false);
    expect(
      await made({ ...INPUT, template: 'EXECUTIVE_SUMMARY', sections: ['VOICES'] }),
    ).toMatchObject({
      status: 'failed',
      failure: 'nothing_to_say',
      refusals: [{ section: 'voices', subject: 'quotes', reason: 'NO_EVIDENCE' }],
      citations: null,
    });
  });

  it.each([
    ['its period is opened again before its figures are read', 0, 'period_open'],
    ['its job has been tried for the last time', 8, 'internal'],
  ])('fails when %s', async (_, attempts, failure) => {
    const [row] = await ask.sql(
      `insert into reporting.report_lineage
         (company_id, period_start, period_end, status, template_id, requested_sections)
       values ($1, '2025-10-01', '2025-12-31', 'queued', 'executive-summary', '{summary}')
       returning id`,
      [OWN],
    );
    await ask.sql(
      `with queued as (insert into jobs.queue (domain, name, payload, attempts)
         values ('reporting', 'report.generate', jsonb_build_object('reportId', $1::uuid), $2))
       select pg_notify('jobs', 'reporting')`,
      [row?.['id'], attempts],
    );
    await eventually(async () =>
      expect(
        await ask.sql('select status, failure from reporting.report_lineage where id = $1', [
          row?.['id'],
        ]),
      ).toEqual([{ status: 'failed', failure }]),
    );
  });

  it('is not changed by anybody afterwards', async () => {
    await ask.sql('begin');
    await ask.sql('set local role reporting_worker');
    await expect(
      ask.sql(`update reporting.report_lineage set sections = '[]' where status = 'ready'`),
    ).rejects.toThrow('report_lineage');
    await ask.sql('rollback');
  });

  it.each([
    [{ period: '2025-Q4' }, 'period BAD_USER_INPUT'],
    [{ period: '2025-08' }, 'period CONFLICT'],
    [{ template: 'EXECUTIVE_SUMMARY', sections: ['CLIMATE'] }, 'sections BAD_USER_INPUT'],
    [{ sections: ['VOICES', 'VOICES'] }, 'sections BAD_USER_INPUT'],
    [{ sections: [] }, 'sections BAD_USER_INPUT'],
  ])('is refused with %j: %s', async (changes, error) => {
    expect(await refused(ask, manager, generate, { ...INPUT, ...changes })).toEqual([error]);
  });
});

describe('a report that is superseded', () => {
  const supersede = 'supersedeReport { report { id template } }';
  const input = { id: REPORT, template: 'EXECUTIVE_SUMMARY', locale: 'NO' };

  it('names the later one, which is made in its own language, and is superseded once', async () => {
    await made(input, supersede);
    const { data } = await ask.execute(
      manager,
      `{ report(id: "${REPORT}") { supersededBy { title supersedes { id } } } }`,
    );
    expect(data).toEqual({
      report: {
        supersededBy: { title: 'Sammendrag for ledelsen', supersedes: { id: REPORT } },
      },
    });
    expect(await refused(ask, manager, supersede, input)).toEqual(['id CONFLICT']);
  });

  it('may be of a month that ends with its quarter, of which figures are closed too', async () => {
    const month = await made({ ...INPUT, period: '2025-09', template: 'EXECUTIVE_SUMMARY' });
    expect(await made({ id: month['id'], locale: 'NO' }, supersede)).toMatchObject({
      status: month['status'],
    });
  });

  it('must be of a closed period, and have a template or be given one', async () => {
    expect(await refused(ask, manager, supersede, { id: id(31), locale: 'EN' })).toEqual([
      'template BAD_USER_INPUT',
      'id CONFLICT',
    ]);
  });
});

it('the outcomes of a report are those of the newest calculation', async () => {
  await ask.sql('alter table reporting.sroi_calculations disable trigger refuse_change');
  await ask.sql(`update reporting.sroi_calculations set basis = $2 where id = $1`, [
    SROI,
    JSON.stringify({
      outcomes: [
        { outcomeType: 'belonging', beneficiaries: 7, months: [7, 0, 0] },
        { outcomeType: 'job_readiness', beneficiaries: 6, months: [0, 6, 0] },
        { outcomeType: 'job_readiness', beneficiaries: 3, months: [0, 3, 0] },
        { outcomeType: 'confidence', beneficiaries: 2, months: [0, 0, 2] },
      ],
    }),
  ]);
  const report = await made({ ...INPUT, sections: ['OUTCOMES', 'RETURN'] });
  expect(JSON.stringify(report['sections'])).toContain('Belonging: 7 participants');
  expect(JSON.stringify(report['sections'])).not.toContain('Job readiness');
  expect(report['refusals']).toEqual([
    { section: 'outcomes', subject: 'outcomes', reason: 'SMALL_GROUP' },
  ]);
});
