import { findAccessRules, type AccessRule } from '@teei/platform/access/rules.ts';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { isRequiredArgument, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FJORDBANK, FJORDBANK_PUBLICATION_SLUG } from '@teei/local/demo/story/story.ts';
import { read } from './ask.ts';
import { startTestGraph, type TestGraph } from './graph.ts';
import { listDifferences } from './list-differences.ts';
import { markOf } from './personal-data/register.ts';
import { ROW_FIELDS, type RowField } from './personal-data/row-fields.ts';
import { NAMED_VIEWERS, MANAGER, OFFICER } from './tenancy/viewers.ts';
import { EVERYBODY, FIELD_READERS, GUARDED_FIELDS, ROW_READERS } from './tenancy/catalogue.ts';
import { askForEntities, entityTypes, findTables } from './tenancy/entities.ts';
import { listParts, sampleOf } from './tenancy/list-parts.ts';
import { fieldsOf, selection } from './tenancy/operations.ts';
import { actOnEveryCompany, domainOf, readOwners } from './tenancy/owners.ts';
import { admin } from './viewers.ts';

type Field = GraphQLField<unknown, unknown>;

const PARTS = listParts();
const VIEWERS: readonly Viewer[] = [
  admin,
  OFFICER.viewer,
  ...NAMED_VIEWERS.map(({ viewer }) => viewer),
];

/** The catalogue, for messages. */
const CATALOGUE = 'test/tenancy/catalogue.ts';

let graph: TestGraph;
/** The rows behind each entity type: its ids, and who may see any of them. */
let rows: readonly EntityRows[];
/** Names of the entity types, also of those without rows in the demo data. */
let typeNames: ReadonlySet<string>;

interface EntityRows {
  readonly entity: ReturnType<typeof entityTypes>[number];
  readonly ids: readonly string[];
}

beforeAll(async () => {
  graph = await startTestGraph('in one process');
  await actOnEveryCompany(graph);
  const owners = await readOwners(graph);
  const types = entityTypes(graph.local);
  typeNames = new Set(types.map(({ type }) => type.name));
  const tables = await findTables(types, owners, OFFICER.viewer);
  rows = types.flatMap((entity) => {
    const table = tables.get(entity.type.name);
    const isOwner = table !== undefined && domainOf(table) === entity.subgraph.name;
    const found = owners.rows.filter((row) => row.table === table);
    return isOwner ? [{ entity, ids: found.map(({ keys: [id = ''] }) => id) }] : [];
  });
});
afterAll(() => graph.close());

/** Rules of `@access`, in the notation of the catalogue's table. */
function describeRules(rules: readonly AccessRule[]): string {
  return rules
    .map(({ roles, scopes, self, tenant }) =>
      [
        ...roles,
        ...scopes.map((scope) => `+${scope}`),
        ...(self === undefined ? [] : ['self']),
        ...(tenant === undefined ? [] : ['own']),
      ].join(' '),
    )
    .join(', ');
}

/** Returns whether the rules let a class pass, whatever the row. */
function lets(rules: readonly AccessRule[], viewer: Viewer): boolean {
  const scopes = viewer.kind === 'anonymous' ? [] : viewer.scopes;
  return (
    rules.length === 0 ||
    rules.some(
      ({ roles, scopes: needed }) =>
        roles.includes(viewerClass(viewer).toUpperCase()) &&
        needed.every((scope) => scopes.includes(scope)),
    )
  );
}

function isPersonal({ astNode }: Field): boolean {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'personalData');
  const category = directive?.arguments?.find(({ name }) => name.value === 'category')?.value;
  return category !== undefined && 'value' in category && category.value !== 'PSEUDONYMOUS';
}

/** Lines of the catalogue. */
function linesOf(readers: Readonly<Record<string, string>>): string[] {
  return Object.entries(readers).map(([field, rules]) => `'${field}': '${rules}'`);
}

/** Instructions for where the catalogue says others of a field's readers than the SDL. */
function compareReaders(
  list: string,
  found: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>>,
): readonly string[] {
  return listDifferences(linesOf(found), linesOf(written), {
    missing: (line) => `If the SDL is right, write ${line} into ${list} of ${CATALOGUE}.`,
    superfluous: (line) => `The SDL does not say ${line}, as ${list} of ${CATALOGUE} does.`,
  });
}

describe('the catalogue', () => {
  it('says of every type who may see its rows, and nobody else does', async () => {
    expect(
      listDifferences(typeNames, Object.keys(ROW_READERS), {
        missing: (name) => `Say in ROW_READERS of ${CATALOGUE} who may see a ${name}.`,
        superfluous: (name) => `${name} is no entity type: remove it from ${CATALOGUE}.`,
      }),
    ).toEqual([]);
    for (const { entity, ids } of rows) {
      const { name } = entity.type;
      const allowed: readonly string[] = ROW_READERS[name] ?? [];
      const references = ids.map((id) => ({ id }));
      for (const viewer of VIEWERS) {
        const { answers } = await askForEntities(entity, viewer, references, '{ __typename }');
        if (answers.every(({ found }) => found === null)) continue;
        expect([name, ...allowed]).toContain(viewerClass(viewer).toUpperCase());
      }
    }
  });

  it('says it as the SDL of every type does', () => {
    const wrong = rows.flatMap(({ entity: { schema, type } }) => {
      const [rule] = findAccessRules(schema, type);
      const expected = ROW_READERS[type.name] ?? [];
      const said = rule?.roles ?? EVERYBODY;
      return said.toSorted().join() === expected.toSorted().join()
        ? []
        : [
            `type ${type.name} has @access for ${said.join(', ')}; ${CATALOGUE} says ${expected.join(', ')}: mend one of them.`,
          ];
    });
    expect(wrong).toEqual([]);
  });

  it('says of every identifying or sensitive field who may read it, and the graph says the same', () => {
    const personal: Record<string, string> = {};
    const guarded: Record<string, string> = {};
    for (const { entity } of rows) {
      for (const field of fieldsOf(entity.type)) {
        const coordinate = `${entity.type.name}.${field.name}`;
        const rules = describeRules(findAccessRules(entity.schema, field));
        if (isPersonal(field)) personal[coordinate] = rules;
        if (coordinate in GUARDED_FIELDS) guarded[coordinate] = rules;
      }
    }
    expect([
      ...compareReaders('FIELD_READERS', personal, FIELD_READERS),
      ...compareReaders('GUARDED_FIELDS', guarded, GUARDED_FIELDS),
    ]).toEqual([]);
  });
});

describe('a protected field', () => {
  it('is refused to every viewer whom its rule does not name, and to no other', async () => {
    let refused = 0;
    for (const { entity, ids } of rows) {
      const { schema, type } = entity;
      for (const viewer of VIEWERS) {
        const references = ids.slice(0, 60).map((id) => ({ id }));
        const { answers } = await askForEntities(
          entity,
          viewer,
          references,
          selection(schema, type, 0),
        );
        for (const { found, errors } of answers) {
          if (found === null) continue;
          for (const field of fieldsOf(type)) {
            const rules = findAccessRules(schema, field);
            const mayByClass = lets(rules, viewer);
            // The owner of the row decides the rest, which the tests of each subgraph look at.
            if (mayByClass ? rules.some(isNarrowed) : rules.some(isOwners)) continue;
            if (rules.length === 0) continue;
            const isRefused = errors.some(
              ({ path, code }) => path[0] === field.name && isRefusal(code),
            );
            const what = `${viewerClass(viewer)} reads ${type.name}.${field.name}`;
            expect([what, isRefused]).toEqual([what, !mayByClass]);
            if (isRefused) refused += 1;
          }
        }
      }
    }
    expect(refused).toBeGreaterThan(100);
  });
});

describe('the texts about a session', () => {
  const words = 'words: feedbackText';
  it.each([
    ['an edge', `{ kintellSessions { edges { node { ${words} } } } }`],
    ['a list of a list', `{ programInstances { nodes { sessions { nodes { ${words} } } } } }`],
    [
      'another page',
      `{ kintellSessions(last: 50, filter: { completed: true }) { nodes { ${words} } } }`,
    ],
    [
      'a fragment',
      `{ kintellSessions { nodes { ...W } } } fragment W on KintellSession { ${words} }`,
    ],
    ['a union', `{ evidence { nodes { source { ... on KintellSession { ${words} } } } } }`],
    [
      'other subgraphs',
      `{ company(id: "${FJORDBANK}") { campaigns { nodes { instances { nodes {
         sessions { nodes { ${words} } } } } } } } }`,
    ],
  ])('are refused to a company by way of %s, and told to staff', async (_way, query) => {
    for (const [token, mayRead] of [
      [MANAGER.token, false],
      [OFFICER.token, true],
    ] as const) {
      const { data, errors } = await graph.ask(query, { as: token });
      expect(JSON.stringify(data).includes('"words":"')).toBe(mayRead);
      const refused = errors.map(({ path, extensions }) => [path?.at(-1), extensions?.['code']]);
      expect(new Set(refused.map(String))).toEqual(new Set(mayRead ? [] : ['words,FORBIDDEN']));
    }
  });

  it('are refused below an interface too', async () => {
    const query = `{ publication(slug: "${FJORDBANK_PUBLICATION_SLUG}") {
      blocks { ... on EvidenceBlock { evidence { content metadata } } } } }`;
    const { data, errors } = await graph.ask(query);
    expect(JSON.stringify(data)).toMatch(/"content":"[^"]+","metadata":null/);
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['UNAUTHENTICATED']),
    );
  });
});

describe('a cursor', () => {
  it('opens no order that is refused to whoever finds it', async () => {
    const first = `{ campaigns(first: 1, orderBy: UPSELL_DESC) { pageInfo { endCursor } } }`;
    const { data } = await graph.ask(first, { as: OFFICER.token });
    const after = String(read(data, 'campaigns', 'pageInfo', 'endCursor'));
    const codeOf = async (order: string): Promise<unknown> => {
      const next = `{ campaigns(after: "${after}", orderBy: ${order}) { totalCount nodes { id } } }`;
      const { errors } = await graph.ask(next, { as: MANAGER.token });
      return errors[0]?.extensions?.['code'];
    };
    expect(await codeOf('UPSELL_DESC')).toBe('FORBIDDEN');
    expect(await codeOf('NAME_ASC')).toBe('BAD_CURSOR');
  });
});

const isOwners = ({ self }: AccessRule): boolean => self !== undefined;
const isNarrowed = ({ tenant }: AccessRule): boolean => tenant !== undefined;
const isRefusal = (code: unknown): boolean => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';

/** The fields that tell of a column; of one that no field shows, what is as personal as it is. */
function toldBy(column: string): readonly RowField[] {
  const shown = ROW_FIELDS.filter(({ columns }) => columns.includes(column));
  const mark = markOf(column);
  if (shown.length > 0 || !mark) return shown;
  const table = column.slice(0, column.lastIndexOf('.'));
  return ROW_FIELDS.filter(({ columns }) =>
    columns.some(
      (other) =>
        other.startsWith(`${table}.`) &&
        markOf(other)?.category === mark.category &&
        markOf(other)?.erase === mark.erase,
    ),
  );
}

/**
 * Returns whether a viewer may read a field of some row. A person lists rows of their own alone.
 */
function mayKnow(rules: readonly AccessRule[], viewer: Viewer): boolean {
  return lets(rules, viewer) || (viewerClass(viewer) === 'person' && rules.some(isOwners));
}

describe('a filter or an order', () => {
  it('leaves out columns that no field shows', () => {
    let told = 0;
    const leaks = PARTS.flatMap(({ schema, typeName, list, part, columns }) => {
      const callers = VIEWERS.filter(
        (viewer) =>
          lets(findAccessRules(schema, list), viewer) &&
          lets(findAccessRules(schema, part), viewer),
      );
      return columns.flatMap((column) => {
        const fields = toldBy(column);
        if (fields.length === 0 && !markOf(column)) return [];
        told += 1;
        return callers
          .filter((viewer) =>
            fields.every((one) => !mayKnow(findAccessRules(one.schema, one.field), viewer)),
          )
          .map(
            (viewer) =>
              `${typeName}.${list.name} by ${part.name} tells ${viewerClass(viewer)} of ${column}`,
          );
      });
    });
    expect(told).toBeGreaterThan(300);
    expect([...new Set(leaks)]).toEqual([]);
  });

  it('that is protected is refused to every viewer whom its rule does not name', async () => {
    let refused = 0;
    for (const { subgraph: name, schema, typeName, list, argument, part } of PARTS) {
      const rules = findAccessRules(schema, part);
      if (rules.length === 0 || typeName !== 'Query' || list.args.some(isRequiredArgument))
        continue;
      const literal =
        argument.name === 'orderBy'
          ? part.name
          : `{ ${part.name}: ${'type' in part ? sampleOf(part) : ''} }`;
      for (const viewer of VIEWERS) {
        if (!lets(findAccessRules(schema, list), viewer)) continue;
        const { errors = [] } = await subgraphNamed(name).execute({
          query: `{ ${list.name}(${argument.name}: ${literal}) { nodes { __typename } totalCount } }`,
          viewer,
        });
        const isRefused = errors.some(({ extensions }) => isRefusal(extensions?.['code']));
        const what = `${viewerClass(viewer)} asks ${list.name} by ${part.name}`;
        const hasRows = lets(rules, viewer) || isRefused;
        expect([what, hasRows && isRefused]).toEqual([what, !lets(rules, viewer)]);
        if (isRefused) refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(10);
  });
});

function subgraphNamed(name: string): RunningSubgraph {
  const found = graph.local.find((subgraph) => subgraph.name === name);
  if (!found) throw new TypeError(`No subgraph ${name}.`);
  return found;
}

describe('the graph', () => {
  it('met nothing in all this that it did not expect', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
