import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import {
  concatAST,
  isInputObjectType,
  isObjectType,
  parse,
  print,
  type GraphQLSchema,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { readApiSchema } from './api-schema.ts';
import { composeSupergraph } from './compose.ts';
import { describeDirectives } from './directive-sentences.ts';

const DIRECTIVES = parse(`
  enum ViewerClass { ADMIN OFFICER COMPANY PARTNER PERSON ANONYMOUS }
  directive @access(roles: [ViewerClass!], scopes: [String!], self: String, tenant: String) repeatable
    on FIELD_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
  directive @constraint(
    minLength: Int, maxLength: Int, min: Float, max: Float, pattern: String, format: String,
    minItems: Int, maxItems: Int, uniqueItems: Boolean) on INPUT_FIELD_DEFINITION
  directive @omittable on INPUT_FIELD_DEFINITION
  directive @semanticNonNull on FIELD_DEFINITION
  directive @key(fields: String!) on OBJECT`);

/** Text of the SDL, printed, with the sentences. */
function described(sdl: string): string {
  return print(describeDirectives(concatAST([DIRECTIVES, parse(sdl)])));
}

/** Description of the only field of a type, without its line breaks. */
function descriptionOf(sdl: string): string {
  const [, description = ''] = /"""\s*([^"]*?)\s*"""/.exec(described(sdl)) ?? [];
  return description.replaceAll(/\s+/g, ' ');
}

describe('the description of a field with @access', () => {
  it.each([
    ['(roles: [ADMIN, PARTNER])', 'TEEI staff, partners'],
    [
      '(roles: [OFFICER, COMPANY], tenant: "company")',
      'privacy officers, company users of its own company',
    ],
    ['(roles: [ADMIN], self: "user")', 'TEEI staff, the person that `user` names'],
    ['(self: "id")', 'the person themselves'],
    ['(roles: [PERSON], scopes: ["a:b"])', 'volunteers and participants with the scope a:b'],
    ['(roles: [ADMIN]) @access(roles: [PERSON])', 'TEEI staff, or volunteers and participants'],
  ])('ends with who may see it: %s', (rule, viewers) => {
    expect(descriptionOf(`type Diary { "Its text." text: String @access${rule} }`)).toBe(
      `Its text. Visible to: ${viewers}.`,
    );
  });

  it('ends with who may call a mutation', () => {
    expect(descriptionOf('type Mutation { "Writes." write: Int @access(roles: [ADMIN]) }')).toBe(
      'Writes. May be called by: TEEI staff.',
    );
  });

  it('ends with who may use a part of a filter or an order', () => {
    const sentence = 'Its mood. May be used by: TEEI staff.';
    expect(descriptionOf('input Filter { "Its mood." mood: Int @access(roles: [ADMIN]) }')).toBe(
      sentence,
    );
    expect(descriptionOf('enum Order { "Its mood." MOOD @access(roles: [ADMIN]) }')).toBe(sentence);
  });

  it.each([
    ['type Diary', 'Its text. Visible to: TEEI staff. Null only with an error.'],
    [
      'type Diary @key(fields: "id")',
      'Its text. Visible to: TEEI staff. Null only with an error, or where the viewer may not see the Diary.',
    ],
  ])('ends with its nulls, where they come with an error: %s', (type, description) => {
    expect(
      descriptionOf(`${type} { "Its text." text: Int @semanticNonNull @access(roles: [ADMIN]) }`),
    ).toBe(description);
  });

  it('is the common one for fields that most mutations have', () => {
    const common = descriptionOf('input Form { idempotencyKey: String @omittable }');
    expect(common).toMatch(/^Key of the request, .* May be left out, but not null\.$/);
    const own = descriptionOf('input Form { "Its own." idempotencyKey: String @omittable }');
    expect(own).toBe('Its own. May be left out, but not null.');
  });

  it('is that of the input type for an argument that has none', () => {
    const sdl = 'input Page { "Its text." text: Int } type Mutation { write(input: Page!): Int }';
    expect(described(`"A page to write." ${sdl}`)).toMatch(
      /write\(\s*"A page to write\."\s*input: Page!\s*\)/,
    );
  });

  it('stays as it is without one', () => {
    const sdl = 'type Diary { "Its text." text: String } enum Order { "By day." DAY }';
    expect(described(sdl)).toBe(print(concatAST([DIRECTIVES, parse(sdl)])));
  });
});

describe('the description of an input field', () => {
  it.each([
    [
      'String @constraint(minLength: 1, maxLength: 200) @omittable',
      'Text of 1 to 200 characters, without control characters. May be left out, but not null.',
    ],
    ['Int! @constraint(min: 1)', 'A whole number, at least 1.'],
    ['ID @omittable', 'May be left out, but not null.'],
    [
      '[String!]! @constraint(maxItems: 20, uniqueItems: true, maxLength: 50)',
      'A list of at most 20 values, each once; each of them text of at most 50 characters, without control characters.',
    ],
  ])('ends with its constraints: %s', (field, sentences) => {
    expect(descriptionOf(`input Form { "A part." part: ${field} }`)).toBe(`A part. ${sentences}`);
  });
});

describe('clients', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await readApiSchema(composeSupergraph(), {});
  });

  it('read the sentences by introspection', () => {
    const campaign = schema.getType('Campaign');
    const update = schema.getType('UpdateCampaignInput');
    if (!isObjectType(campaign) || !isInputObjectType(update)) throw new TypeError('Types miss.');
    expect(campaign.getFields()['priority']?.description).toContain(
      'Visible to: TEEI staff, privacy officers, company users.',
    );
    expect(update.getFields()['volunteerCapacity']?.description).toContain(
      'A whole number from 1 to 100,000. May be left out, but not null.',
    );
  });

  it('read no such sentence in the SDL of a subgraph', () => {
    expect(print(readTypeDefinitions('campaigns'))).not.toContain('Visible to:');
  });
});
