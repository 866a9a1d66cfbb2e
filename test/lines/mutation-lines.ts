/** Hand-written lines of each mutation, as prettier formats them, without blank ones. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse, visit, type ASTNode, type DefinitionNode, type DocumentNode } from 'graphql';
import { chunksOf, reachable, type Chunk } from './chunks.ts';

export interface MutationLines {
  readonly name: string;
  /** Field, inputs and payload. */
  readonly sdl: number;
  /** Its statement in `.mutations.ts`, and the imports of the file. */
  readonly declaration: number;
  /** Statements that it uses in `.rules.ts`, `.states.ts` and other files without SQL. */
  readonly rules: number;
  readonly sql: number;
  /** Blocks of the domain's tests that use the mutation, its rules or its SQL; fixtures are not counted. */
  readonly tests: number;
  readonly specimen: number;
}

/** Lines that mutations use; those of several count for each in equal parts. */
interface Use {
  readonly part: Exclude<keyof MutationLines, 'name'>;
  readonly lines: number;
  readonly users: ReadonlySet<string>;
}

/** Mutation, job, reaction or resolver, with the statements that it uses. */
interface Root {
  readonly name: string;
  /** Folder of its noun. */
  readonly folder: string;
  readonly statements: ReadonlySet<Chunk>;
  readonly isIn: (text: string) => boolean;
}

/** Counts the lines of a domain's mutations. */
export function mutationLinesOf(domain: string): readonly MutationLines[] {
  const document = parse(readFileSync(`schema/${domain}.graphql`, 'utf8'));
  const names = mutationsOf(document).map((field) => field.name.value);
  const roots = [
    ...rootsOf(`subgraphs/${domain}/src/*/*.mutations.ts`).filter(({ name }) =>
      names.includes(name),
    ),
    ...rootsOf(`subgraphs/${domain}/src/*/*.{jobs,reactions,resolvers}.ts`),
  ];
  const uses = [
    ...usesOfSdl(document),
    ...usesOfSources(roots),
    ...usesOfTests(domain, roots),
    ...usesOfSpecimens(domain, names),
  ];
  return names.map((name) => {
    const count = (part: Use['part']): number =>
      uses
        .filter((use) => use.part === part && use.users.has(name))
        .reduce((sum, { lines, users }) => sum + lines / users.size, 0);
    return {
      name,
      sdl: count('sdl'),
      declaration: count('declaration'),
      rules: count('rules'),
      sql: count('sql'),
      tests: count('tests'),
      specimen: count('specimen'),
    };
  });
}

/** Fields of Mutation, and the types that are only theirs: inputs, and payloads with `userErrors`. */
function usesOfSdl(document: DocumentNode): readonly Use[] {
  const types = new Map(
    document.definitions
      .filter((node) => node.kind === 'InputObjectTypeDefinition' || isPayload(node))
      .map((node) => [nameOf(node), node]),
  );
  const users = new Map<ASTNode, Set<string>>();
  for (const field of mutationsOf(document)) {
    const found = new Set<ASTNode>([field]);
    for (const node of found) {
      users.set(node, (users.get(node) ?? new Set()).add(field.name.value));
      visit(node, {
        NamedType({ name }) {
          const type = types.get(name.value);
          if (type) found.add(type);
        },
      });
    }
  }
  return [...users].map(([node, names]) => ({ part: 'sdl', lines: linesOf(node), users: names }));
}

function rootsOf(pattern: string): readonly Root[] {
  return globSync(pattern)
    .flatMap((file) => chunksOf(resolve(file)))
    .flatMap((chunk) => {
      const { name, file } = chunk;
      if (name === undefined) return [];
      return [
        {
          name,
          folder: dirname(file),
          statements: reachable(chunk, isSource),
          isIn: mentionOf(chunk),
        },
      ];
    });
}

function usesOfSources(roots: readonly Root[]): readonly Use[] {
  const users = new Map<Chunk, Set<string>>();
  for (const { name, statements } of roots) {
    for (const chunk of statements) users.set(chunk, (users.get(chunk) ?? new Set()).add(name));
  }
  return [...users].map(([{ file, lines }, names]) => {
    const part = /\.(mutations|sql)\.ts$/.exec(file)?.[1];
    const use = part === 'sql' ? 'sql' : part === 'mutations' ? 'declaration' : 'rules';
    return { part: use, lines, users: names };
  });
}

/**
 * Blocks of the domain's test files that use the field, or the rules or the SQL of the mutation. A block beside
 * something that it uses is its test, and no test of what it uses of other folders.
 */
function usesOfTests(domain: string, roots: readonly Root[]): readonly Use[] {
  const paths = globSync(`subgraphs/${domain}/src/*/*.test.ts`).map((path) => resolve(path));
  return paths.filter(isTestOfMutations).flatMap((path) => {
    const chunks = chunksOf(path);
    const blocks = chunks.filter(({ text }) => /^(describe|it)\b/.test(text));
    const uses = blocks.map((block): Use => {
      const used = rootsUsedBy(block, roots);
      const beside = used.filter(({ folder }) => folder === dirname(path));
      const users = (beside.length > 0 ? beside : used).map(({ name }) => name);
      return { part: 'tests', lines: block.lines, users: new Set(users) };
    });
    // Imports and constants of the file.
    const users = new Set(uses.flatMap((use) => [...use.users]));
    const lines = chunks.reduce(
      (sum, chunk) => sum + (blocks.includes(chunk) ? 0 : chunk.lines),
      0,
    );
    return [...uses, { part: 'tests', lines, users }];
  });
}

function rootsUsedBy(block: Chunk, roots: readonly Root[]): readonly Root[] {
  const tested = [...reachable(block, isTested)];
  const called = [...reachable(block, isCalled)];
  return roots.filter(
    ({ statements, isIn }) =>
      tested.some((chunk) => statements.has(chunk)) || called.some(({ text }) => isIn(text)),
  );
}

/** Tells whether a test uses a root: a mutation by its field, a job by the name in quotes that it is queued by. */
function mentionOf({ file, name, text }: Chunk): (text: string) => boolean {
  const [job] = file.endsWith('.jobs.ts') ? (/'\w+\.\w+'/.exec(text) ?? []) : [];
  const field = new RegExp(`\\b${name}(\\(input|['"]| \\{)`);
  return (tested) => (job === undefined ? field.test(tested) : tested.includes(job));
}

function isTestOfMutations(file: string): boolean {
  return !/\.(reactions|jobs|resolvers)\.test\.ts$/.test(file);
}

/** Files whose statements a block tests: its own, rules and SQL; not those that fixtures are made with. */
function isTested(file: string): boolean {
  return /\.(rules|sql|test)\.ts$/.test(file);
}

/** Files in which a block's operations stand: its own and fixtures. */
function isCalled(file: string): boolean {
  return /\/test\/|\.test\.ts$/.test(file);
}

/** Specimens, which begin with the name of the mutation and end with a brace of the same indentation. */
function usesOfSpecimens(domain: string, names: readonly string[]): readonly Use[] {
  const text = globSync(`subgraphs/${domain}/test/*.ts`)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  return names.map((name) => {
    const entry = new RegExp(`^( +)${name}: {\n.*?^\\1}`, 'ms').exec(text)?.[0];
    return { part: 'specimen', lines: entry?.split('\n').length ?? 0, users: new Set([name]) };
  });
}

/** Files whose statements a mutation is made of; the noun's table and its fields are not. */
function isSource(file: string): boolean {
  return !/(\.(collection|resolvers)|\/generated\/\w+|\/src\/[\w-]+)\.ts$/.test(file);
}

function mutationsOf({ definitions }: DocumentNode) {
  return definitions.flatMap((node) =>
    node.kind === 'ObjectTypeDefinition' && node.name.value === 'Mutation'
      ? (node.fields ?? [])
      : [],
  );
}

function isPayload(node: DefinitionNode): boolean {
  const fields = node.kind === 'ObjectTypeDefinition' ? (node.fields ?? []) : [];
  return fields.some(({ name }) => name.value === 'userErrors');
}

function nameOf(node: DefinitionNode): string {
  return 'name' in node ? (node.name?.value ?? '') : '';
}

function linesOf({ loc }: ASTNode): number {
  return (loc?.endToken.line ?? 0) - (loc?.startToken.line ?? 0) + 1;
}
