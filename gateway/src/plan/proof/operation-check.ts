/** Compares the knowledge after all steps with the selections of the operation. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from '../../document/response-name.ts';
import { argumentsText } from './argument-text.ts';
import {
  areOneValue,
  AT_THE_END,
  below,
  groupsOf,
  splitBy,
  typeNamesOf,
  valuesOf,
  type MemberGroup,
  type Position,
} from './knowledge.ts';
import { PlanProofError, type Count } from './plan-error.ts';
import type { SupergraphModel } from './supergraph-model.ts';
import { NO_TYPES, type TypeSet } from './type-index.ts';

/** Selections, and the type of which they are. */
export interface Selected {
  readonly type: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
}

interface CheckContext {
  readonly supergraph: SupergraphModel;
  readonly count: Count;
}

/** Throws for the first selected field whose value is missing or another, at any possible type. */
export function checkSelections(
  position: Position,
  selected: readonly Selected[],
  context: CheckContext,
  path: readonly string[] = [],
): void {
  const { types: index } = context.supergraph;
  if (selected.some(asksForType)) requireTypeName(position, context, path);
  const conditions = selected.flatMap(({ selectionSet }) => conditionsOf(selectionSet));
  const sets = conditions.map((name) => index.possible(name));
  for (const types of splitBy(visible(position.types, context), sets)) {
    for (const [member, fields] of collect(types, selected, context)) {
      checkMember({ ...position, types }, member, fields, context, [...path, member]);
    }
  }
}

/** Objects of types that clients cannot see are answered with null, as long as their type is known. */
function visible(types: TypeSet, { supergraph }: CheckContext): TypeSet {
  return supergraph.types
    .each(types)
    .filter((one) => !supergraph.isHidden(supergraph.types.nameOf(one)))
    .reduce((all, one) => all | one, NO_TYPES);
}

function asksForType({ type, selectionSet: { selections } }: Selected): boolean {
  return (
    isAbstractType(type) &&
    selections.some((one) => one.kind !== Kind.FIELD || one.name.value === '__typename')
  );
}

function requireTypeName(
  position: Position,
  { supergraph }: CheckContext,
  path: readonly string[],
): void {
  for (const group of groupsOf(position, '__typename')) {
    if (isOwnNameKnown(group)) continue;
    const [name] = typeNamesOf(group, AT_THE_END);
    const type = supergraph.types.nameOf(group.types);
    const message = `Expected the name of the type of each object; that of ${type} objects is ${name?.name ?? 'not fetched'}.`;
    throw new PlanProofError('UNKNOWN_TYPENAME', path, message);
  }
}

function conditionsOf({ selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = selection.typeCondition?.name.value;
    return [
      ...(condition === undefined ? [] : [condition]),
      ...conditionsOf(selection.selectionSet),
    ];
  });
}

/** A field, and the type of which it is selected. */
interface SelectedField {
  readonly type: GraphQLCompositeType;
  readonly node: FieldNode;
}

/** The fields of objects of types that the same fragments apply to, by response name. */
function collect(
  types: TypeSet,
  selected: readonly Selected[],
  { supergraph }: CheckContext,
): ReadonlyMap<string, readonly SelectedField[]> {
  const fields = new Map<string, SelectedField[]>();
  const add = ({ type, selectionSet }: Selected): void => {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        const member = responseName(selection);
        fields.set(member, [...(fields.get(member) ?? []), { type, node: selection }]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? type.name;
        const narrowed = supergraph.schema.getType(condition);
        const applies = (supergraph.types.possible(condition) & types) !== NO_TYPES;
        if (applies && isCompositeType(narrowed)) {
          add({ type: narrowed, selectionSet: selection.selectionSet });
        }
      }
    }
  };
  selected.forEach(add);
  return fields;
}

function checkMember(
  position: Position,
  member: string,
  fields: readonly SelectedField[],
  context: CheckContext,
  path: readonly string[],
): void {
  const [first] = fields;
  if (!first || first.node.name.value === '__typename') return;
  const { types: index } = context.supergraph;
  const name = first.node.name.value;
  const args = argumentsText(first.node.arguments);
  for (const { types, entries } of groupsOf(position, member)) {
    context.count();
    const coordinate = `${index.nameOf(types)}.${name}`;
    const values = valuesOf(entries);
    const [value] = values;
    if (!value) {
      const message = `Expected ${coordinate} to be fetched; no step fetches it.`;
      throw new PlanProofError('MISSING_FIELD', path, message);
    }
    if (value.field !== name || value.args !== args || !areOneValue(values)) {
      const message = `Expected ${coordinate}(${args}) under the name ${member}; found ${value.field}(${value.args}).`;
      throw new PlanProofError('WRONG_VALUE', path, message);
    }
    const inner = selectedBelow({ ...position, types }, fields, context);
    if (inner.length > 0) checkSelections(below(entries, values), inner, context, path);
  }
}

/** The selections below a field, with the type that the executor takes the field to be of. */
function selectedBelow(
  position: Position,
  fields: readonly SelectedField[],
  { supergraph }: CheckContext,
): readonly Selected[] {
  const own = ownFieldType(position, fields[0]?.node.name.value ?? '', supergraph);
  return fields.flatMap(({ type, node: { name, selectionSet } }) => {
    const inner = own ?? fieldType(type, name.value);
    return selectionSet && isCompositeType(inner) ? [{ type: inner, selectionSet }] : [];
  });
}

/** The field's type in the objects' own types, where these are known and agree about it. */
function ownFieldType(
  position: Position,
  field: string,
  { schema, types: index }: SupergraphModel,
): GraphQLNamedType | undefined {
  if (!groupsOf(position, '__typename').every((group) => isOwnNameKnown(group))) return undefined;
  const own = index.each(position.types).map((one) => schema.getType(index.nameOf(one)));
  const [first, ...others] = new Set(
    own.map((type) => (isObjectType(type) ? fieldType(type, field) : undefined)),
  );
  return others.length === 0 ? first : undefined;
}

function isOwnNameKnown(group: MemberGroup): boolean {
  const [name] = typeNamesOf(group, AT_THE_END);
  return name !== undefined && name.name === undefined;
}

function fieldType(type: GraphQLCompositeType, field: string): GraphQLNamedType | undefined {
  const definition = 'getFields' in type ? type.getFields()[field] : undefined;
  return definition && getNamedType(definition.type);
}
