/** Enforces the SDL's `@access`: on fields where they are resolved, on arguments where they are given. */
import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';
import { ForbiddenError, UnauthenticatedError } from '../errors/errors.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { findProtectedArguments } from './arguments.ts';
import { findAccessRules, mayRead } from './rules.ts';

/**
 * Wraps the resolver of every field that carries `@access`, or whose arguments lead to a filter or
 * an order that does. The resolver runs only for viewers who may read the field and use what they
 * gave; for others the field is null with a FORBIDDEN error.
 *
 * @param readParent reads a named field off a parent value, which may be a row of any form
 */
export function enforceAccess<Context extends { readonly viewer: Viewer }>(
  schema: GraphQLSchema,
  readParent: (parent: unknown, typeName: string, field: string) => unknown,
): void {
  const protectedArguments = findProtectedArguments(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const rules = findAccessRules(schema, field);
      const protectedParts = protectedArguments(field);
      if (rules.length === 0 && !protectedParts) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent: unknown, args, context: Context, info) => {
        const { viewer } = context;
        const idOf = (name: string): unknown => readParent(parent, type.name, name);
        if (!mayRead(rules, viewer, idOf)) refuse(viewer, `read ${type.name}.${field.name}`);
        protectedParts?.(args, (part, partRules) => {
          if (!mayRead(partRules, viewer, () => undefined)) refuse(viewer, `use ${part}`);
        });
        return resolve(parent, args, context, info);
      };
    }
  }
}

function refuse(viewer: Viewer, what: string): never {
  throw viewer.kind === 'anonymous'
    ? new UnauthenticatedError()
    : new ForbiddenError(`You may not ${what}.`);
}
