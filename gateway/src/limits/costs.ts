/** Costs of fields and inputs, as the schema declares them: `@cost`, `@parts` and `@words`. */
import {
  buildSchema,
  getDirectiveValues,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { ofLast } from '../supergraph/of-last.ts';

/** The cost of a field, or of a member of an input. */
export interface Cost {
  /** `@cost`, in statements that an index answers within a millisecond. */
  readonly weight: number;
  /** `@parts`: names of the arguments by which the number of its elements is computed. */
  readonly parts?: { readonly period: string; readonly granularity: string };
  /** `@words`: maximum number of words in the text. */
  readonly words?: number;
}

export interface Costs {
  /** Cost by coordinate, `Type.name`; undefined for a field without one. */
  of(coordinate: string): Cost | undefined;
  /** Returns true for an input type of which a member, at any depth, has a cost or a bound. */
  isWatched(inputType: string): boolean;
}

/** Matches a supergraph that declares costs: of any other, no schema is built for them. */
const DECLARATION = /\bdirective @(?:cost|parts|words)\b/;

/** Reads the costs of a composed supergraph; one without the directives has none. */
export const readCosts = ofLast((supergraphSdl: string): Costs => {
  if (!DECLARATION.test(supergraphSdl)) return { of: () => undefined, isWatched: () => false };
  const schema = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  const costs = new Map<string, Cost>();
  const watched = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of fieldsOf(type)) {
      const cost = readCost(schema, field);
      if (!cost) continue;
      costs.set(`${type.name}.${field.name}`, cost);
      watched.add(type.name);
    }
  }
  // An input with a watched member is watched too.
  for (let before = -1; before < watched.size;) {
    before = watched.size;
    for (const type of Object.values(schema.getTypeMap()).filter(isInputObjectType)) {
      const inner = Object.values(type.getFields()).map((field) => getNamedType(field.type).name);
      if (inner.some((name) => watched.has(name))) watched.add(type.name);
    }
  }
  return { of: (coordinate) => costs.get(coordinate), isWatched: (name) => watched.has(name) };
});

/** A field, or a member of an input, with its directives. */
interface Annotated {
  readonly name: string;
  readonly astNode?:
    { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}

function fieldsOf(type: GraphQLNamedType): readonly Annotated[] {
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields());
  return [];
}

function readCost(schema: GraphQLSchema, { astNode }: Annotated): Cost | undefined {
  const read = (name: string): Readonly<Record<string, unknown>> | undefined => {
    const directive = schema.getDirective(name);
    const directives = astNode?.directives ?? [];
    return directive ? getDirectiveValues(directive, { directives }) : undefined;
  };
  const [cost, parts, words] = [read('cost'), read('parts'), read('words')];
  if (!cost && !parts && !words) return undefined;
  return {
    weight: Number(cost?.['weight'] ?? 0),
    ...(parts && {
      parts: { period: String(parts['period']), granularity: String(parts['granularity']) },
    }),
    ...(words && { words: Number(words['max']) }),
  };
}
