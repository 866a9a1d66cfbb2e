import { readFile } from 'node:fs/promises';
import { GATEWAY_VARIABLES } from '@teei/gateway/src/configuration.ts';
import { START_VARIABLES, STORE_VARIABLES } from '@teei/local/configuration.ts';
import { describeVariable } from '@teei/platform/configuration/read-environment.ts';
import { PRIVACY_VARIABLES } from '@teei/privacy/src/configuration.ts';
import { PROGRAMS_VARIABLES } from '@teei/programs/src/configuration.ts';
import { SUBGRAPH_VARIABLES } from '@teei/platform/subgraph/main.ts';
import { EVIDENCE_VARIABLES } from '@teei/evidence/src/configuration.ts';
import { REPORTING_VARIABLES } from '@teei/reporting/src/configuration.ts';
import { USERS_VARIABLES } from '@teei/users/src/configuration.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';

const manual = await readFile(new URL('../../docs/operating.md', import.meta.url), 'utf8');

/** The cells of the first table below a heading, without its two lines of head. */
function tableBelow(heading: string): string[][] {
  const [, section = ''] = manual.split(`\n### ${heading}\n`);
  const lines = section.split('\n');
  const end = lines.findIndex((line) => line.startsWith('#'));
  const rows = lines.slice(0, end).filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Value that holds when the variable is not set. */
function fallback(variable: z.core.$ZodType): string {
  const unset = z.safeParse(variable, undefined);
  if (!unset.success) return 'must be set';
  const text = JSON.stringify(unset.data ?? '').replaceAll(/^"|"$|^\[\]$/g, '');
  return text === '' ? '' : `\`${text}\``;
}

test.each([
  ['`start`, `start:services`', START_VARIABLES],
  [
    '`db:migrate`, `db:reset`, `db:seed`, `db:backup`, `db:restore`, `audit:verify`, `db:url`, `db:stop`, `run token`, `operations`',
    STORE_VARIABLES,
  ],
  ['A subgraph', SUBGRAPH_VARIABLES],
  ['The users subgraph', USERS_VARIABLES],
  ['The programs subgraph', PROGRAMS_VARIABLES],
  ['The privacy subgraph', PRIVACY_VARIABLES],
  ['The evidence subgraph', EVIDENCE_VARIABLES],
  ['The reporting subgraph', REPORTING_VARIABLES],
  ['The gateway', GATEWAY_VARIABLES],
])('the manual lists the environment of %s', (heading, schema) => {
  expect(tableBelow(heading)).toEqual(
    Object.entries<z.core.$ZodType>(schema.shape).map(([name, variable]) => [
      `\`${name}\``,
      fallback(variable),
      describeVariable(schema, name).description,
    ]),
  );
});
