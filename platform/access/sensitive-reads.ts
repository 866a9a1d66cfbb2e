/** Log of sensitive reads: what staff and companies have read of somebody's SENSITIVE data (GDPR, Article 15(1)(c)). */
import {
  getDirectiveValues,
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { sql, type CompiledQuery, type QueryExecutorProvider } from 'kysely';
import { viewerClass, type Viewer, type ViewerClass } from '../viewer/viewer.ts';

/** Field of a row whose values are SENSITIVE. */
interface SensitiveField {
  readonly table: string;
  /** Schema coordinate of the field: `BuddyFeedback.feedbackText`. */
  readonly field: string;
  readonly purpose: string;
}

/** Classes whose reads are recorded. Of pairs, who read of each other, and of the public nothing is. */
const RECORDED_CLASSES: ReadonlySet<ViewerClass> = new Set([
  'admin',
  'officer',
  'company',
  'partner',
]);

/** Table of people, whom other domains know by their id alone. */
const PEOPLE = ['User', 'users.users'] as const;

/** Sensitive values that a request has read so far. */
export class SensitiveReads {
  #ids: Map<SensitiveField, Set<string>> | undefined;

  get isEmpty(): boolean {
    return this.#ids === undefined;
  }

  add(field: SensitiveField, id: string): void {
    const fields = (this.#ids ??= new Map<SensitiveField, Set<string>>());
    const ids = fields.get(field);
    if (ids) ids.add(id);
    else fields.set(field, new Set([id]));
  }

  /** Reads by field, as the database takes them. */
  list(): readonly (SensitiveField & { readonly ids: readonly string[] })[] {
    return [...(this.#ids ?? [])].map(([field, ids]) => ({ ...field, ids: [...ids] }));
  }
}

/** Statement that records reads, one record for each person whom the rows are about. */
export function recordingStatement(
  reads: ReturnType<SensitiveReads['list']>,
  db: QueryExecutorProvider,
): CompiledQuery {
  return sql`select personal_data.log_reads(${JSON.stringify(reads)}::jsonb)`.compile(db);
}

/** Context that sensitive reads are noted in. */
interface ReadingContext {
  readonly viewer: Viewer;
  readonly sensitiveReads: SensitiveReads;
}

/**
 * Wraps the resolvers of the fields of rows that `@personalData` declares SENSITIVE, or whose objects have such fields,
 * to note each value that is not empty. All other fields keep their resolvers.
 *
 * @throws TypeError for a SENSITIVE field by which no row is found
 */
export function noteSensitiveReads(
  schema: GraphQLSchema,
  collections: readonly { readonly types: readonly string[]; readonly table: string }[],
): void {
  const tables = new Map<string, string>([
    PEOPLE,
    ...collections.flatMap(({ types, table }) =>
      types.map((type): [string, string] => [type, table]),
    ),
  ]);
  const noted = new Set(tables.keys());
  for (const [name, table] of tables) {
    for (const field of fieldsOf(schema, name)) {
      const part = getNamedType(field.type).name;
      const isPart = !tables.has(part);
      const purpose = purposeOf(schema, field) ?? (isPart && purposeOfPart(schema, part));
      if (typeof purpose !== 'string') continue;
      if (isPart) noted.add(part);
      noteReads(field, { table, field: `${name}.${field.name}`, purpose });
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || noted.has(type.name)) continue;
    if (purposeOfPart(schema, type.name) === undefined) continue;
    throw new TypeError(
      `Expected ${type.name}, which has SENSITIVE fields, to be a row of a collection or part of one: reads are recorded by its id.`,
    );
  }
}

function fieldsOf(
  schema: GraphQLSchema,
  typeName: string,
): GraphQLField<unknown, ReadingContext>[] {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** Purpose of a SENSITIVE field; undefined for another. */
function purposeOf(
  schema: GraphQLSchema,
  { astNode }: GraphQLField<unknown, ReadingContext>,
): string | undefined {
  const directive = schema.getDirective('personalData');
  const mark = directive && astNode && getDirectiveValues(directive, astNode);
  return mark?.['category'] === 'SENSITIVE' ? String(mark['purpose']) : undefined;
}

/** Purpose of the first SENSITIVE field of an object; undefined without one. */
function purposeOfPart(schema: GraphQLSchema, typeName: string): string | undefined {
  return fieldsOf(schema, typeName)
    .map((field) => purposeOf(schema, field))
    .find((purpose) => purpose !== undefined);
}

function noteReads(field: GraphQLField<unknown, ReadingContext>, read: SensitiveField): void {
  const { resolve } = field;
  if (!resolve) throw new TypeError(`Expected a resolver of ${read.field}, whose reads are noted.`);
  field.resolve = (parent: unknown, args, context: ReadingContext, info) => {
    const value: unknown = resolve(parent, args, context, info);
    if (!RECORDED_CLASSES.has(viewerClass(context.viewer))) return value;
    const note = (found: unknown): unknown => {
      const isEmpty =
        found === null || found === undefined || Reflect.get(Object(found), 'length') === 0;
      if (!isEmpty) context.sensitiveReads.add(read, rowId(parent, read));
      return found;
    };
    return value instanceof Promise ? value.then(note) : note(value);
  };
}

/** Id of a row, whose column has it whatever the operation selects. @throws TypeError without one */
function rowId(row: unknown, { field }: SensitiveField): string {
  const id: unknown = Reflect.get(Object(row), 'id');
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  throw new TypeError(`Expected a row with its id, by which the read of ${field} is recorded.`);
}
