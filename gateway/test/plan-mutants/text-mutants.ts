/** Changes of the text of a request: its fields, arguments, aliases, type conditions, variables. */
import {
  Kind,
  parse,
  print,
  type ArgumentNode,
  type FieldNode,
  type InlineFragmentNode,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { changesOfItems, within, type Change } from './mutant.ts';

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: nameOf('__typename') };

function nameOf(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

/** @param types names to put in the place of those of type conditions */
export function textMutants(text: string, types: readonly string[]): readonly Change<string>[] {
  const { definitions, ...document } = parse(text, { noLocation: true });
  return definitions.flatMap((definition, at) => {
    if (
      definition.kind !== Kind.OPERATION_DEFINITION &&
      definition.kind !== Kind.FRAGMENT_DEFINITION
    ) {
      return [];
    }
    const selections = within(
      selectionSetMutants(definition.selectionSet, types),
      (selectionSet) => ({ ...definition, selectionSet }),
    );
    const { variableDefinitions = [] } = definition;
    const variables = changesOfItems(
      variableDefinitions,
      ({ defaultValue, ...rest }) =>
        defaultValue ? [['drop the default of a variable', rest]] : [],
      undefined,
    );
    return within(
      [
        ...selections,
        ...within(variables, (changed) => ({ ...definition, variableDefinitions: changed })),
      ],
      (changed) => print({ ...document, definitions: definitions.with(at, changed) }),
    );
  });
}

function selectionSetMutants(
  { kind, selections }: SelectionSetNode,
  types: readonly string[],
): Change<SelectionSetNode>[] {
  const changes = selections.flatMap((selection, at): Change<SelectionNode[]>[] => [
    [dropOf(selection), selections.toSpliced(at, 1)],
    ...within(selectionMutants(selection, types), (changed) => selections.with(at, changed)),
    ...(selection.kind === Kind.INLINE_FRAGMENT
      ? [
          [
            'open a fragment',
            selections.toSpliced(at, 1, ...selection.selectionSet.selections),
          ] as const,
        ]
      : []),
  ]);
  return within(changes, (changed) => ({
    kind,
    selections: changed.length > 0 ? changed : [TYPE_NAME],
  }));
}

function dropOf(selection: SelectionNode): string {
  if (selection.kind !== Kind.FIELD) return 'drop a fragment';
  return selection.name.value === '__typename' ? 'drop __typename' : 'drop a field';
}

function selectionMutants(
  selection: SelectionNode,
  types: readonly string[],
): Change<SelectionNode>[] {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
  const inner = selection.selectionSet
    ? within(selectionSetMutants(selection.selectionSet, types), (selectionSet): SelectionNode => ({
        ...selection,
        selectionSet,
      }))
    : [];
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return [...inner, ...conditionMutants(selection, types)];
  }
  return [...inner, ...aliasMutants(selection), ...argumentMutants(selection)];
}

function conditionMutants(
  fragment: InlineFragmentNode,
  types: readonly string[],
): Change<SelectionNode>[] {
  return types
    .filter((name) => name !== fragment.typeCondition?.name.value)
    .map((name) => [
      'change a type condition',
      { ...fragment, typeCondition: { kind: Kind.NAMED_TYPE, name: nameOf(name) } },
    ]);
}

function aliasMutants(field: FieldNode): Change<FieldNode>[] {
  const { alias, ...plain } = field;
  return [
    ['rename an alias', { ...field, alias: nameOf(`${(alias ?? field.name).value}_`) }],
    ...(alias ? [['drop an alias', plain] as const] : []),
  ];
}

function argumentMutants(field: FieldNode): Change<FieldNode>[] {
  if (field.name.value === '_entities') return [];
  return within(
    changesOfItems(
      field.arguments ?? [],
      (argument) =>
        within(valueMutants(argument.value), (value): ArgumentNode => ({ ...argument, value })),
      'drop an argument',
    ),
    (args) => ({ ...field, arguments: args }),
  );
}

function valueMutants(value: ValueNode): Change<ValueNode>[] {
  const operator = 'change a literal';
  switch (value.kind) {
    case Kind.INT:
      return [[operator, { ...value, value: String(Number(value.value) + 1) }]];
    case Kind.FLOAT:
      return [[operator, { ...value, value: String(Number(value.value) + 0.25) }]];
    case Kind.STRING:
      return [[operator, { ...value, value: `${value.value}_` }]];
    case Kind.BOOLEAN:
      return [[operator, { ...value, value: !value.value }]];
    case Kind.LIST:
      return within(
        changesOfItems(value.values, valueMutants, 'drop a value'),
        (values): ValueNode => ({ ...value, values }),
      );
    case Kind.OBJECT:
      return within(
        changesOfItems(
          value.fields,
          (field) => within(valueMutants(field.value), (changed) => ({ ...field, value: changed })),
          'drop a value',
        ),
        (fields): ValueNode => ({ ...value, fields }),
      );
    case Kind.VARIABLE:
    case Kind.ENUM:
      return [['put null for a value', { kind: Kind.NULL }]];
    case Kind.NULL:
      return [];
  }
}
