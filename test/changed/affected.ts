/** Tests that a change of a file can make fail: the one list of what imports do not tell, such as SQL and SDL. */

interface Rule {
  readonly files: RegExp;
  /**
   * Files and folders of tests, where `{name}` stands for a group of the pattern, and `{path}` for the whole path.
   * None where only the static checks look at the file.
   */
  readonly tests: readonly string[];
  /** Runs the tests that import the file, too. */
  readonly withImporters?: boolean;
}

const DOMAIN = '(?<domain>users|programs|campaigns|evidence|reporting|privacy)';
const REGISTER = 'test/personal-data/register.test.ts';
const PAGES = 'test/pages.test.ts';
/** Read what every other file says: quick, without a database. */
const ALWAYS = [
  PAGES,
  'test/comments.test.ts',
  'test/folder-circles.test.ts',
  'test/statements.test.ts',
  'test/schema/catalogue-mutations.test.ts',
];
const OPERATIONS = 'gateway/src/partners/manifest.test.ts';

/** The first rule that matches a path decides; a path that none matches runs everything. */
const RULES: readonly Rule[] = [
  { files: /\.test\.ts$/, tests: ['{path}'] },

  // The contract, and the stores.
  {
    files: new RegExp(`^schema/${DOMAIN}\\.graphql$`),
    tests: [
      'subgraphs/{domain}',
      'test/schema',
      'test/access.test.ts',
      'test/personal-data',
      OPERATIONS,
    ],
  },
  {
    files: /^schema\//,
    tests: ['subgraphs/analytics', 'test/schema', 'test/access.test.ts', OPERATIONS],
  },
  {
    files: new RegExp(`^migrations/postgres/${DOMAIN}/`),
    tests: [
      'migrations',
      'subgraphs/{domain}',
      REGISTER,
      'test/indexes.test.ts',
      'test/state-machines.test.ts',
      'test/tenant-views.test.ts',
    ],
  },
  {
    files: /^migrations\/postgres\/gateway\//,
    tests: ['migrations/postgres', 'gateway/src/partners', 'test/partners', REGISTER],
  },
  {
    files: /^migrations\/postgres\/identity\//,
    tests: ['migrations/postgres', 'subgraphs/users', 'test/identity.test.ts', REGISTER],
  },
  {
    files: /^migrations\/postgres\/(events|jobs)\//,
    tests: ['migrations/postgres', 'test/events.test.ts', 'subgraphs/users', REGISTER],
  },
  {
    files: /^migrations\/postgres\/\w+\/.*\.sql$/,
    tests: ['migrations', 'subgraphs', 'test/access.test.ts', 'test/tenancy.test.ts', REGISTER],
  },
  { files: /^migrations\/clickhouse\//, tests: ['subgraphs/analytics', REGISTER] },
  { files: /^migrations\/personal-data\.json$/, tests: ['test/personal-data'] },
  { files: /^migrations\/postgres\//, tests: ['migrations/postgres'] },

  // Code of a domain: nothing outside of it imports it, but for whole graphs.
  {
    files: /^subgraphs\/(?<domain>\w+)\/src\/(?<noun>[\w-]+)\/[\w-]+\.rules\.ts$/,
    tests: ['subgraphs/{domain}/src/{noun}', 'subgraphs/{domain}/test'],
    withImporters: true,
  },
  { files: /^subgraphs\/(?<domain>\w+)\/.*\.ts$/, tests: ['subgraphs/{domain}'] },

  // What tests read.
  { files: /^gateway\/test\/.*\.graphql$/, tests: ['gateway/test'] },
  { files: /^test\/tenancy\//, tests: ['test/access.test.ts', 'test/tenancy.test.ts'] },
  { files: /^test\/personal-data\//, tests: ['test/personal-data', 'test/access.test.ts'] },
  { files: /^operations\//, tests: [OPERATIONS, 'test/partners', 'test/documents.test.ts'] },
  {
    files: /^(deploy\/monitoring\/|test\/telemetry\/.*\.yml$)/,
    tests: ['test/telemetry', 'test/deployment/compose.test.ts'],
  },
  { files: /^(docker|Dockerfile|deploy\/|docs\/(operating|oidc)\.md)/, tests: ['test/deployment'] },
  {
    files: /^docs\/(errors|events|state-machines)\.md$/,
    tests: ['test/error-codes.test.ts', 'test/events.test.ts', 'test/state-machines.test.ts'],
  },
  { files: /^docs\/(decisions\/|benchmarks)/, tests: [] },
  { files: /^(findings\/|bench\/)/, tests: [] },
  { files: /\.md$/, tests: ['test/documents.test.ts', 'test/error-codes.test.ts'] },
  { files: /^examples\//, tests: ['test/browser/frontend.test.ts'] },

  // Everything else that is imported: what stands on it tells.
  { files: /^(gateway|platform|local|migrations|test)\/.*\.ts$/, tests: [], withImporters: true },
  { files: /(^|\/)(\.\w+ignore|\.\w+rc\.json|knip\.jsonc|tsconfig\.json)$/, tests: [] },
];

export interface Affected {
  /** Files and folders of tests. */
  readonly tests: readonly string[];
  /** Sources, whose importing tests run too. */
  readonly sources: readonly string[];
  /** Files that no rule knows: everything runs. */
  readonly unknown: readonly string[];
}

/** Tests for changed files, and those of all files, given by their paths in the repository. */
export function findAffected(files: readonly string[]): Affected {
  const tests = new Set<string>(files.length > 0 ? ALWAYS : []);
  const sources: string[] = [];
  const unknown: string[] = [];
  for (const path of files) {
    const rule = RULES.find((one) => one.files.test(path));
    if (!rule) unknown.push(path);
    const names: Readonly<Record<string, string>> = { path, ...rule?.files.exec(path)?.groups };
    for (const test of rule?.tests ?? []) {
      tests.add(test.replaceAll(/\{(\w+)\}/g, (_all, name: string) => names[name] ?? ''));
    }
    if (rule?.withImporters === true) sources.push(path);
  }
  return { tests: [...tests].toSorted(), sources, unknown };
}
