import fc from 'fast-check';
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { coerceVariables, MAX_VARIABLE_ERRORS, type CoercedVariables } from './variables.ts';

const schema = buildSchema(`
  type Query { a(input: Account, of: [Role!], one: One, n: Int, f: Float, b: Boolean, d: Date): Int }
  scalar Date
  enum Role { ADMIN GUEST }
  input One @oneOf { id: ID name: String }
  input Account {
    email: String!
    password: String!
    roles: [Role!]! = [GUEST]
    seats: [[Int!]!]
    friend: Account
    one: One
  }
`);

function coerce(types: string, sent: Readonly<Record<string, unknown>>): CoercedVariables {
  return coerceVariables(schema, definitionsOf(types), sent);
}

function definitionsOf(types: string) {
  return getOperationAST(parse(`query (${types}) { a }`))?.variableDefinitions ?? [];
}

function messages(coerced: CoercedVariables): string[] {
  return 'errors' in coerced ? coerced.errors.map(({ message }) => message) : [];
}

const SECRET = 'hunter2';

describe('variables', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      '$input: Account!',
      { input: { password: SECRET } },
      'Variable "$input": Field "email" of required type "String!" was not provided.',
    ],
    [
      '$input: Account!',
      { input: { email: 'a', password: SECRET, emial: SECRET } },
      'Variable "$input": Field "emial" is not defined by type "Account".',
    ],
    [
      '$input: Account!',
      { input: { email: 'a', password: SECRET, friend: [SECRET] } },
      'Variable "$input" at "input.friend": expected an object of type "Account", received a list of 1.',
    ],
    [
      '$input: Account!',
      { input: { email: 'a', password: { text: SECRET } } },
      'Variable "$input" at "input.password": expected a text, received an object.',
    ],
    [
      '$input: Account!',
      { input: { email: 'a', password: 'b', roles: ['ADMIN', SECRET] } },
      'Variable "$input" at "input.roles[1]": expected a value of the enum "Role" (ADMIN, GUEST), received a text of 7 characters.',
    ],
    [
      '$input: Account!',
      { input: { email: 'a', password: 'b', seats: [[1, null]] } },
      'Variable "$input" at "input.seats[0][1]": expected a value of type "Int!", received none.',
    ],
    [
      '$input: Account!',
      { input: { email: 'a', password: 'b', seats: 1.5 } },
      'Variable "$input" at "input.seats": expected a whole number from -2147483648 to 2147483647, received 1.5.',
    ],
    ['$n: Int!', {}, 'Variable "$n": expected a value of type "Int!", received none.'],
    ['$n: Int! = 1', { n: null }, 'Variable "$n": expected a value of type "Int!", received none.'],
    [
      '$one: One',
      { one: { id: 1, name: SECRET } },
      'Variable "$one": Exactly one key must be specified for OneOf type "One".',
    ],
  ])(
    '%s of %j is refused with where, what was expected and what kind came',
    (types, sent, message) => {
      expect(messages(coerce(types, sent))).toEqual([message]);
    },
  );

  it('are coerced or rejected as by graphql-js, without values in the messages', () => {
    const types =
      '$input: Account, $of: [Role!], $one: One, $n: Int! = 3, $f: Float, $b: Boolean!, $d: Date';
    fc.assert(
      fc.property(sentVariables(), (sent) => {
        const ours = coerce(types, sent);
        const { coerced, errors = [] } = getVariableValues(schema, definitionsOf(types), sent);
        expect('variables' in ours ? ours.variables : undefined).toEqual(coerced);
        expect(messages(ours)).toHaveLength(Math.min(errors.length, MAX_VARIABLE_ERRORS));
        expect(messages(ours).join('\n')).not.toContain(SECRET);
      }),
      { numRuns: 200 },
    );
  });

  it('with thousands of errors are answered with five, in a kilobyte', () => {
    const members = Object.fromEntries(Array.from({ length: 4_900 }, (_, n) => [`m${n}`, SECRET]));
    for (const sent of [
      { input: { email: 'a', password: SECRET, ...members } },
      { input: { email: 'a', password: SECRET, roles: Object.values(members) } },
    ]) {
      const reported = messages(coerce('$input: Account!', sent));
      expect(reported).toHaveLength(MAX_VARIABLE_ERRORS);
      expect(reported.join('\n').length).toBeLessThan(1_000);
    }
  });

  it('are not read beyond the last reported error', () => {
    let reads = 0;
    const items = Array.from({ length: 4_900 }, () => 'NOBODY');
    const roles = new Proxy(items, {
      get(target, property, receiver) {
        if (typeof property === 'string' && /^\d+$/.test(property)) reads += 1;
        const value: unknown = Reflect.get(target, property, receiver);
        return value;
      },
    });
    coerce('$of: [Role!]', { of: roles });
    expect(reads).toBeLessThan(20);
  });
});

/** Values of any type, and of the right one, in the places of all. */
function sentVariables(): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const { account } = fc.letrec<{ any: unknown; account: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom(SECRET, 'ADMIN', 'GUEST', null, 1, 1.5, 3e9, true),
      fc.array(tie('any'), { maxLength: 3 }),
      tie('account'),
    ),
    account: fc.oneof(
      fc.record(
        {
          email: fc.oneof(fc.constant('a'), tie('any')),
          password: fc.constant(SECRET),
          roles: tie('any'),
          seats: tie('any'),
          friend: tie('any'),
          one: fc.oneof(fc.record({ name: fc.constant(SECRET) }), tie('any')),
          unknown: tie('any'),
        },
        { requiredKeys: ['password'] },
      ),
      fc.constant({ email: 'a', password: SECRET }),
    ),
  }));
  const value = fc.oneof(account, fc.constantFrom(SECRET, 'ADMIN', ['GUEST'], null, 1, 1.5, true));
  return fc.record(
    { input: account, of: value, one: value, n: value, f: value, b: value, d: value, other: value },
    { requiredKeys: [] },
  );
}
