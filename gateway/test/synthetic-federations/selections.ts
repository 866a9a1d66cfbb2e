/** Field sets of keys and requirements, compared with what the world says. */
import { isDeepStrictEqual } from 'node:util';
import { getArgumentValues, Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import { isJsonObject, getMember } from '../../src/json/json-object.ts';
import type { SubgraphModel } from './subgraph-model.ts';
import { isList, WorldObject, type Value, type World } from './world.ts';

/** Text of arguments, the same in every subgraph and in what clients see. */
export type ArgumentsText = (
  type: string,
  field: string,
  args: Readonly<Record<string, unknown>>,
) => string;

/** Context in which selections are compared. */
export interface Comparing {
  readonly world: World;
  readonly subgraph: SubgraphModel;
  readonly argumentsText: ArgumentsText;
}

/** First difference between what was received of an object and the truth, as a path; undefined when there is none. */
export function findDifference(
  comparing: Comparing,
  object: WorldObject,
  received: Readonly<Record<string, unknown>>,
  selectionSet: SelectionSetNode,
): string | undefined {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    const difference =
      selection.kind === Kind.FIELD
        ? fieldDifference(comparing, object, received, selection)
        : isNarrowedAway(comparing.subgraph, object, selection.typeCondition?.name.value)
          ? undefined
          : findDifference(comparing, object, received, selection.selectionSet);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** Text of what a selection selects of an object, equal for equal values. */
export function selectedText(
  comparing: Comparing,
  object: WorldObject,
  selectionSet: SelectionSetNode,
): string {
  const textOf = (value: Value, below: SelectionSetNode | undefined): string => {
    if (isList(value)) return `[${value.map((item) => textOf(item, below)).join()}]`;
    if (value instanceof WorldObject) return below ? selectedText(comparing, value, below) : '';
    return JSON.stringify(value);
  };
  const texts = selectionSet.selections.map((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return '';
    if (selection.kind === Kind.FIELD) {
      return textOf(selectedValue(comparing, object, selection), selection.selectionSet);
    }
    return isNarrowedAway(comparing.subgraph, object, selection.typeCondition?.name.value)
      ? ''
      : selectedText(comparing, object, selection.selectionSet);
  });
  return `{${texts.join()}}`;
}

/** Value of a field that a selection names, with the selection's arguments. */
export function selectedValue(
  { world, subgraph, argumentsText }: Comparing,
  object: WorldObject,
  field: FieldNode,
): Value {
  const name = field.name.value;
  const local = subgraph.localType(object.type) ?? object.type;
  const definition = subgraph.definitionOf(local, name);
  const args = definition ? getArgumentValues(definition, field) : {};
  return world.read(object, name, argumentsText(object.type, name, args));
}

function fieldDifference(
  comparing: Comparing,
  object: WorldObject,
  received: Readonly<Record<string, unknown>>,
  selection: FieldNode,
): string | undefined {
  const name = selection.name.value;
  if (name === '__typename') return undefined;
  const value = getMember({ ...received }, name);
  if (value === undefined) return `${name} is missing`;
  const difference = valueDifference(
    comparing,
    selectedValue(comparing, object, selection),
    value,
    selection.selectionSet,
  );
  return difference === undefined ? undefined : `${name}.${difference}`;
}

function valueDifference(
  comparing: Comparing,
  right: Value,
  received: unknown,
  selectionSet: SelectionSetNode | undefined,
): string | undefined {
  if (isList(right)) {
    if (!Array.isArray(received) || received.length !== right.length) return 'length';
    for (const [index, item] of right.entries()) {
      const difference = valueDifference(comparing, item, received[index], selectionSet);
      if (difference !== undefined) return `${index}.${difference}`;
    }
    return undefined;
  }
  if (right instanceof WorldObject) {
    if (!isJsonObject(received) || !selectionSet) return 'object';
    return findDifference(comparing, right, received, selectionSet);
  }
  return isDeepStrictEqual(right, received)
    ? undefined
    : `${JSON.stringify(right)} came as ${JSON.stringify(received)}`;
}

function isNarrowedAway(
  subgraph: SubgraphModel,
  object: WorldObject,
  condition: string | undefined,
): boolean {
  return condition !== undefined && !subgraph.concreteTypes(condition).includes(object.type);
}
