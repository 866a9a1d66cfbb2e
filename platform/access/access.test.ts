import {
  buildASTSchema,
  concatAST,
  graphql,
  parse,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toClientError } from '../errors/client-error.ts';
import { ANONYMOUS, type UserRole, type Viewer } from '../viewer/viewer.ts';
import { enforceAccess } from './access.ts';

const vocabulary = parse(
  readFileSync(new URL('../../schema/vocabulary.graphql', import.meta.url), 'utf8'),
);

const ANNA = '11111111-1111-4111-8111-111111111111';
const BORIS = '22222222-2222-4222-8222-222222222222';
const PRESS = '33333333-3333-4333-8333-333333333333';
const OTHER_PRESS = '44444444-4444-4444-8444-444444444444';

function user(role: UserRole, scopes: readonly string[] = [], userId = ANNA): Viewer {
  return { kind: 'user', userId, role, companyId: null, scopes };
}

function member(role: UserRole, companyId: string): Viewer {
  return { kind: 'user', userId: ANNA, role, companyId, scopes: [] };
}

const schema = ((): GraphQLSchema => {
  const built = buildASTSchema(
    concatAST([
      vocabulary,
      parse(`
        type Query { diary: Diary diaries(filter: DiaryFilter, orderBy: DiaryOrder): Int }
        type Diary {
          open: String
          staff: String @access(roles: [ADMIN])
          scoped: String @access(roles: [ADMIN, COMPANY], scopes: ["diaries:read"])
          owned: String @access(roles: [ADMIN], self: "writer")
          either: String
            @access(roles: [ADMIN, PERSON])
            @access(roles: [COMPANY], scopes: ["diaries:read"])
          internal: String @access(roles: [ADMIN, COMPANY, PERSON], tenant: "publisher")
          writer: ID
          publisher: ID
        }
        input DiaryFilter {
          day: String
          mood: [String!] @access(roles: [ADMIN])
          and: [DiaryFilter!]
        }
        enum DiaryOrder { DAY MOOD @access(roles: [ADMIN]) }
      `),
    ]),
    { assumeValidSDL: true },
  );
  enforceAccess(built, (parent, _type, field) =>
    typeof parent === 'object' && parent !== null ? Reflect.get(parent, field) : undefined,
  );
  return built;
})();

const diary = {
  open: 'open',
  staff: 'staff',
  scoped: 'scoped',
  owned: 'owned',
  either: 'either',
  internal: 'internal',
  writer: ANNA,
  publisher: PRESS,
};

async function ask(viewer: Viewer, source: string): Promise<ExecutionResult> {
  return graphql({ schema, source, contextValue: { viewer }, rootValue: { diary, diaries: 0 } });
}

/** Null for an answer; the code for a refusal. */
async function refusal(viewer: Viewer, source: string): Promise<unknown> {
  const { errors } = await ask(viewer, source);
  return errors?.[0] ? toClientError(errors[0], () => undefined).extensions?.['code'] : null;
}

const read = (viewer: Viewer, field: string): Promise<unknown> =>
  refusal(viewer, `{ diary { ${field} } }`);

describe('@access on fields', () => {
  it('lets viewers of the named classes read, and no others', async () => {
    expect(await read(user('admin'), 'staff')).toBeNull();
    expect(await read(user('company_user'), 'staff')).toBe('FORBIDDEN');
    expect(await read(ANONYMOUS, 'staff')).toBe('UNAUTHENTICATED');
  });

  it('does not affect other fields of the response', async () => {
    const { data } = await ask(user('volunteer'), '{ diary { open staff } }');
    expect(data).toEqual({ diary: { open: 'open', staff: null } });
  });

  it('requires all scopes beside the class', async () => {
    expect(await read(user('company_user'), 'scoped')).toBe('FORBIDDEN');
    expect(await read(user('company_user', ['diaries:read']), 'scoped')).toBeNull();
    expect(await read(user('volunteer', ['diaries:read']), 'scoped')).toBe('FORBIDDEN');
  });

  it('lets the data subject read a field with `self`', async () => {
    expect(await read(user('volunteer', [], ANNA), 'owned')).toBeNull();
    expect(await read(user('volunteer', [], BORIS), 'owned')).toBe('FORBIDDEN');
  });

  it('restricts the named classes to the company of the data with `tenant`', async () => {
    for (const role of ['company_user', 'volunteer'] as const) {
      expect(await read(member(role, PRESS), 'internal')).toBeNull();
      expect(await read(member(role, OTHER_PRESS), 'internal')).toBe('FORBIDDEN');
      expect(await read(user(role), 'internal')).toBe('FORBIDDEN');
    }
    expect(await read(member('admin', OTHER_PRESS), 'internal')).toBeNull();
    const partner: Viewer = { kind: 'partner', clientId: 'x', companyId: PRESS, scopes: [] };
    expect(await read(partner, 'internal')).toBe('FORBIDDEN');
    expect(await read(ANONYMOUS, 'internal')).toBe('UNAUTHENTICATED');
  });

  it('lets a viewer read whom one of several rules allows', async () => {
    expect(await read(user('volunteer'), 'either')).toBeNull();
    expect(await read(user('company_user'), 'either')).toBe('FORBIDDEN');
    expect(await read(user('company_user', ['diaries:read']), 'either')).toBeNull();
  });
});

describe('@access on filters and orders', () => {
  it('rejects a protected field of a filter in literals and variables', async () => {
    expect(await refusal(user('admin'), '{ diaries(filter: { mood: ["sad"] }) }')).toBeNull();
    expect(await refusal(user('volunteer'), '{ diaries(filter: { mood: ["sad"] }) }')).toBe(
      'FORBIDDEN',
    );
    expect(
      await refusal(
        user('volunteer'),
        '{ diaries(filter: { and: [{ day: "x" }, { mood: [] }] }) }',
      ),
    ).toBe('FORBIDDEN');
  });

  it('rejects a protected order', async () => {
    expect(await refusal(user('admin'), '{ diaries(orderBy: MOOD) }')).toBeNull();
    expect(await refusal(user('volunteer'), '{ diaries(orderBy: MOOD) }')).toBe('FORBIDDEN');
  });

  it('lets everybody use unprotected parts', async () => {
    expect(
      await refusal(ANONYMOUS, '{ diaries(filter: { day: "x", mood: null }, orderBy: DAY) }'),
    ).toBeNull();
  });
});
