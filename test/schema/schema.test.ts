import { hasDirective } from '@teei/platform/constraints/constraint.ts';
import { storedEnums } from '@teei/platform/subgraph/schema.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { composeSupergraph, SUBGRAPH_NAMES } from '@teei/gateway/src/supergraph/compose.ts';
import { describeDirectives } from '@teei/gateway/src/supergraph/directive-sentences.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import {
  Kind,
  print,
  visit,
  type ASTNode,
  type DirectiveNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database.ts';

const DOMAINS = SUBGRAPH_NAMES.filter((name) => name !== 'analytics');

/** Kinds of node that users read about. */
const DESCRIBED: readonly string[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
];

describe('the schema', () => {
  it('composes to the committed supergraph', () => {
    expect(readSupergraph()).toBe(composeSupergraph());
  });

  // Arguments of mutations are described by their input types.
  it.each(SUBGRAPH_NAMES)('describes every element of %s', (name) => {
    const undescribed: string[] = [];
    // Without directives, whose sentences are no description of what a node is.
    const bare = visit(readTypeDefinitions(name), { Directive: () => null });
    visit(describeDirectives(bare), {
      enter(node, _key, _parent, _path, ancestors) {
        if (!DESCRIBED.includes(node.kind) || isRoot(node)) return;
        if (!('description' in node) || !node.description?.value.trim()) {
          undescribed.push([...ancestors, node].map(nameOf).filter(Boolean).join('.'));
        }
      },
    });
    expect(undescribed).toEqual([]);
  });

  // Composition takes one of several descriptions: users would read that of a mere reference.
  it('describes what several subgraphs define alike in each', () => {
    const texts = new Map<string, Set<string | undefined>>();
    for (const type of SUBGRAPH_NAMES.flatMap((name) => readTypeDefinitions(name).definitions)) {
      const isObject = type.kind === Kind.OBJECT_TYPE_DEFINITION;
      if (isRoot(type) || !(isObject || type.kind === Kind.ENUM_TYPE_DEFINITION)) continue;
      for (const node of [type, ...((isObject ? type.fields : type.values) ?? [])]) {
        const name = node === type ? node.name.value : `${type.name.value}.${node.name.value}`;
        const text = node.description?.value.replaceAll(/\s+/g, ' ');
        texts.set(name, (texts.get(name) ?? new Set()).add(text));
      }
    }
    expect([...texts].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  it.each(SUBGRAPH_NAMES)('lets %s fail without failing the whole answer', (name) => {
    const required = [...rootFields(name, 'Query'), ...rootFields(name, 'Mutation')].filter(
      (field) => field.type.kind === Kind.NON_NULL_TYPE,
    );
    expect(required.map((field) => field.name.value)).toEqual([]);
  });

  it('says of every mutation who may use it, but of those for everybody', () => {
    const mutations = SUBGRAPH_NAMES.flatMap((name) => rootFields(name, 'Mutation'));
    expect(mutations.length).toBeGreaterThan(0);
    const open = mutations.filter(({ directives = [] }) => !directives.some(isAccess));
    expect(open.map((field) => field.name.value)).toEqual([
      'signIn',
      'ingestDeliveryReports',
      'refreshAccessToken',
      'signOut',
      'acceptInvitation',
      'requestPasswordReset',
      'resetPassword',
      'ingestBuddySystemEvent',
    ]);
  });
});

describe('the schema of every subgraph', () => {
  // Otherwise a viewer who may not read the field would lose all that is beside it.
  it.each(SUBGRAPH_NAMES)('lets what not everybody may read be null: %s', (name) => {
    const required = objectTypes(name).flatMap((type) =>
      (type.fields ?? [])
        .filter((field) => field.directives?.some(isAccess))
        .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
        .map((field) => `${type.name.value}.${field.name.value}`),
    );
    expect(required).toEqual([]);
  });

  // Root fields are null only with an error: a payload has `userErrors`, and what is not found is an error.
  it.each(SUBGRAPH_NAMES)('says when a field is null: %s', (name) => {
    const silent = objectTypes(name)
      .filter((type) => !isRoot(type))
      .flatMap((type) =>
        (type.fields ?? [])
          .filter(({ type: { kind } }) => kind !== Kind.NON_NULL_TYPE)
          .filter(({ directives }) => !hasDirective(directives, 'external'))
          .filter(({ directives }) => !hasDirective(directives, 'semanticNonNull'))
          .filter(({ description }) => !/\bnull\b/i.test(description?.value ?? ''))
          .map((field) => `${type.name.value}.${field.name.value}`),
      );
    expect(silent).toEqual([]);
  });

  it.each(SUBGRAPH_NAMES)('asks for every page in the same words: %s', (name) => {
    const lists = objectTypes(name)
      .flatMap((type) => type.fields ?? [])
      .filter((field) => print(field.type).endsWith('Connection'));
    for (const list of lists) {
      const [common, own] = partition(list.arguments ?? [], ({ name: { value } }) => value in PAGE);
      expect({
        list: list.name.value,
        ...Object.fromEntries(common.map((each) => [each.name.value, each.description?.value])),
      }).toEqual({ list: list.name.value, ...PAGE });
      const described = own.map((each) => `${each.name.value}: ${each.description?.value}`);
      expect(described).toContainEqual(
        expect.stringMatching(/^filter: Conditions that each of the .* must meet\.$/),
      );
      expect(described).toContainEqual(
        expect.stringMatching(/^orderBy: Order of the rows; .* by default\.$/),
      );
    }
  });
});

/** The arguments that every connection has, with their descriptions. */
const PAGE: Readonly<Record<string, string>> = {
  first: 'Number of rows from the start of the list, 1 to 100; 20 without `first` and `last`.',
  after: 'Only rows after this cursor, such as the `endCursor` of a page; with `first`.',
  last: 'Number of rows from the end of the list, 1 to 100; not together with `first`.',
  before: 'Only rows before this cursor, such as the `startCursor` of a page; with `last`.',
};

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

describe('a stored enum', () => {
  let database: TestDatabase;
  let checks: readonly { readonly name: string; readonly values: readonly string[] }[];

  beforeAll(async () => {
    database = await createTestDatabase();
    checks = await readEnumChecks(database.superuserUrl);
  });
  afterAll(() => database.drop());

  it.each(DOMAINS.flatMap((domain) => Object.entries(storedEnums(readTypeDefinitions(domain)))))(
    '%s has the values that some CHECK constraint allows',
    (_name, values) => {
      const stored = Object.values(values).sort();
      expect(checks.map((check) => check.values)).toContainEqual(stored);
    },
  );
});

/** Constraints of the form `column = ANY (ARRAY['a', 'b'])`, which is how Postgres keeps `IN`. */
async function readEnumChecks(url: string): Promise<{ name: string; values: string[] }[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'c'`,
  );
  await client.end();
  return rows.map(({ name, definition }) => ({
    name,
    values: [...definition.matchAll(/'([^']+)'::(?:text|character varying)/g)]
      .map(([, value]) => value ?? '')
      .sort(),
  }));
}

function isAccess({ name }: DirectiveNode): boolean {
  return name.value === 'access';
}

function rootFields(name: string, root: 'Query' | 'Mutation'): FieldDefinitionNode[] {
  return objectTypes(name)
    .filter((type) => type.name.value === root)
    .flatMap((query) => query.fields ?? []);
}

function objectTypes(name: string): ObjectTypeDefinitionNode[] {
  return readTypeDefinitions(name).definitions.filter(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
}

function isRoot(node: ASTNode): boolean {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(node.name.value)
  );
}

function nameOf(node: ASTNode | readonly ASTNode[]): string {
  return 'name' in node && node.name?.kind === Kind.NAME ? node.name.value : '';
}
