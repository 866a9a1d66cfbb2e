import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findAffected } from './affected.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Files of the repository, but for what is installed and made. */
const FILES = globSync(
  ['*', '{schema,migrations,subgraphs,platform,gateway,local,test,docs,operations}/**/*.*'],
  {
    cwd: ROOT,
    exclude: (name) => name === 'node_modules',
  },
).filter((file) => file.includes('.'));

it.each([
  ['subgraphs/campaigns/src/campaign/campaign.rules.ts', 'subgraphs/campaigns/src/campaign'],
  ['subgraphs/campaigns/src/campaign/campaign.sql.ts', 'subgraphs/campaigns'],
  ['migrations/postgres/users/0170_add_preferred_language.sql', 'subgraphs/users'],
  ['migrations/postgres/users/0170_add_preferred_language.sql', 'migrations'],
  ['migrations/postgres/viewer/0521_grant_columns.sql', 'test/access.test.ts'],
  ['schema/users.graphql', 'test/access.test.ts'],
  ['schema/vocabulary.graphql', 'test/schema'],
  ['docs/partners.md', 'test/documents.test.ts'],
  ['test/search.test.ts', 'test/search.test.ts'],
])('a change of %s runs %s', (file, test) => {
  expect(findAffected([file])).toMatchObject({ unknown: [] });
  expect(findAffected([file]).tests).toContain(test);
});

it.each(['platform/collections/filters.ts', 'subgraphs/users/src/theme/theme.rules.ts'])(
  'a change of %s runs what imports it',
  (file) => {
    expect(findAffected([file])).toMatchObject({ sources: [file], unknown: [] });
  },
);

it('any change runs the tests that read all files', () => {
  expect(findAffected(['docs/operating.md']).tests).toContain('test/pages.test.ts');
  expect(findAffected(['subgraphs/users/src/user/user.sql.ts']).tests).toContain(
    'test/comments.test.ts',
  );
  expect(findAffected([]).tests).toEqual([]);
});

it('a file of no known kind runs everything', () => {
  const { unknown } = findAffected(FILES);
  expect(unknown).toContain('pnpm-lock.yaml');
  // Most changes are told: add a rule to affected.ts for a new kind of file.
  expect(unknown.filter((file) => /\.(ts|sql|graphql|md)$/.test(file))).toEqual([
    'codegen.ts',
    'vitest.config.ts',
  ]);
});

it('every test that is named is there', () => {
  const { tests } = findAffected(FILES);
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((test) => !existsSync(`${ROOT}${test}`))).toEqual([]);
});
