import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findProgram } from '../programs.ts';
import { ALERTS_FILE, MONITORING, readAlerts } from './monitoring.ts';

/** Series with faults and without, and the alerts about them. */
const CASES_FILE = fileURLToPath(new URL('alert-cases.yml', import.meta.url));

const cases = z.object({
  tests: z.array(
    z.object({ alert_rule_test: z.array(z.object({ alertname: z.string() })).default([]) }),
  ),
});

const REMEDY = 'No promtool was found. Install one (apt-get install prometheus).';

const promtool = findProgram({ names: ['promtool'], remedy: REMEDY });
if (promtool === undefined) process.stderr.write(`${REMEDY} The alerts are not tried.\n`);

describe.skipIf(promtool === undefined)('Prometheus', () => {
  it.each([
    ['rules', ALERTS_FILE],
    ['config', path.join(MONITORING, 'prometheus/prometheus.yml')],
    ['config', path.join(MONITORING, 'prometheus/local.yml')],
  ])('takes our %s', async (kind, file) => {
    const { stdout } = await promisify(execFile)(promtool ?? '', ['check', kind, file]);
    expect(stdout).toContain('SUCCESS');
  });

  it('alerts of each fault, also of the first of its kind, and not of a healthy graph', async () => {
    const { stdout } = await promisify(execFile)(promtool ?? '', ['test', 'rules', CASES_FILE]);
    expect(stdout).toContain('SUCCESS');
  });
});

it('tries every alert', async () => {
  const { tests } = cases.parse(parse(await readFile(CASES_FILE, 'utf8')));
  const tried = tests.flatMap((test) => test.alert_rule_test.map(({ alertname }) => alertname));
  const alerts = await readAlerts();
  expect(tried.toSorted()).toEqual(alerts.map(({ title }) => title).toSorted());
});
