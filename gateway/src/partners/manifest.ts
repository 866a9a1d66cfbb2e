/** Manifests of persisted operations, in the formats that clients' tools write. */
import { createHash } from 'node:crypto';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  print,
  separateOperations,
  type DocumentNode,
  type OperationTypeNode,
} from 'graphql';
import { z } from 'zod';

/** An operation under the id that its client sends. */
export interface ManifestOperation {
  /** The client's own, whatever made it: 1 to 200 visible ASCII characters. */
  readonly id: string;
  readonly name: string;
  readonly type: `${OperationTypeNode}`;
  /** The operation with its fragments, as it will run. */
  readonly body: string;
}

/** Apollo's generate-persisted-query-manifest. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.enum(['query', 'mutation', 'subscription']),
        body: z.string(),
      }),
    )
    .min(1),
});

/**
 * Texts by their ids: GraphQL Code Generator's client-preset (`sha256:` and hex), Relay's compiler (MD5 unless
 * told otherwise), gql.tada.
 */
const operationMap = z.record(z.string(), z.string());

/** A manifest cannot be used. The message lists every error. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';

  constructor(errors: readonly string[]) {
    const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
    super(`The manifest has ${count}:\n${errors.map((error) => `  ${error}`).join('\n')}`);
  }
}

/**
 * Reads a manifest's text: JSON in one of the formats above, or GraphQL, whose operations get the SHA-256
 * of their text as ids.
 *
 * @throws ManifestError when it has another form, or an operation without a name
 */
export function readManifest(text: string): readonly ManifestOperation[] {
  if (!/^\s*[[{]\s*("|}|])/.test(text)) return readDocument(text);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new ManifestError(['expected JSON, or operations in GraphQL']);
  }
  const map = operationMap.safeParse(content);
  if (map.success) return readMap(Object.entries(map.data));
  const manifest = apolloManifest.safeParse(content);
  if (manifest.success) return manifest.data.operations;
  throw new ManifestError(
    manifest.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
}

function readMap(entries: readonly (readonly [id: string, body: string])[]): ManifestOperation[] {
  if (entries.length === 0) throw new ManifestError(['expected an operation at least']);
  const errors: string[] = [];
  const operations = entries.flatMap(([id, body]) => {
    try {
      return [describeOperation(id, body, parse(body))];
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      errors.push(`${id}: ${error.message}`);
      return [];
    }
  });
  if (errors.length > 0) throw new ManifestError(errors);
  return operations;
}

/** One operation keeps the file's text; several are printed each with the fragments that it uses. */
function readDocument(text: string): ManifestOperation[] {
  try {
    const document = parse(text);
    const names = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (names.length < 2) return readMap([[hashOf(text), text]]);
    const bodies = Object.values(separateOperations(document)).map((one) => print(one));
    return readMap(bodies.map((body) => [hashOf(body), body] as const));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new ManifestError([`expected a manifest, or operations in GraphQL: ${error.message}`]);
  }
}

/** @throws GraphQLError unless the document holds one named operation */
function describeOperation(id: string, body: string, document: DocumentNode): ManifestOperation {
  const operation = getOperationAST(document);
  if (!operation?.name) throw new GraphQLError('expected one operation, with a name');
  return { id, name: operation.name.value, type: operation.operation, body };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
