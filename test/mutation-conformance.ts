/**
 * Conformance tests of every mutation: driven by the SDL, with one specimen for each field of
 * Mutation.
 */
import { findAccessRules, mayEverRead } from '@teei/platform/access/rules.ts';
import type { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import type { Subgraph } from '@teei/platform/subgraph/subgraph.ts';
import { viewerClass, viewerUserId, type Viewer } from '@teei/platform/viewer/viewer.ts';
import {
  getNamedType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { askSubgraph, codesOf, read, versionOf, type Ask } from './ask.ts';
import {
  change,
  done,
  errorsOfRefused,
  eventsAfter,
  newestEvent,
  outcomesAtOnce,
  queryOf,
  refused,
  unchanged,
  type Change,
} from './changes.ts';
import { exampleOf, exampleOfField, replaced, violationsOf } from './constraint-violations.ts';
import { testImport } from './import-conformance.ts';
import { inputTypeOf, leavesOf, rowFieldOf, selectionOf } from './mutation-fields.ts';
import type { TestSubgraph } from './subgraph.ts';
import {
  movesAlongItsEdges,
  movesTo,
  putRow,
  type MovedRow,
  type NamedMove,
} from './transitions.ts';
import { admin, anonymous, companyUser, officer, partner, person } from './viewers.ts';

type Input = Readonly<Record<string, unknown>>;

/** A use of a mutation that succeeds. */
export interface MutationSpecimen {
  readonly viewer: Viewer;
  /** Another viewer who may use the same idempotency key for the same input. */
  readonly other: Viewer;
  /** Puts rows into the state that the mutation needs. Called before each use. */
  readonly put?: (ask: Ask) => Promise<unknown>;
  /**
   * Input, or what returns a new one for each use, such as one with the id of a row that it inserts. A required
   * `expectedUpdatedAt` may be left out.
   */
  readonly input: Input | ((ask: Ask) => Promise<Input>);
  /** Fields that hold ids, each with the id of a row that the viewer may not see; none by default. */
  readonly foreign?: Readonly<Record<string, string>>;
  /** A change of the input that makes it another request. */
  readonly variation: Input;
  /** The row that the payload shows afterwards, in part; null where it shows the `deletedId`. */
  readonly shows: Input | null;
  /** The event, with its whole payload and the person it is about. */
  readonly event: {
    readonly type: string;
    readonly payload: Input;
    readonly subject?: unknown;
  };
  /** Statements of the request with its key, its event and its answer. */
  readonly statements: number;
  /** Code of the same request once more, where a change excludes it; INVALID_TRANSITION with `moves`. */
  readonly excludes?: string;
  /** Moves of a row along a state machine, which are then tried from every state. */
  readonly moves?: MovedRow | NamedMove;
  /** States of a machine that the row must be in; the change is then refused in every other. */
  readonly needs?: { readonly machine: StateMachine<string>; readonly states: readonly string[] };
}

/** Id of a row that the mutation, or its input, has made. */
export const ANY_ID: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);

const UNKNOWN = '00000000-0000-4000-8000-0000000fffff';
const STALE = '2020-01-01T00:00:00Z';

/**
 * Tests all mutations of a subgraph.
 *
 * @param without mutations of which only the input is tested here, each with the reason
 */
export function testMutations(
  subgraph: Subgraph,
  start: () => Promise<TestSubgraph>,
  specimens: Readonly<Record<string, MutationSpecimen>>,
  without: Readonly<Record<string, string>> = {},
): void {
  const ask = askSubgraph(start);
  const fields = Object.values(subgraph.schema.getMutationType()?.getFields() ?? {});

  it('every mutation has a specimen, or a reason for having none', () => {
    expect([...Object.keys(specimens), ...Object.keys(without)].toSorted()).toEqual(
      fields.map(({ name }) => name).toSorted(),
    );
  });

  const tested = fields.flatMap((field) => {
    const specimen = specimens[field.name];
    return specimen ? [{ name: field.name, field, specimen }] : [];
  });
  describe.each(tested)('$name', ({ field, specimen }) => {
    testMutation(ask, subgraph, field, specimen);
  });
  const untested = fields.filter(({ name }) => name in without);
  describe.each(untested)('$name', (field) => {
    testInput(ask, subgraph, field);
  });
}

/** Tests the access and the constraints of a mutation without a specimen, which are checked before anything else. */
function testInput(ask: Ask, { schema }: Subgraph, field: GraphQLField<unknown, unknown>): void {
  const type = inputTypeOf(field);
  const viewer = VIEWERS.find((one) => mayEverRead(findAccessRules(schema, field), one)) ?? admin;
  refusesOutsiders(ask, schema, field, field.name, () => Promise.resolve(exampleOf(type)));
  it.each(violationsOf(schema, type, viewer))(
    'rejects a value that breaks $constraint of $field',
    async (violation) => {
      const body = replaced(exampleOf(type), violation.field, violation.value);
      const errors = await errorsOfRefused(ask, viewer, field.name, body);
      const own = errors.filter(({ code }) => code === 'BAD_USER_INPUT');
      expect(own.map((error) => error.field.slice(0, violation.field.length))).toContainEqual(
        violation.field,
      );
    },
  );
  if ('rows' in type.getFields()) testImport(ask, schema, field, viewer);
}

function refusesOutsiders(
  ask: Ask,
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  declaration: Change,
  input: () => Promise<Input>,
): void {
  const rules = findAccessRules(schema, field);
  const outsiders = VIEWERS.filter((one) => !mayEverRead(rules, one));
  it.runIf(outsiders.length > 0)('is refused to every class that @access leaves out', async () => {
    const body = await input();
    for (const outsider of outsiders) {
      const code = outsider.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      const answer = await unchanged(ask, () => execute(ask, outsider, declaration, body));
      expect(codesOf(answer)).toEqual([code]);
    }
  });
}

function testMutation(
  ask: Ask,
  { schema }: Subgraph,
  field: GraphQLField<unknown, unknown>,
  specimen: MutationSpecimen,
): void {
  const { viewer, other, foreign = {}, variation, shows, event, statements } = specimen;
  const { moves, needs } = specimen;
  const type = inputTypeOf(field);
  const input = () => inputOf(ask, field, specimen);
  const row = rowFieldOf(field);
  const noun = row.name;
  const shown = shows ? `${noun} { id ${selectionOf(shows, row.type)} }` : noun;
  const declaration: Change = `${field.name} { ${shown} }`;

  refusesOutsiders(ask, schema, field, declaration, input);

  const users = VIEWERS.filter((one) => mayEverRead(findAccessRules(schema, field), one));
  const guarded = Object.values(type.getFields()).flatMap((part) => {
    const partRules = findAccessRules(schema, part);
    return users
      .filter((user) => !mayEverRead(partRules, user))
      .map((user) => ({ part, by: viewerClass(user), user }));
  });
  it.each(guarded)('refuses $part.name to $by, who may not give it', async ({ part, user }) => {
    const body = { ...(await input()), [part.name]: exampleOfField(part) };
    const answer = await unchanged(ask, () => execute(ask, user, declaration, body));
    expect(codesOf(answer)).toEqual([user.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
  });

  it.each(Object.entries(foreign))(
    'answers a foreign %s as an unknown one, with the same statements',
    async (name, id) => {
      const body = await input();
      const [foreignAnswer, unknownAnswer] = [
        await unchanged(ask, () => execute(ask, viewer, declaration, { ...body, [name]: id })),
        await unchanged(ask, () => execute(ask, viewer, declaration, { ...body, [name]: UNKNOWN })),
      ];
      expect(read(foreignAnswer.data, field.name, 'userErrors', 0, 'code')).toBe('NOT_FOUND');
      expect(JSON.stringify(foreignAnswer).replaceAll(id, UNKNOWN)).toBe(
        JSON.stringify(unknownAnswer),
      );
    },
  );

  const violations = violationsOf(schema, type, viewer);
  it.each(violations)('rejects a value that breaks $constraint of $field', async (violation) => {
    const body = replaced(await input(), violation.field, violation.value);
    const [error, ...more] = await errorsOfRefused(ask, viewer, declaration, body);
    expect(more).toEqual([]);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
    // An item of a list is told with its place.
    expect(error?.field).toEqual(expect.arrayContaining([...violation.field]));
  });

  it('lists every error of the input at once', async () => {
    const broken = new Map(violations.map((one) => [one.field.join('.'), one]));
    // A field of an object that is broken as a whole cannot be broken for itself.
    const outermost = [...broken.values()].filter(
      ({ field: path }) => !path.some((_, depth) => broken.has(path.slice(0, depth).join('.'))),
    );
    let body = await input();
    for (const { field: path, value } of outermost) body = replaced(body, path, value);
    const errors = await refused(ask, viewer, declaration, body);
    expect(errors).toHaveLength(Math.min(10, outermost.length));
  });

  it.runIf('expectedUpdatedAt' in type.getFields())('rejects a stale version', async () => {
    const body = { ...(await input()), expectedUpdatedAt: STALE };
    expect(await refused(ask, viewer, declaration, body)).toContain('expectedUpdatedAt CONFLICT');
  });

  it.runIf(isUpsert(type.getFields()['id']) && 'expectedUpdatedAt' in type.getFields())(
    'needs the version of a row that it changes, and takes none for a new one',
    async () => {
      const { id: changed, expectedUpdatedAt: _version, ...body } = await input();
      for (const wrong of [{ id: changed }, { expectedUpdatedAt: STALE }]) {
        const errors = await refused(ask, viewer, declaration, { ...body, ...wrong });
        expect(errors).toContain('expectedUpdatedAt BAD_USER_INPUT');
      }
    },
  );

  const code = codeAgain(specimen);
  it.runIf(code !== undefined)('takes effect once, of ten requests at once', async () => {
    const { expectedUpdatedAt: _version, ...body } = await input();
    const outcomes = await outcomesAtOnce(10, () => change(ask, viewer, declaration, body));
    expect(outcomes).toEqual({ done: 1, [String(code)]: 9 });
  });

  it('is made once for a key, however often and whenever it is sent', async () => {
    const body = { ...(await input()), idempotencyKey: `${field.name}:once` };
    const before = await newestEvent(ask);
    const payloads = await Promise.all(
      Array.from({ length: 50 }, () => done(ask, viewer, declaration, body)),
    );
    expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(await done(ask, viewer, declaration, body)).toEqual(payloads[0]);
    expect(await eventsAfter(ask, before)).toHaveLength(1);
  });

  it.runIf(shows !== null)('shows each field of the row as it is read afterwards', async () => {
    const body = { ...(await input()), idempotencyKey: `${field.name}:shown` };
    const leaves = leavesOf(row.type)
      .filter((leaf) => mayEverRead(findAccessRules(schema, leaf), viewer))
      .map(({ name }) => name);
    const all: Change = `${field.name} { ${noun} { ${leaves.join(' ')} } }`;
    const changed = await execute(ask, viewer, all, body);
    // The same request once more changes nothing, and reads the row.
    const again = await execute(ask, viewer, all, body);
    expect(read(changed.data, field.name, 'userErrors')).toEqual([]);
    expect({ ...changed.data, codes: codesOf(changed) }).toEqual({
      ...again.data,
      codes: codesOf(again),
    });
  });

  it('rejects a key that was used for another input, and takes it from another viewer', async () => {
    const body = { ...(await input()), idempotencyKey: `${field.name}:other` };
    await done(ask, viewer, declaration, body);
    expect(await refused(ask, viewer, declaration, { ...body, ...variation })).toEqual([
      'idempotencyKey IDEMPOTENCY_CONFLICT',
    ]);
    const second = { ...(await input()), idempotencyKey: `${field.name}:other` };
    const payload = await change(ask, other, declaration, second);
    expect(JSON.stringify(read(payload, 'userErrors'))).not.toContain('IDEMPOTENCY_CONFLICT');
  });

  it(`shows the row and writes its event, in ${statements} statements with a key`, async () => {
    const body: Input = { ...(await input()), idempotencyKey: `${field.name}:counted` };
    const before = await newestEvent(ask);
    const company = await companyOf(ask, body['id']);
    const { data, extensions } = await execute(ask, viewer, declaration, body);
    expect(read(data, field.name)).toMatchObject({
      ...(shows && { [noun]: shows }),
      userErrors: [],
    });
    expect(extensions.statements).toBe(statements);
    const id = read(data, field.name, noun, ...(shows ? ['id'] : []));
    expect(await eventsAfter(ask, before)).toEqual([
      {
        event_type: event.type,
        aggregate_id: id,
        company_id: shows ? await companyOf(ask, id) : company,
        subject_id: event.subject ?? null,
        actor_id: viewerUserId(viewer) ?? null,
        actor_class: viewerClass(viewer),
        payload: event.payload,
      },
    ]);
  });

  const unfit = needs?.machine.states.filter((state) => !needs.states.includes(state)) ?? [];
  it.each(unfit)('is refused for a row that is %s', async (state) => {
    const body = await input();
    if (needs) await putRow(needs.machine)(ask, state, String(body['id']));
    expect(await refused(ask, viewer, declaration, body)).toEqual(['id CONFLICT']);
  });

  const use = { mutation: field.name, noun, viewer, input };
  if (moves && 'to' in moves) movesTo(ask, use, moves);
  else if (moves) movesAlongItsEdges(ask, use, moves);
}

/** Code of the same request once more; undefined where it may be made again. */
function codeAgain({ moves, excludes }: MutationSpecimen): string | undefined {
  const mayStay = moves && 'to' in moves && moves.except?.includes(moves.to);
  return moves && mayStay !== true ? 'INVALID_TRANSITION' : excludes;
}

/** Input of a use, once the rows that it needs are in place, with the version of its row where that is required. */
async function inputOf(
  ask: Ask,
  field: GraphQLField<unknown, unknown>,
  { viewer, put, input }: MutationSpecimen,
): Promise<Input> {
  await put?.(ask);
  const body = typeof input === 'function' ? await input(ask) : input;
  const { id, expectedUpdatedAt } = inputTypeOf(field).getFields();
  const hasVersion = expectedUpdatedAt && (isNonNullType(expectedUpdatedAt.type) || isUpsert(id));
  if (!hasVersion || 'expectedUpdatedAt' in body || typeof body['id'] !== 'string') return body;
  const { name } = getNamedType(rowFieldOf(field).type);
  return { ...body, expectedUpdatedAt: await versionOf(ask, viewer, name, body['id']) };
}

/** Returns true for the `id` of an input that may also be for a new row. */
function isUpsert(id: GraphQLInputField | undefined): boolean {
  return id !== undefined && !isNonNullType(id.type);
}

/** One viewer of each class. */
const VIEWERS: readonly Viewer[] = [
  admin,
  officer,
  companyUser(UNKNOWN),
  partner(UNKNOWN),
  person(UNKNOWN, 'volunteer'),
  person(UNKNOWN, 'participant'),
  anonymous,
];

function execute(ask: Ask, viewer: Viewer, declaration: Change, input: Input) {
  return ask.execute(viewer, queryOf(declaration), { input });
}

/** Company of the row with an id, whatever its table; null for a row of no company. */
async function companyOf(ask: Ask, id: unknown): Promise<unknown> {
  if (typeof id !== 'string') return null;
  const prepared = companyStatements.get(ask) ?? prepareCompanyOf(ask);
  companyStatements.set(ask, prepared);
  await prepared;
  const [row] = await ask.sql(`execute company_of('${id}')`);
  return row?.['company'] ?? null;
}

/** Statements that find the company of a row, by the subgraph whose connection has them prepared. */
const companyStatements = new WeakMap<Ask, Promise<unknown>>();

async function prepareCompanyOf(ask: Ask): Promise<void> {
  const columns = await ask.sql(
    `select table_schema || '.' || table_name as table, column_name as column
     from information_schema.columns
     where (column_name in ('company_id', 'tenant_id') or (table_name, column_name) = ('companies', 'id'))
       and table_schema = any ('{users,programs,campaigns,evidence,reporting,privacy,identity,record,planning,files}')`,
  );
  const rows = columns.map(
    ({ table, column }) =>
      `select to_jsonb(t)->>'${String(column)}' as company from ${String(table)} as t
       where to_jsonb(t)->>'id' = $1`,
  );
  await ask.sql(`prepare company_of (text) as ${rows.join(' union all ')}`);
}
