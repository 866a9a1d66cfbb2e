/** Hand-written lines of each mutation, as prettier formats them, without blank ones. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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

/** Counts the lines of a domain's mutations. */
export function mutationLinesOf(domain: string): readonly MutationLines[] {
  const document = parse(readFileSync(`schema/${domain}.graphql`, 'utf8'));
  const declarations = globSync(`subgraphs/${domain}/src/*/*.mutations.ts`)
    .map((file) => resolve(file))
    .flatMap((file) => chunksOf(file));
  const names = mutationsOf(document).map((field) => field.name.value);
  const sources = new Map(
    names.map((name) => {
      const start = declarations.filter((chunk) => chunk.name === name);
      return [name, new Set(start.flatMap((chunk) => [...reachable(chunk, isSource)]))];
    }),
  );
  const uses = [
    ...usesOfSdl(document),
    ...usesOfSources(sources),
    ...usesOfTests(domain, sources),
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

function usesOfSources(sources: ReadonlyMap<string, ReadonlySet<Chunk>>): readonly Use[] {
  return [...invert(sources)].flatMap(([chunk, users]) => {
    const part = /\.(mutations|sql)\.ts$/.exec(chunk.file)?.[1];
    const use = part === 'sql' ? 'sql' : part === 'mutations' ? 'declaration' : 'rules';
    return [{ part: use, lines: chunk.lines, users }] as const;
  });
}

/** Blocks of the domain's test files that use the field, or the rules or the SQL of the mutation. */
function usesOfTests(
  domain: string,
  sources: ReadonlyMap<string, ReadonlySet<Chunk>>,
): readonly Use[] {
  return globSync(`subgraphs/${domain}/src/*/*.test.ts`).flatMap((path) => {
    const chunks = chunksOf(resolve(path));
    const blocks = chunks.filter(({ text }) => /^(describe|it)\b/.test(text));
    const uses = blocks.map((block): Use => {
      const used = reachable(block, isTested);
      const users = [...sources].flatMap(([name, statements]) => {
        const mention = new RegExp(`\\b${name}(\\(input|['"])`);
        const isUsed = [...used].some((chunk) => statements.has(chunk) || mention.test(chunk.text));
        return isUsed ? [name] : [];
      });
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

/** Files that tests follow: their own, fixtures, rules and SQL. */
function isTested(file: string): boolean {
  return /\/test\/|\.(rules|sql|test)\.ts$/.test(file);
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

function invert<Key, Value>(
  map: ReadonlyMap<Key, ReadonlySet<Value>>,
): ReadonlyMap<Value, ReadonlySet<Key>> {
  const inverse = new Map<Value, Set<Key>>();
  for (const [key, values] of map) {
    for (const value of values) inverse.set(value, (inverse.get(value) ?? new Set()).add(key));
  }
  return inverse;
}
