/** Constraints of input fields, read off the SDL's `@constraint` and `@omittable`. */
import {
  getDirectiveValues,
  type ConstDirectiveNode,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';

const constraintSchema = z.strictObject({
  minLength: z.int().nonnegative().optional(),
  maxLength: z.int().nonnegative().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().optional(),
  format: z.enum(['country', 'email', 'password', 'rows']).optional(),
  minItems: z.int().nonnegative().optional(),
  maxItems: z.int().nonnegative().optional(),
  uniqueItems: z.boolean().optional(),
});

/**
 * Arguments of one `@constraint`, in the vocabulary of the community's directive. Lengths are in
 * UTF-16 code units, bounds are included; of a list, lengths, bounds, pattern and format are those of
 * its items.
 */
export type Constraint = z.infer<typeof constraintSchema>;

/** Constraint of an input field; empty without the directive. @throws ZodError for one that makes no sense */
export function readConstraint(
  schema: GraphQLSchema,
  { astNode }: Pick<GraphQLInputField, 'astNode'>,
): Constraint {
  const directive = schema.getDirective('constraint');
  const values = directive && astNode && getDirectiveValues(directive, astNode);
  return constraintSchema.parse(values ?? {});
}

/** Returns true for an input field that may be left out and may not be null. */
export function isOmittable({ astNode }: Pick<GraphQLInputField, 'astNode'>): boolean {
  return hasDirective(astNode?.directives, 'omittable');
}

/** Returns true when a list of directives holds one of the name. */
export function hasDirective(
  directives: readonly ConstDirectiveNode[] = [],
  directiveName: string,
): boolean {
  return directives.some(({ name }) => name.value === directiveName);
}
