import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const QUESTION = String.raw`(?:What|Whether|Who|Whose|Whom|How|Why|When|Where|Which|That)\b.*`;

/** Words that lead to a noun or a verb which the comment leaves out. */
const PREPOSITION = String.raw`(?:After|As|At|Before|By|For|From|In|Like|Of|On|Once|Since|So|There|To|Until|With|Without)\b.*`;

it.each([
  [
    'doc comments',
    '{bench,gateway,local,migrations,platform,subgraphs,test}/**/*.ts',
    new RegExp(String.raw`/\*\*\s+(?:\* )?(?:${QUESTION}|${PREPOSITION})`, 'g'),
  ],
  [
    'descriptions in the schema',
    'schema/*.graphql',
    new RegExp(String.raw`^\s*"{1,3}\s*${QUESTION}`, 'gm'),
  ],
])('%s open with a noun or a verb', (_what, files, opening) => {
  const exclude = ['**/node_modules/**', '**/generated/**'];
  const questions = globSync(files, { cwd: ROOT, exclude }).flatMap((name) =>
    [...readFileSync(`${ROOT}${name}`, 'utf8').matchAll(opening)].map(
      ([text]) => `${name}: ${text}`,
    ),
  );
  expect(questions).toEqual([]);
});

it('sources name only pages that the repository has', () => {
  const exclude = ['**/node_modules/**', '**/generated/**'];
  const files = globSync('{bench,gateway,local,migrations,platform,subgraphs,test}/**/*.ts', {
    cwd: ROOT,
    exclude,
  });
  const pages = new Set(globSync('**/*.md', { cwd: ROOT, exclude }));
  const missing = files.flatMap((name) =>
    [...readFileSync(`${ROOT}${name}`, 'utf8').matchAll(/(?<![\w.])[\w/-]+\.md\b/g)]
      .map(([page]) => page.replace(/^\//, ''))
      .filter((page) => ![...pages].some((known) => known === page || known.endsWith(`/${page}`)))
      .map((page) => `${name}: ${page}`),
  );
  expect(missing).toEqual([]);
});
