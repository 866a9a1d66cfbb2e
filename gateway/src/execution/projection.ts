/** From what subgraphs answered to what the client asked for: an operation's selections, compiled. */
import {
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { plannedName } from './aliases.ts';
import { isEntity, read, typeNameOf, write, type Entity } from './entity.ts';
import { compileLeaf, INVALID } from './leaf-values.ts';
import type { Place } from './paths.ts';
import { collectFields, type FieldGroup, type SelectionContext } from './selection.ts';

/** One projection under way. */
interface Projecting {
  /** The place of what is being projected. */
  readonly trail: (string | number)[];
  readonly violations: Violation[];
  readonly variables: Variables;
}

type Variables = Readonly<Record<string, unknown>>;

/** A value that the schema does not allow, and that null stands for. */
export interface Violation {
  readonly message: string;
  readonly path: Place;
}

export interface Projected {
  /** Null when something that may not be null is, all the way up. */
  readonly data: Entity | null;
  readonly violations: readonly Violation[];
}

/** Gives what is answered for a value; null also for one that is not allowed. */
type Project = (value: unknown, projecting: Projecting) => unknown;

/** Answers `__schema` and `__type`, which no subgraph is asked for. */
export type Introspect = (field: FieldNode, variables: Variables) => unknown;

/** Shapes the answers of one execution, which was asked for with these variables. */
export type Projection = (data: Entity, variables: Variables) => Projected;

interface FieldShape {
  readonly name: string;
  /** The name under which subgraphs answered. */
  readonly source: string;
  readonly isNonNull: boolean;
  /** For messages: `Type.field`. */
  readonly coordinate: string;
  readonly project: Project;
}

/** Compiles the selections of an operation for one choice of its conditions. */
export function compileProjection(
  context: SelectionContext,
  root: GraphQLObjectType,
  fields: ReadonlyMap<string, FieldGroup>,
  introspect: Introspect,
): Projection {
  const project = projectFields(compileFields(context, root, fields, introspect));
  return (data, variables) => {
    const projecting: Projecting = { trail: [], violations: [], variables };
    return { data: project(data, projecting), violations: projecting.violations };
  };
}

function compileFields(
  context: SelectionContext,
  type: GraphQLCompositeType,
  fields: ReadonlyMap<string, FieldGroup>,
  introspect: Introspect,
): FieldShape[] {
  return [...fields].map(([name, group]): FieldShape => {
    const [field] = group;
    const fieldName = field.name.value;
    const source = plannedName(field);
    const coordinate = `${type.name}.${fieldName}`;
    if (fieldName === '__typename') {
      const typeName = isObjectType(type) ? type.name : null;
      return { name, source, isNonNull: true, coordinate, project: () => typeName };
    }
    if (fieldName === '__schema' || fieldName === '__type') {
      const project: Project = (_value, { variables }) => introspect(field, variables);
      return { name, source, isNonNull: false, coordinate, project };
    }
    const definition = 'getFields' in type ? type.getFields()[fieldName] : undefined;
    if (!definition) throw new TypeError(`The schema has no ${coordinate}.`);
    const project = compileType(context, definition.type, group, coordinate);
    return { name, source, isNonNull: isNonNullType(definition.type), coordinate, project };
  });
}

function projectFields(fields: readonly FieldShape[]) {
  return (entity: Entity, projecting: Projecting): Entity | null => {
    const { trail } = projecting;
    const projected: Entity = {};
    for (const { name, source, isNonNull, coordinate, project } of fields) {
      trail.push(name);
      const value = project(read(entity, source), projecting);
      if (value === null && isNonNull) {
        violate(projecting, `Cannot return null for non-nullable field ${coordinate}.`);
        trail.pop();
        return null;
      }
      trail.pop();
      write(projected, name, value);
    }
    return projected;
  };
}

function compileType(
  context: SelectionContext,
  declared: GraphQLOutputType,
  group: FieldGroup,
  coordinate: string,
): Project {
  const type = getNullableType(declared);
  if (isListType(type)) {
    const item: GraphQLOutputType = type.ofType;
    return projectList(
      compileType(context, item, group, coordinate),
      isNonNullType(item),
      coordinate,
    );
  }
  if (isLeafType(type)) {
    const check = compileLeaf(type);
    return (value, projecting) => {
      if (value === undefined || value === null) return null;
      const checked = check(value);
      return checked === INVALID ? refuse(projecting, coordinate) : checked;
    };
  }
  if (!isCompositeType(type)) throw new TypeError(`${coordinate} is of no output type.`);
  return compileComposite(context, type, group, coordinate);
}

function projectList(project: Project, isNonNull: boolean, coordinate: string): Project {
  return (value, projecting) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) return refuse(projecting, coordinate);
    const { trail } = projecting;
    const projected: unknown[] = [];
    for (const [index, item] of value.entries()) {
      trail.push(index);
      const one = project(item, projecting);
      if (one === null && isNonNull) {
        violate(projecting, `Cannot return null for non-nullable field ${coordinate}.`);
        trail.pop();
        return null;
      }
      trail.pop();
      projected.push(one);
    }
    return projected;
  };
}

/** The fields differ with the type of the object; each type's are compiled when it is first met. */
function compileComposite(
  context: SelectionContext,
  declared: GraphQLCompositeType,
  group: FieldGroup,
  coordinate: string,
): Project {
  const selectionSets = group.map(({ selectionSet }) => selectionSet);
  const known = new Map<string, ReturnType<typeof projectFields> | undefined>();
  const compile = (typeName: string): ReturnType<typeof projectFields> | undefined => {
    const type = context.schema.getType(typeName);
    if (!isCompositeType(type)) return undefined;
    const fields = collectFields(context, type, selectionSets);
    return projectFields(compileFields(context, type, fields, () => null));
  };
  return (value, projecting) => {
    if (value === undefined || value === null) return null;
    if (!isEntity(value)) return refuse(projecting, coordinate);
    const typeName = typeNameOf(value) ?? declared.name;
    if (!known.has(typeName)) known.set(typeName, compile(typeName));
    const project = known.get(typeName);
    return project ? project(value, projecting) : refuse(projecting, coordinate);
  };
}

function refuse(projecting: Projecting, coordinate: string): null {
  violate(projecting, `An invalid value was found for ${coordinate}.`);
  return null;
}

function violate({ trail, violations }: Projecting, message: string): void {
  violations.push({ message, path: [...trail] });
}
