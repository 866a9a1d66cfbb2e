import { SUBGRAPH_NAMES } from '@teei/gateway/src/supergraph/compose.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import {
  Kind,
  parse,
  print,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { ABOUT_NOBODY, COMPUTED, FIGURES } from './decisions.ts';
import { markOf, REGISTER, strictest } from './register.ts';
import { ROW_FIELDS } from './row-fields.ts';

/** The arguments of a field's `@personalData`, as they are written. */
function declared(
  field: Pick<FieldDefinitionNode, 'directives'> | null | undefined,
): Readonly<Record<string, string>> | undefined {
  const directive = field?.directives?.find(({ name }) => name.value === 'personalData');
  return (
    directive &&
    Object.fromEntries(
      (directive.arguments ?? []).map(({ name, value }) => [name.value, print(value)]),
    )
  );
}

interface WrittenField {
  readonly type: string;
  readonly coordinate: string;
  readonly field: FieldDefinitionNode;
  /** True when the field holds a value, and not more fields. */
  readonly isValue: boolean;
}

/** The fields of all types of a document, as they are written. */
function writtenFields({ definitions }: DocumentNode): WrittenField[] {
  const composite = new Set(definitions.filter((each) => COMPOSITE.has(each.kind)).map(nameOf));
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (definition.fields ?? []).map((field) => ({
          type: nameOf(definition),
          coordinate: `${nameOf(definition)}.${field.name.value}`,
          field,
          isValue: !composite.has(print(field.type).replaceAll(/[[\]!]/g, '')),
        }))
      : [],
  );
}

const COMPOSITE: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
]);

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition ? (definition.name?.value ?? '') : '';
}

/** Every `@personalData` of a document, by the coordinate of its field. */
function declarations(document: DocumentNode): Record<string, unknown> {
  return Object.fromEntries(
    writtenFields(document).flatMap(({ coordinate, field }) => {
      const declaration = declared(field);
      return declaration ? [[coordinate, declaration]] : [];
    }),
  );
}

describe('@personalData', () => {
  it('says of a field what the register says of the strictest column that it is made of', () => {
    const inSchema: Record<string, unknown> = {};
    const inRegister: Record<string, unknown> = {};
    for (const { coordinate, field, columns } of ROW_FIELDS) {
      const { category, erase } = declared(field.astNode) ?? {};
      if (category !== undefined) inSchema[coordinate] = { category, erase };
      const source = COMPUTED[coordinate];
      const expected = strictest((source === undefined ? columns : [source]).map(markOf));
      if (expected && !(coordinate in ABOUT_NOBODY)) {
        inRegister[coordinate] = { category: expected.category, erase: expected.erase };
      }
    }
    expect(Object.keys(inRegister).length).toBeGreaterThan(100);
    expect(inSchema).toEqual(inRegister);
  });

  it('is missing from the harmless part of a marked column alone', () => {
    const harmless = ROW_FIELDS.filter(
      ({ field, columns }) => strictest(columns.map(markOf)) && !declared(field.astNode),
    );
    expect(harmless.map(({ coordinate }) => coordinate).toSorted()).toEqual(
      Object.keys(ABOUT_NOBODY).toSorted(),
    );
  });

  it('is decided for every value that is no column', () => {
    const decided = new Set([
      ...ROW_FIELDS.filter(({ columns }) => columns.length > 0).map(({ coordinate }) => coordinate),
      ...Object.keys(COMPUTED),
    ]);
    const values = SUBGRAPH_NAMES.flatMap((name) => writtenFields(readTypeDefinitions(name)))
      .filter(({ isValue, type }) => isValue && !/(?:Connection|Edge)$/.test(type))
      .map(({ type, coordinate }) => ({
        coordinate,
        names: [type, coordinate, coordinate.slice(type.length + 1)],
      }));
    expect(values.length).toBeGreaterThan(300);
    const undecided = values
      .filter(({ names }) => !names.some((name) => name in FIGURES))
      .map(({ coordinate }) => coordinate);
    expect(undecided.filter((coordinate) => !decided.has(coordinate))).toEqual([]);
    const met = new Set(values.flatMap(({ names }) => names));
    expect(Object.keys(FIGURES).filter((name) => !met.has(name))).toEqual([]);
  });

  it('stands on no secret: those are shown by no field', () => {
    const shown = new Set(ROW_FIELDS.flatMap(({ columns }) => columns));
    const secrets = [...REGISTER].flatMap(([table, { columns }]) =>
      [...columns].flatMap(([column, mark]) =>
        mark?.category === 'SECRET' ? [`${table}.${column}`] : [],
      ),
    );
    expect(secrets.length).toBeGreaterThan(3);
    expect(secrets.filter((column) => shown.has(column))).toEqual([]);
  });

  it('says why a column is held; the register says it of those that no field shows', () => {
    const shown = new Set(
      ROW_FIELDS.flatMap(({ field, columns }) => (declared(field.astNode) ? columns : [])),
    );
    const wrong = [...REGISTER].flatMap(([table, { columns }]) =>
      [...columns]
        .map(([column, mark]) => ({ column: `${table}.${column}`, mark }))
        .filter(({ column, mark }) => mark && shown.has(column) === (mark.purpose !== undefined))
        .map(({ column }) => column),
    );
    expect(wrong).toEqual([]);
  });

  it('is in the supergraph as in the subgraphs', () => {
    const ofSubgraphs = SUBGRAPH_NAMES.map((name) => declarations(readTypeDefinitions(name)));
    expect(declarations(parse(readSupergraph()))).toEqual(Object.assign({}, ...ofSubgraphs));
  });
});
