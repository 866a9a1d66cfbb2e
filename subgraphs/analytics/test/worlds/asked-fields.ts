/** Fields of a schema, and those that a selection asks for, each as `Type.field`. */
import {
  Kind,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

/** Names of fields' types by `Type.field`, without list and null. */
export type FieldTypes = ReadonlyMap<string, string>;

/** Types of the fields of a document's object types that meet a condition. */
export function fieldTypes(
  { definitions }: DocumentNode,
  isAbout: (type: ObjectTypeDefinitionNode) => boolean = () => true,
): FieldTypes {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && isAbout(definition)
        ? (definition.fields ?? []).map(
            ({ name, type }) =>
              [`${definition.name.value}.${name.value}`, namedType(type)] as const,
          )
        : [],
    ),
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Fields that a selection on a type asks for, with those within. */
export function askedFields(
  type: string,
  { selections }: SelectionSetNode,
  types: FieldTypes,
): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return askedFields(
        selection.typeCondition?.name.value ?? type,
        selection.selectionSet,
        types,
      );
    }
    if (selection.kind !== Kind.FIELD) return [];
    const field = `${type}.${selection.name.value}`;
    const within = selection.selectionSet;
    return [field, ...(within ? askedFields(types.get(field) ?? '', within, types) : [])];
  });
}
