/**
 * From what subgraphs answered to the text that the client gets: an operation's selections, compiled
 * to functions that write JSON in one pass.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
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
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { plannedName } from '../document/planned-names.ts';
import { isJsonObject, getMember, typeNameOf, type JsonObject } from '../json/json-object.ts';
import { flatten, JsonText } from '../json/json-text.ts';
import { compileLeaf } from './leaf-values.ts';
import { typeOfObject } from './object-type.ts';
import type { Place } from '../fetch/compile-path.ts';
import {
  collectFields,
  dependsOnType,
  type FieldGroup,
  type SelectionContext,
} from '../document/selection.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

/** One projection under way. */
interface Projecting {
  /** The place of the object or list that is being projected. */
  readonly trail: (string | number)[];
  readonly violations: Violation[];
  readonly variables: Variables;
  readonly answered: Answered;
  /** The texts of united objects, by what they were written by. */
  readonly texts: Map<ProjectFields, Map<JsonObject, string | null>>;
  /** How many fields may still be written before the event loop has to be let go. */
  budget: number;
  /** How far lists have been written, by what they are written by; of large answers alone. */
  readonly progress: Map<Project, Map<readonly unknown[], ListProgress>>;
}

/** The text of the first `next` items of a list, with the closing bracket when these are all. */
interface ListProgress {
  readonly text: string;
  readonly next: number;
}

/** Thrown where a list is left to be gone on with in the next turn of the event loop. */
const PAUSE = new Error('The projection goes on in the next turn.');

/** Fields that are written in one turn: about 10 ms. Few answers have as many. */
const FIELDS_PER_TURN = 25_000;

/** Lists that took more fields or items than this are kept: going on does not write them again. */
const KEPT_FIELDS = 100;

/** All that subgraphs answered. */
export interface Answered {
  readonly data: JsonObject;
  /** Objects of it that are at several places. */
  readonly united: ReadonlySet<JsonObject>;
  /** Whether it is known that no string of it needs escapes in JSON. */
  readonly isPlain: boolean;
}

type Variables = Readonly<Record<string, unknown>>;

/** A value that the schema does not allow, and that null stands for. */
export interface Violation {
  readonly message: string;
  /** Where in the schema: `Type.field`. */
  readonly field: string;
  readonly path: Place;
  /** The object whose field is null and may not be; undefined for any other violation. */
  readonly entity?: JsonObject;
}

export interface Projected {
  /** Null when something that may not be null is, all the way up. */
  readonly data: JsonText | null;
  readonly violations: readonly Violation[];
}

/** Gives the text of what is answered for a value; null also for one that is not allowed. */
type Project = (value: unknown, projecting: Projecting) => string | null;

/** Answers `__schema` and `__type`, which no subgraph is asked for. */
export type Introspect = (field: FieldNode, variables: Variables) => unknown;

/**
 * Shapes the answers of one execution, which was asked for with these variables. A large answer is
 * written in slices, between which the event loop goes on; `answered` must not be changed meanwhile.
 */
export type Projection = (
  answered: Answered,
  variables: Variables,
) => Projected | Promise<Projected>;

interface FieldShape {
  readonly name: string;
  /** The name under which subgraphs answered. */
  readonly source: string;
  /** The name as a member's, with what stands before it. */
  readonly key: string;
  readonly isNonNull: boolean;
  /** For messages: `Type.field`. */
  readonly coordinate: string;
  readonly project: Project;
}

/** What selections are compiled with. */
interface ProjectionContext extends SelectionContext {
  readonly types: TypeNames;
}

/** Compiles the selections of an operation for one choice of its conditions. */
export function compileProjection(
  context: ProjectionContext,
  root: GraphQLObjectType,
  fields: ReadonlyMap<string, FieldGroup>,
  introspect: Introspect,
  fieldsPerTurn = FIELDS_PER_TURN,
): Projection {
  const project = projectFields(compileFields(context, root, fields, introspect));
  return (answered, variables) => {
    const projecting: Projecting = {
      trail: [],
      violations: [],
      variables,
      answered,
      texts: new Map(),
      budget: fieldsPerTurn,
      progress: new Map(),
    };
    const finish = (): Projected => {
      const text = project(answered.data, projecting);
      return { data: text === null ? null : new JsonText(text), violations: projecting.violations };
    };
    try {
      return finish();
    } catch (error) {
      if (error !== PAUSE) throw error;
      return goOn(projecting, finish, fieldsPerTurn);
    }
  };
}

/** Begins again from the root, turn after turn, where lists go on from where they were left. */
async function goOn(
  projecting: Projecting,
  finish: () => Projected,
  fieldsPerTurn: number,
): Promise<Projected> {
  for (let turn = 1; ; turn += 1) {
    await nextTurn();
    // A little more each time: it ends even where all of a turn goes into what is not kept.
    projecting.budget = fieldsPerTurn + turn * Math.ceil(fieldsPerTurn / 100);
    projecting.trail.length = 0;
    try {
      const { data, violations } = finish();
      // What stands beside a list that was left is looked at once more each time.
      const byPath = new Map(
        violations.map((one) => [JSON.stringify([one.path, one.message]), one]),
      );
      return { data, violations: [...byPath.values()] };
    } catch (error) {
      if (error !== PAUSE) throw error;
    }
  }
}

function compileFields(
  context: ProjectionContext,
  type: GraphQLCompositeType,
  fields: ReadonlyMap<string, FieldGroup>,
  introspect: Introspect,
): FieldShape[] {
  return [...fields].map(([name, group], at): FieldShape => {
    const [field] = group;
    const fieldName = field.name.value;
    const coordinate = `${type.name}.${fieldName}`;
    const key = `${at > 0 ? ',' : ''}${JSON.stringify(name)}:`;
    const shape = { name, source: plannedName(field, context.aliased), key, coordinate };
    if (fieldName === '__typename') {
      const typeName = isObjectType(type) ? JSON.stringify(type.name) : null;
      return { ...shape, isNonNull: true, project: () => typeName };
    }
    if (fieldName === '__schema' || fieldName === '__type') {
      const project: Project = (_value, { variables }) =>
        JSON.stringify(introspect(field, variables)) ?? null;
      return { ...shape, isNonNull: false, project };
    }
    const definition = 'getFields' in type ? type.getFields()[fieldName] : undefined;
    if (!definition) throw new TypeError(`The schema has no ${coordinate}.`);
    const project = compileType(context, definition.type, group, coordinate);
    return { ...shape, isNonNull: isNonNullType(definition.type), project };
  });
}

type ProjectFields = (entity: JsonObject, projecting: Projecting) => string | null;

function projectFields(fields: readonly FieldShape[]): ProjectFields {
  return (entity, projecting) => {
    const { trail } = projecting;
    const depth = trail.length;
    projecting.budget -= fields.length;
    let text = '{';
    for (const { name, source, key, isNonNull, coordinate, project } of fields) {
      trail[depth] = name;
      const value = project(getMember(entity, source), projecting);
      if (value === null && isNonNull) {
        const message = `Cannot return null for non-nullable field ${coordinate}.`;
        violate(projecting, coordinate, message, entity);
        trail.length = depth;
        return null;
      }
      text += key + value;
    }
    trail.length = depth;
    return `${text}}`;
  };
}

function compileType(
  context: ProjectionContext,
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
    const write = compileLeaf(type);
    return (value, projecting) => {
      if (value === undefined || value === null) return null;
      return write(value, projecting.answered.isPlain) ?? refuse(projecting, coordinate);
    };
  }
  if (!isCompositeType(type)) throw new TypeError(`${coordinate} is of no output type.`);
  return compileComposite(context, type, group, coordinate);
}

function projectList(project: Project, isNonNull: boolean, coordinate: string): Project {
  return (value, projecting) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) return refuse(projecting, coordinate);
    const { trail, budget } = projecting;
    const depth = trail.length;
    const begun =
      projecting.progress.size > 0 ? projecting.progress.get(project)?.get(value) : undefined;
    if (begun?.next === value.length) return begun.text;
    let text = begun?.text ?? '[';
    let index = begun?.next ?? 0;
    try {
      for (; index < value.length; index += 1) {
        if (projecting.budget <= 0) throw PAUSE;
        projecting.budget -= 1;
        trail[depth] = index;
        const one = project(value[index], projecting);
        if (one === null && isNonNull) {
          violate(
            projecting,
            coordinate,
            `Cannot return null for non-nullable field ${coordinate}.`,
          );
          trail.length = depth;
          return null;
        }
        text += index > 0 ? `,${one}` : one;
      }
    } catch (error) {
      if (error === PAUSE) keep(projecting, project, value, { text, next: index });
      throw error;
    }
    trail.length = depth;
    text += ']';
    if (begun || budget - projecting.budget > KEPT_FIELDS) {
      keep(projecting, project, value, { text: flatten(text), next: value.length });
    }
    return text;
  };
}

function keep(
  { progress }: Projecting,
  project: Project,
  list: readonly unknown[],
  reached: ListProgress,
): void {
  const lists = progress.get(project) ?? new Map<readonly unknown[], ListProgress>();
  progress.set(project, lists);
  lists.set(list, reached);
}

/** The fields differ with the type of the object; each type's are compiled when it is first met. */
function compileComposite(
  context: ProjectionContext,
  declared: GraphQLCompositeType,
  group: FieldGroup,
  coordinate: string,
): Project {
  const selectionSets = group.map(({ selectionSet }) => selectionSet);
  const known = new Map<string | undefined, ProjectFields | undefined>();
  const compile = (typeName: string | undefined): ProjectFields | undefined => {
    const type = typeOfObject(context, declared, typeName);
    // Which fields are asked for is then unknown.
    if (isAbstractType(type) && dependsOnType(context, type, selectionSets)) return undefined;
    if (!type) return undefined;
    const fields = collectFields(context, type, selectionSets);
    return projectFields(compileFields(context, type, fields, () => null));
  };
  return (value, projecting) => {
    if (value === undefined || value === null) return null;
    if (!isJsonObject(value)) return refuse(projecting, coordinate);
    const typeName = typeNameOf(value);
    if (!known.has(typeName)) known.set(typeName, compile(typeName));
    const project = known.get(typeName);
    if (!project) return refuse(projecting, coordinate);
    return projecting.answered.united.has(value)
      ? projectOnce(project, value, projecting)
      : project(value, projecting);
  };
}

/** What is wrong with an object is told at the first of its places. */
function projectOnce(
  project: ProjectFields,
  entity: JsonObject,
  projecting: Projecting,
): string | null {
  const texts = projecting.texts.get(project) ?? new Map<JsonObject, string | null>();
  projecting.texts.set(project, texts);
  let text = texts.get(entity);
  if (text === undefined) {
    text = project(entity, projecting);
    texts.set(entity, text);
  }
  return text;
}

function refuse(projecting: Projecting, coordinate: string): null {
  violate(projecting, coordinate, `An invalid value was found for ${coordinate}.`);
  return null;
}

function violate(
  { trail, violations }: Projecting,
  field: string,
  message: string,
  entity?: JsonObject,
): void {
  violations.push({ message, field, path: [...trail], ...(entity && { entity }) });
}
