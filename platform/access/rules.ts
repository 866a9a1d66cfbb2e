/** The rules that `@access` writes on fields, filters and orders, and whom they let pass. */
import {
  getDirectiveValues,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import {
  viewerClass,
  viewerCompanyId,
  viewerScopes,
  viewerUserId,
  type Viewer,
} from '../viewer/viewer.ts';

/** What one `@access` says. */
export interface AccessRule {
  /** Viewer classes in the SDL's spelling, upper case. */
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** The parent's field that holds the id of the person the data is about. */
  readonly self: string | undefined;
  /** The parent's field that holds the id of the company to whose people `roles` is narrowed. */
  readonly tenant: string | undefined;
}

/** Whose rows are everybody's. */
const STAFF: readonly string[] = ['ADMIN', 'OFFICER'];

/**
 * Whether one of the rules lets the viewer pass; without rules everybody does.
 *
 * @param idOf reads an id off the parent, by the field that a rule's `self` or `tenant` names
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

/** Whether one of the rules may let the viewer pass, depending on the row. */
export function mayEverRead(rules: readonly AccessRule[], viewer: Viewer): boolean {
  return (
    rules.length === 0 ||
    rules.some(
      (rule) => isNamed(rule, viewer) || (rule.self !== undefined && viewerUserId(viewer) !== null),
    )
  );
}

/** Whether a rule names the viewer's class, and the viewer has the scopes that it asks for. */
function isNamed(rule: AccessRule, viewer: Viewer): boolean {
  const scopes = viewerScopes(viewer);
  return (
    rule.roles.includes(roleOf(viewer)) && rule.scopes.every((scope) => scopes.includes(scope))
  );
}

/** The viewer's class in the SDL's spelling. */
function roleOf(viewer: Viewer): string {
  return viewerClass(viewer).toUpperCase();
}

/** The rules that an element of a schema built with the vocabulary carries. */
export function findAccessRules(
  schema: GraphQLSchema,
  {
    astNode,
  }: Pick<GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue, 'astNode'>,
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
