/** Enforcement of the SDL's `@access`, on fields and on parts of their arguments. */
import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';
import { ForbiddenError, UnauthenticatedError } from '../errors/errors.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { findProtectedArguments } from './arguments.ts';
import { findAccessRules, mayRead } from './rules.ts';

/**
 * Wraps the resolver of every field that has `@access`, or whose arguments contain a filter or an
 * order that has it. The resolver runs only for viewers who may read the field and use all parts of its
 * arguments; for others the field is null, with an error FORBIDDEN or UNAUTHENTICATED.
 *
 * @param readParent reads a field of a parent, by type and field name
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
        if (!mayRead(rules, viewer, idOf)) rejectAccess(viewer, `read ${type.name}.${field.name}`);
        protectedParts?.(args, (part, partRules) => {
          if (!mayRead(partRules, viewer, () => undefined)) rejectAccess(viewer, `use ${part}`);
        });
        return resolve(parent, args, context, info);
      };
    }
  }
}

function rejectAccess(viewer: Viewer, action: string): never {
  throw viewer.kind === 'anonymous'
    ? new UnauthenticatedError()
    : new ForbiddenError(`You may not ${action}.`);
}
