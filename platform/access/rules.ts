/** Rules of `@access` on fields, filters and orders, and the viewers that they allow. */
import {
  getDirectiveValues,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import {
  viewerClass,
  viewerCompanyId,
  viewerScopes,
  viewerUserId,
  type Viewer,
} from '../viewer/viewer.ts';

/** Rule of one `@access`. */
export interface AccessRule {
  /** Viewer classes that the rule allows, in upper case as in the SDL. */
  readonly roles: readonly string[];
  /** Scopes that the viewer must have, all of them. */
  readonly scopes: readonly string[];
  /** Field of the parent with the id of the person that the data is about, who is allowed too. */
  readonly self: string | undefined;
  /** Field of the parent with the id of a company; `roles` then allows only viewers of that company. */
  readonly tenant: string | undefined;
}

/** Roles that are not bound to a company, in the SDL's spelling. */
const STAFF: readonly string[] = ['ADMIN', 'OFFICER'];

/**
 * Returns true when one of the rules allows the viewer, or there is no rule.
 *
 * @param idOf reads the field of the parent that a rule's `self` or `tenant` names
 */
export function mayRead(
  rules: readonly AccessRule[],
  viewer: Viewer,
  idOf: (field: string) => unknown,
): boolean {
  if (rules.length === 0) return true;
  const userId = viewerUserId(viewer);
  const companyId = viewerCompanyId(viewer);
  return rules.some(
    (rule) =>
      (isNamed(rule, viewer) &&
        (STAFF.includes(roleOf(viewer)) ||
          rule.tenant === undefined ||
          (companyId !== null && idOf(rule.tenant) === companyId))) ||
      (rule.self !== undefined && userId !== null && idOf(rule.self) === userId),
  );
}

/** Returns true when one of the rules allows the viewer for some rows at least. */
export function mayEverRead(rules: readonly AccessRule[], viewer: Viewer): boolean {
  return (
    rules.length === 0 ||
    rules.some(
      (rule) => isNamed(rule, viewer) || (rule.self !== undefined && viewerUserId(viewer) !== null),
    )
  );
}

/** Returns true when a rule names the viewer's class and the viewer has all of its scopes. */
function isNamed(rule: AccessRule, viewer: Viewer): boolean {
  const scopes = viewerScopes(viewer);
  return (
    rule.roles.includes(roleOf(viewer)) && rule.scopes.every((scope) => scopes.includes(scope))
  );
}

/** Class of the viewer in the SDL's spelling. */
function roleOf(viewer: Viewer): string {
  return viewerClass(viewer).toUpperCase();
}

/** Rules of an element of a schema that is built with the vocabulary. */
export function findAccessRules(
  schema: GraphQLSchema,
  {
    astNode,
  }: Pick<
    GraphQLObjectType | GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue,
    'astNode'
  >,
): readonly AccessRule[] {
  const directive = schema.getDirective('access');
  if (!directive || !astNode) return [];
  return (astNode.directives ?? []).flatMap((node) => {
    const values = getDirectiveValues(directive, { directives: [node] });
    return values ? [toRule(values)] : [];
  });
}

function toRule(values: Readonly<Record<string, unknown>>): AccessRule {
  return {
    roles: texts(values['roles']),
    scopes: texts(values['scopes']),
    self: typeof values['self'] === 'string' ? values['self'] : undefined,
    tenant: typeof values['tenant'] === 'string' ? values['tenant'] : undefined,
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
