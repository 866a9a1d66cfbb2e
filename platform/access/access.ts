/** Enforces the SDL's `@access` where a field is resolved, on every way that leads to it. */
import {
  defaultFieldResolver,
  getDirectiveValues,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { ForbiddenError, UnauthenticatedError } from '../errors/errors.ts';
import { viewerClass, viewerUserId, type Viewer } from '../viewer/viewer.ts';

/** What `@access` on a field says. */
export interface AccessRule {
  /** Viewer classes in the SDL's spelling, upper case. */
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** The parent's field that holds the id of the person the data is about. */
  readonly self: string | undefined;
}

/** Whether the rule lets the viewer read the field of a parent whose person is `subjectId`. */
export function mayRead(rule: AccessRule, viewer: Viewer, subjectId: unknown): boolean {
  const userId = viewerUserId(viewer);
  if (rule.self !== undefined && userId !== null && subjectId === userId) return true;
  if (!rule.roles.includes(viewerClass(viewer).toUpperCase())) return false;
  const scopes = viewer.kind === 'anonymous' ? [] : viewer.scopes;
  return rule.scopes.every((scope) => scopes.includes(scope));
}

/** The rule that a field of a schema built with the vocabulary carries, if any. */
export function findAccessRule(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
): AccessRule | undefined {
  const directive = schema.getDirective('access');
  if (!directive || !field.astNode) return undefined;
  const values = getDirectiveValues(directive, field.astNode);
  if (!values) return undefined;
  return {
    roles: texts(values['roles']),
    scopes: texts(values['scopes']),
    self: typeof values['self'] === 'string' ? values['self'] : undefined,
  };
}

/**
 * Wraps the resolver of every field that carries `@access`. The resolver runs only for viewers
 * who may read the field; for others the field is null with a FORBIDDEN error.
 *
 * @param readParent reads a named field off a parent value, which may be a row of any form
 */
export function enforceAccess<Context extends { readonly viewer: Viewer }>(
  schema: GraphQLSchema,
  readParent: (parent: unknown, typeName: string, field: string) => unknown,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = findAccessRule(schema, field);
      if (!rule) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent: unknown, args, context: Context, info) => {
        const subject = rule.self && readParent(parent, type.name, rule.self);
        if (!mayRead(rule, context.viewer, subject)) {
          throw context.viewer.kind === 'anonymous'
            ? new UnauthenticatedError()
            : new ForbiddenError(`You may not read ${type.name}.${field.name}.`);
        }
        return resolve(parent, args, context, info);
      };
    }
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
