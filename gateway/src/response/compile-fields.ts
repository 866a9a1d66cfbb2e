/** Compilation of selections to functions that write the fields of a response as JSON. */
import {
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
} from 'graphql';
import { plannedName } from '../document/planned-names.ts';
import {
  collectFields,
  dependsOnType,
  type FieldGroup,
  type SelectionContext,
} from '../document/selection.ts';
import { isJsonObject, typeNameOf } from '../json/json-object.ts';
import type { TypeNames } from '../supergraph/type-names.ts';
import { fieldKeys } from './field-keys.ts';
import { compileLeaf, isTextType } from './leaf-values.ts';
import { typeOfObject } from './object-type.ts';
import { invalidValue, type WriteObject, type WriteValue } from './projection-state.ts';
import { writeList } from './write-list.ts';
import { writeObject, writeOnce, type FieldWriter } from './write-object.ts';

/** Executes `__schema` and `__type`, which no subgraph is asked for. */
export type Introspect = (
  field: FieldNode,
  variables: Readonly<Record<string, unknown>>,
) => unknown;

export interface ProjectionContext extends SelectionContext {
  readonly types: TypeNames;
}

/** Compiles the fields of a type, by response name. */
export function compileFields(
  context: ProjectionContext,
  type: GraphQLCompositeType,
  fields: ReadonlyMap<string, FieldGroup>,
  introspect: Introspect,
): FieldWriter[] {
  return [...fields].map(([name, group], at): FieldWriter => {
    const [field] = group;
    const fieldName = field.name.value;
    const coordinate = `${type.name}.${fieldName}`;
    const keys = fieldKeys(name, at === 0);
    const source = plannedName(field, context.aliased);
    const shape = { name, source, keys, coordinate, isText: false };
    if (fieldName === '__typename') {
      const typeName = isObjectType(type) ? JSON.stringify(type.name) : null;
      return { ...shape, isNonNull: true, write: () => typeName };
    }
    if (fieldName === '__schema' || fieldName === '__type') {
      const write: WriteValue = (_value, { variables }) =>
        JSON.stringify(introspect(field, variables)) ?? null;
      return { ...shape, isNonNull: false, write };
    }
    const definition = 'getFields' in type ? type.getFields()[fieldName] : undefined;
    if (!definition) throw new TypeError(`The schema has no ${coordinate}.`);
    const write = compileType(context, definition.type, group, coordinate);
    const isText = isTextType(getNullableType(definition.type));
    return { ...shape, isText, isNonNull: isNonNullType(definition.type), write };
  });
}

function compileType(
  context: ProjectionContext,
  declared: GraphQLOutputType,
  group: FieldGroup,
  coordinate: string,
): WriteValue {
  const type = getNullableType(declared);
  if (isListType(type)) {
    const item: GraphQLOutputType = type.ofType;
    const writeItem = compileType(context, item, group, coordinate);
    return writeList(writeItem, isNonNullType(item), coordinate);
  }
  if (isLeafType(type)) {
    const write = compileLeaf(type);
    return (value, state) => {
      if (value === undefined || value === null) return null;
      return write(value, state.merged.isPlain) ?? invalidValue(state, coordinate);
    };
  }
  if (!isCompositeType(type)) throw new TypeError(`${coordinate} is of no output type.`);
  return compileComposite(context, type, group, coordinate);
}

/** Compiles the fields of each type of object when the first of that type is met. */
function compileComposite(
  context: ProjectionContext,
  declared: GraphQLCompositeType,
  group: FieldGroup,
  coordinate: string,
): WriteValue {
  const selectionSets = group.map(({ selectionSet }) => selectionSet);
  const byType = new Map<string | undefined, WriteObject | undefined>();
  const compile = (typeName: string | undefined): WriteObject | undefined => {
    const type = typeOfObject(context, declared, typeName);
    // The fields to write are not known then.
    if (isAbstractType(type) && dependsOnType(context, type, selectionSets)) return undefined;
    if (!type) return undefined;
    const fields = collectFields(context, type, selectionSets);
    return writeObject(compileFields(context, type, fields, () => null));
  };
  return (value, state) => {
    if (value === undefined || value === null) return null;
    if (!isJsonObject(value)) return invalidValue(state, coordinate);
    const typeName = typeNameOf(value);
    let write = byType.get(typeName);
    if (!write && !byType.has(typeName)) {
      write = compile(typeName);
      byType.set(typeName, write);
    }
    if (!write) return invalidValue(state, coordinate);
    return state.merged.deduplicated.has(value)
      ? writeOnce(write, value, state)
      : write(value, state);
  };
}
