/** Enforces the SDL's `@constraint` and `@omittable` on the inputs of mutations, before their resolvers. */
import {
  defaultFieldResolver,
  getNullableType,
  isInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { compileChecker } from './checker.ts';

/**
 * Wraps the resolver of every field of Mutation that takes an `input`. The resolver gets the input in
 * its normal form; an input that breaks constraints is answered with all of its errors as
 * `userErrors`, and the resolver does not run.
 */
export function enforceConstraints(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const input = field.args.find(({ name }) => name === 'input');
    const type = input && getNullableType(input.type);
    if (!isInputObjectType(type)) continue;
    const check = compileChecker(schema, type);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (
      parent: unknown,
      args: Readonly<Record<string, unknown>>,
      context: unknown,
      info,
    ) => {
      const checked = check(args['input']);
      if ('errors' in checked) return { id: null, userErrors: checked.errors };
      return resolve(parent, { ...args, input: checked.value }, context, info);
    };
  }
}
