/** The arguments of the directives by which composition says what each subgraph has. */
import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type SelectionSetNode,
} from 'graphql';

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** One directive; values are texts, names of enum values or booleans. */
export interface JoinDirective {
  /** The value of `join__Graph` that it is about. */
  readonly graph: string | undefined;
  text(argument: string): string | undefined;
  isTrue(argument: string): boolean;
  isFalse(argument: string): boolean;
  has(argument: string): boolean;
  /** The texts of each object of a list. */
  objects(argument: string): readonly ReadonlyMap<string, string>[];
}

/** The directives of that name on a definition. */
export function joinsOf({ directives = [] }: Directed, name: string): JoinDirective[] {
  return directives.filter((directive) => directive.name.value === name).map(read);
}

function read({ arguments: args = [] }: ConstDirectiveNode): JoinDirective {
  const values = new Map(args.map(({ name, value }) => [name.value, value]));
  const text = (argument: string): string | undefined => textOf(values.get(argument));
  return {
    graph: text('graph'),
    text,
    isTrue(argument) {
      const value = values.get(argument);
      return value?.kind === Kind.BOOLEAN && value.value;
    },
    isFalse(argument) {
      const value = values.get(argument);
      return value?.kind === Kind.BOOLEAN && !value.value;
    },
    has(argument) {
      const value = values.get(argument);
      return value !== undefined && !(value.kind === Kind.LIST && value.values.length === 0);
    },
    objects(argument) {
      const value = values.get(argument);
      return value?.kind === Kind.LIST ? value.values.flatMap(readObject) : [];
    },
  };
}

function textOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function readObject(value: ConstValueNode): readonly ReadonlyMap<string, string>[] {
  if (value.kind !== Kind.OBJECT) return [];
  return [new Map(value.fields.map((field) => [field.name.value, textOf(field.value) ?? '']))];
}

/** The subgraphs: the values of the enum `join__Graph`, each with the subgraph's name. */
export function readGraphs({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const graphs = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') {
      continue;
    }
    for (const value of definition.values ?? []) {
      const name = joinsOf(value, 'join__graph')[0]?.text('name');
      graphs.set(value.name.value, name ?? value.name.value);
    }
  }
  return graphs;
}

/** The selections of a field set, as `@key` and `@requires` have it; that of a context may have braces. */
export function parseFieldSet(fields: string): SelectionSetNode {
  const text = /^\s*\{/.test(fields) ? fields : `{ ${fields} }`;
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) {
    throw new TypeError(`Expected a set of fields; found ${fields}.`);
  }
  return definition.selectionSet;
}
