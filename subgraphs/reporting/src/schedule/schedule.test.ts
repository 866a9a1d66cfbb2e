import { askSubgraph } from '@teei/test/ask.ts';
import { eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { force } from '@teei/test/transitions.ts';
import { eventually } from '@teei/test/eventually.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { id, manager, OWN, startReporting } from '../../test/fixtures.ts';
import { putSchedule, SCHEDULE } from '../../test/schedule-specimens.ts';

const ask = askSubgraph(() => startReporting({ react: true }));

/** The moment of the tests is 15 November 2025. */
const DUE = `next_run_at = '2025-11-15T00:00:00Z', schedule_cron = '0 0 15 * *'`;

const reportsOf = () =>
  ask.sql(
    `select period_start || ' ' || period_end as period, status, locale
     from reporting.report_lineage where schedule_id = $1 order by created_at`,
    [SCHEDULE],
  );

const standing = async () => {
  const [row] = await ask.sql(
    `select status, failures, last_failure, next_run_at from reporting.scheduled_reports
     where id = $1`,
    [SCHEDULE],
  );
  return row ?? {};
};

/** Runs what is due, and waits until no run is left. */
async function runDue(): Promise<Readonly<Record<string, unknown>>> {
  await runJob(ask, 'reporting', 'schedule.claim_due');
  return ended();
}

async function ended(): Promise<Readonly<Record<string, unknown>>> {
  await eventually(async () => expect((await standing())['status']).not.toBe('running'));
  return standing();
}

const period = (name: string, closedAt: string | null) =>
  force(
    ask,
    'reporting.metrics_company_period',
    id(100),
    `period = '${name}', closed_at = ${closedAt === null ? 'null' : `'${closedAt}'`}`,
  );

beforeEach(async () => {
  await ask.sql('delete from reporting.report_lineage where schedule_id is not null');
  await period('2025-Q3', '2025-10-10T00:00:00Z');
});

describe('a schedule that is due', () => {
  it('makes a report of the last closed period, and is due again at its next time', async () => {
    const before = await newestEvent(ask);
    await putSchedule(ask, 'active', `${DUE}, failures = 0`);
    expect(await runDue()).toEqual({
      status: 'active',
      failures: 0,
      last_failure: null,
      next_run_at: new Date('2025-12-15T00:00:00Z'),
    });
    expect(await reportsOf()).toEqual([
      { period: '2025-07-01 2025-09-30', status: 'ready', locale: 'en' },
    ]);
    expect((await eventsAfter(ask, before)).map(({ event_type: type }) => type)).toEqual([
      'report.requested',
      'report.ready',
      'scheduled_report.run_completed',
    ]);
    const { data } = await ask.execute(
      manager,
      `{ reports(filter: { scheduleId: "${SCHEDULE}" }) { nodes { status schedule { id } } } }`,
    );
    expect(data).toEqual({
      reports: { nodes: [{ status: 'READY', schedule: { id: SCHEDULE } }] },
    });
  });

  it('makes no report that would say the same, unless a person asks for it', async () => {
    await putSchedule(ask, 'active', `${DUE}, failures = 0`);
    await runDue();
    await putSchedule(ask, 'active', `${DUE}, failures = 0`);
    expect(await runDue()).toMatchObject({ next_run_at: new Date('2025-12-15T00:00:00Z') });
    expect(await reportsOf()).toHaveLength(1);
    await ask.execute(
      manager,
      `mutation { runScheduledReport(input: { id: "${SCHEDULE}" }) { userErrors { code } } }`,
    );
    await ended();
    expect(await reportsOf()).toHaveLength(2);
  });

  it('makes one report, however many ask at once', async () => {
    await putSchedule(ask, 'active', `${DUE}, failures = 0`);
    await ask.sql(
      `insert into jobs.queue (domain, name, payload)
       select 'reporting', 'schedule.claim_due', '{}' from generate_series(1, 4)`,
    );
    await runDue();
    expect(await reportsOf()).toHaveLength(1);
  });

  it('fails without a closed period: the third time in a row it stops, and tells each time', async () => {
    await period('2025-Q3', null);
    await putSchedule(ask, 'active', `${DUE}, failures = 0`);
    const before = await newestEvent(ask);
    expect(await runDue()).toMatchObject({
      status: 'active',
      failures: 1,
      last_failure: 'period_open',
    });
    for (const failures of [1, 2]) {
      await putSchedule(ask, 'active', `${DUE}, failures = ${failures}`);
      await runDue();
    }
    expect(await standing()).toEqual({
      status: 'failed',
      failures: 3,
      last_failure: 'period_open',
      next_run_at: null,
    });
    expect((await eventsAfter(ask, before)).map(({ payload }) => payload)).toEqual(
      [1, 2, 3].map((failures) => ({
        template: 'executive-summary',
        failure: 'period_open',
        failures,
      })),
    );
  });

  it('has failed when its report has', async () => {
    await putSchedule(ask, 'running', `${DUE}, failures = 1`);
    await ask.sql(
      `insert into reporting.report_lineage (company_id, period_start, period_end, status,
         template_id, requested_sections, schedule_id)
       values ($1, '2025-07-01', '2025-09-30', 'queued', 'executive-summary', '{voices}', $2)`,
      [OWN, SCHEDULE],
    );
    const [report] = await ask.sql(
      'select id from reporting.report_lineage where schedule_id = $1',
      [SCHEDULE],
    );
    await runJob(ask, 'reporting', 'report.generate', { reportId: report?.['id'] });
    expect(await ended()).toMatchObject({
      status: 'active',
      failures: 2,
      last_failure: 'nothing_to_say',
    });
  });
});

describe('a run that is interrupted', () => {
  it('is taken up where it stood: its job is repeated without a second report', async () => {
    await putSchedule(ask, 'running', `${DUE}, failures = 0`);
    await runJob(ask, 'reporting', 'schedule.request_report', { scheduleId: SCHEDULE });
    await ended();
    await runJob(ask, 'reporting', 'schedule.request_report', { scheduleId: SCHEDULE });
    expect(await reportsOf()).toHaveLength(1);
  });

  it('has failed when its job has been tried for the last time', async () => {
    await putSchedule(ask, 'running', `${DUE}, failures = 0`);
    await ask.sql(
      `with queued as (insert into jobs.queue (domain, name, payload, attempts)
         values ('reporting', 'schedule.request_report', jsonb_build_object('scheduleId', $1::uuid), 8))
       select pg_notify('jobs', 'reporting')`,
      [SCHEDULE],
    );
    expect(await ended()).toMatchObject({
      status: 'active',
      failures: 1,
      last_failure: 'internal',
    });
  });

  it('leaves a schedule that was cancelled meanwhile as it is', async () => {
    await putSchedule(ask, 'running', `${DUE}, failures = 0`);
    await ask.execute(
      manager,
      `mutation { transitionScheduledReport(input: { id: "${SCHEDULE}", to: CANCELLED }) { userErrors { code } } }`,
    );
    await runJob(ask, 'reporting', 'schedule.request_report', { scheduleId: SCHEDULE });
    expect(await standing()).toMatchObject({ status: 'cancelled', next_run_at: null });
    expect(await reportsOf()).toEqual([]);
  });
});

it('a company has ten schedules at most, however many it makes at once', async () => {
  const input = `template: EXECUTIVE_SUMMARY, covers: MONTH, locale: EN, scheduleCron: "0 6 1 * *", timeZone: "UTC"`;
  await putSchedule(ask);
  const answers = await Promise.all(
    Array.from({ length: 14 }, () =>
      ask.execute(
        manager,
        `mutation { scheduleReport(input: { ${input} }) { userErrors { code } } }`,
      ),
    ),
  );
  expect(JSON.stringify(answers).match(/CONFLICT/gu)).toHaveLength(5);
  expect(
    await refused(ask, manager, 'scheduleReport { scheduledReport { id } }', {
      template: 'EXECUTIVE_SUMMARY',
      covers: 'MONTH',
      locale: 'EN',
      scheduleCron: '*/5 * * * *',
      timeZone: 'UTC',
    }),
  ).toEqual(['scheduleCron BAD_USER_INPUT', 'template CONFLICT']);
});
