/** Log of sensitive reads: what staff and companies have read of somebody's SENSITIVE data (GDPR, Article 15(1)(c)). */
import {
  getDirectiveValues,
  isObjectType,
  type GraphQLObjectType,
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

  /** Statement that records the reads, one record for each person whom the rows are about. */
  statement(db: QueryExecutorProvider): CompiledQuery {
    const reads = [...(this.#ids ?? [])].map(([field, ids]) => ({ ...field, ids: [...ids] }));
    return sql`select personal_data.log_reads(${JSON.stringify(reads)}::jsonb)`.compile(db);
  }
}

/** Context that sensitive reads are noted in. */
interface ReadingContext {
  readonly viewer: Viewer;
  readonly sensitiveReads: SensitiveReads;
}

/**
 * Wraps the resolvers of the fields of rows that `@personalData` declares SENSITIVE, to note each value that is not
 * null. All other fields keep their resolvers.
 */
export function noteSensitiveReads(
  schema: GraphQLSchema,
  collections: readonly { readonly types: readonly string[]; readonly table: string }[],
): void {
  for (const { types, table } of collections) {
    for (const name of types) {
      const type = schema.getType(name);
      if (isObjectType(type)) noteReadsOf(schema, type, table);
    }
  }
}

function noteReadsOf(schema: GraphQLSchema, type: GraphQLObjectType, table: string): void {
  const directive = schema.getDirective('personalData');
  for (const field of Object.values(type.getFields())) {
    const { resolve, astNode } = field;
    const mark = directive && astNode && getDirectiveValues(directive, astNode);
    if (!resolve || mark?.['category'] !== 'SENSITIVE') continue;
    const read = { table, field: `${type.name}.${field.name}`, purpose: String(mark['purpose']) };
    field.resolve = (parent: unknown, args, context: ReadingContext, info) => {
      const value: unknown = resolve(parent, args, context, info);
      if (!RECORDED_CLASSES.has(viewerClass(context.viewer))) return value;
      const note = (found: unknown): unknown => {
        const id = typeof parent === 'object' && parent && 'id' in parent ? parent.id : undefined;
        if (found !== null && found !== undefined && typeof id === 'string') {
          context.sensitiveReads.add(read, id);
        }
        return found;
      };
      return value instanceof Promise ? value.then(note) : note(value);
    };
  }
}
