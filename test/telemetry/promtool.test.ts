import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../programs.ts';
import { ALERTS_FILE, MONITORING } from './monitoring.ts';

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
});
