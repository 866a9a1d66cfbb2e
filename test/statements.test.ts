import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * Statements for Postgres: the text of a whole one, a query that is built by calls, and one that is run. Conditions and values in
 * SQL are none, also where they hold a query in brackets.
 */
const STATEMENT =
  /sql`\s*(?:select|insert|update|delete|merge|with)\b|\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\.execute\w*\(/i;

it.each([
  ['sql`\n select 1`', true],
  ["db.insertInto('companies')", true],
  ['statement.execute(db)', true],
  ["sql`t.status <> 'failed'`", false],
  ['sql`(select count(*) from companies)`', false],
])('finds statements in %j: %s', (code, isFound) => {
  expect(STATEMENT.test(code)).toBe(isFound);
});

it('every statement of a subgraph for Postgres stands in a file of SQL', () => {
  const files = globSync('subgraphs/*/src/**/*.ts').filter(
    (file) => !/\.(sql|test)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => STATEMENT.test(readFileSync(file, 'utf8')))).toEqual([]);
});
