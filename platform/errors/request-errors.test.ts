import fc from 'fast-check';
import { buildSchema, GraphQLError, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { scalars } from '../scalars/scalars.ts';
import { withoutValues } from './request-errors.ts';

const schema = buildSchema(`
  type Query { a(v: Account): Int b(v: [Role!]): Int c(v: Int): Int d(v: Float): Int e(v: String): Int
    f(v: Boolean): Int g(v: ID): Int h(v: Date): Int i(v: SafeInt): Int j(v: One): Int k(v: JSON): Int }
  scalar Date
  scalar SafeInt
  scalar JSON
  enum Role { ADMIN GUEST }
  input One @oneOf { id: ID name: String }
  input Account { email: String! password: String! role: Role friend: Account }
`);
// As a subgraph has them: they look into what they are given.
for (const scalar of [scalars.Date, scalars.SafeInt, scalars.JSON]) {
  Object.assign(schema.getType(scalar.name) ?? {}, { parseLiteral: scalar.parseLiteral });
}

const SECRET = 'hunter2';

function messagesOf(text: string): string[] {
  try {
    return validate(schema, parse(text)).map(({ message }) => withoutValues(message));
  } catch (error) {
    if (error instanceof GraphQLError) return [withoutValues(error.message)];
    throw error;
  }
}

describe('the message of a request error', () => {
  it.each([
    [`{ e(v: {password: "${SECRET}"}) }`, 'Expected value of type "String": a text.'],
    [`{ a(v: "${SECRET}") }`, 'Expected value of type "Account".'],
    [`{ b(v: "${SECRET}") }`, 'Expected a value of the enum "Role".'],
    [
      '{ b(v: [ADMINN]) }',
      'Expected a value of the enum "Role". Did you mean the enum value "ADMIN"?',
    ],
    [
      `{ h(v: "${SECRET}") }`,
      'Date: expected a day of the years 1900 to 2999, such as 2025-11-15.',
    ],
    [`{ e(v "${SECRET}") }`, 'Syntax Error: Expected ":", found String.'],
    [`{ e(v """${SECRET}\n""") }`, 'Syntax Error: Expected ":", found BlockString.'],
    ['{ nothing }', 'Cannot query field "nothing" on type "Query".'],
  ])('%s is %j', (text, message) => {
    expect(messagesOf(text)).toEqual([message]);
  });

  it('never contains a value of the document', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'),
        literals(),
        (field, literal) => {
          for (const text of [
            `{ ${field}(v: ${literal}) }`,
            `{ ${field}(v: ${literal.slice(0, -1)} }`,
          ]) {
            expect(messagesOf(text).join('\n')).not.toContain(SECRET);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has at most 500 characters', () => {
    const name = 'x'.repeat(100_000);
    for (const text of [`{ ${name} }`, `{ a(v: {${name}: 1}) }`, `query ($${name}: Int) { k }`]) {
      for (const message of messagesOf(text)) expect(message.length).toBeLessThanOrEqual(501);
    }
  });
});

/** Literals of all kinds, with a secret in any place of a text. */
function literals(): fc.Arbitrary<string> {
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom(
        `"${SECRET}"`,
        `"${SECRET}\\" found String \\"${SECRET}"`,
        `"x; ${SECRET}. Did you mean ${SECRET}?"`,
        `"""${SECRET}\n "${SECRET}" """`,
        '1',
        '1.5',
        'true',
        'null',
        'ADMIN',
        'NOBODY',
      ),
      fc.array(tie('value'), { maxLength: 2 }).map((items) => `[${items.join()}]`),
      fc
        .array(
          fc.tuple(
            fc.constantFrom('email', 'password', 'role', 'friend', 'id', 'no'),
            tie('value'),
          ),
          {
            maxLength: 3,
          },
        )
        .map((members) => `{${members.map(([name, item]) => `${name}: ${item}`).join()}}`),
    ),
  }));
  return value;
}
