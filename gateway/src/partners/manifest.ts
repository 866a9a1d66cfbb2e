/** Manifests of persisted operations: their form, and what keeps an operation from being published. */
import { createHash } from 'node:crypto';
import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { z } from 'zod';
import type { Costs } from '../limits/costs.ts';
import { documentLimits } from '../limits/document.ts';
import { findFragments } from '../document/fragments.ts';
import { checkLiterals } from '../limits/input-text.ts';
import type { Limits } from '../limits/limits.ts';
import { checkWork } from '../limits/work.ts';

const operationSchema = z.object({
  /** SHA-256 of the body, in lower-case hex. */
  id: z.string(),
  name: z.string(),
  type: z.enum(['query', 'mutation', 'subscription']),
  /** The operation with its fragments, as it will run. */
  body: z.string(),
});

/** Format of Apollo's generate-persisted-query-manifest. */
const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(operationSchema).min(1),
});

export type ManifestOperation = z.output<typeof operationSchema>;

/** The scope of clients for whom mutations may be published. */
export const MUTATION_SCOPE = 'operations:write';

export interface Rules {
  /** API schema of the graph. */
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly costs: Costs;
  /** Plans and compiles a valid document; throws for one that it cannot. */
  readonly compile: (document: DocumentNode) => AsyncIterable<unknown> | Iterable<unknown>;
  /** Those of the client that the operations are for. */
  readonly scopes: readonly string[];
}

/** A manifest cannot be used. The message lists every fault. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';

  constructor(faults: readonly string[]) {
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
    super(`The manifest has ${count}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/**
 * Reads a manifest's text.
 *
 * @throws ManifestError when it is not of Apollo's form
 */
export function readManifest(text: string): readonly ManifestOperation[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new ManifestError(['expected JSON']);
  }
  const manifest = manifestSchema.safeParse(content);
  if (manifest.success) return manifest.data.operations;
  throw new ManifestError(
    manifest.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
}

/**
 * Checks operations as the gateway will when they run.
 *
 * @throws ManifestError with every fault of every operation
 */
export async function checkOperations(
  operations: readonly ManifestOperation[],
  rules: Rules,
): Promise<void> {
  const names = operations.map(({ name }) => name);
  const faults: string[] = [];
  for (const [index, operation] of operations.entries()) {
    const { name } = operation;
    if (names.indexOf(name) !== index) faults.push(`${name}: the name is taken`);
    for (const fault of await faultsOf(operation, rules)) faults.push(`${name}: ${fault}`);
  }
  if (faults.length > 0) throw new ManifestError(faults);
}

async function faultsOf(
  { id, name, type, body }: ManifestOperation,
  rules: Rules,
): Promise<string[]> {
  const { limits, scopes } = rules;
  const hash = createHash('sha256').update(body).digest('hex');
  const faults = id === hash ? [] : [`expected the body's SHA-256 as id, ${hash}; received ${id}`];
  if (type === 'subscription') return [...faults, 'expected a query or a mutation'];
  if (type === 'mutation' && !scopes.includes(MUTATION_SCOPE)) {
    faults.push(`a mutation needs a client with the scope ${MUTATION_SCOPE}`);
  }
  if (Buffer.byteLength(body) > limits.bodyBytes) {
    return [...faults, `expected a body of at most ${limits.bodyBytes} bytes`];
  }
  try {
    const document = parse(body, { maxTokens: limits.tokens });
    return [...faults, ...(await faultsOfDocument(document, { name, type }, rules))];
  } catch (error) {
    if (error instanceof GraphQLError) return [...faults, error.message];
    throw error;
  }
}

/** @throws GraphQLError at the first limit that the document is over */
async function faultsOfDocument(
  document: DocumentNode,
  { name, type }: Pick<ManifestOperation, 'name' | 'type'>,
  { schema, limits, costs, compile }: Rules,
): Promise<string[]> {
  const operation = getOperationAST(document);
  if (operation?.operation !== type || operation.name?.value !== name) {
    return [`expected one operation in the body, a ${type} of this name`];
  }
  if (!schema.getRootType(operation.operation)) return [`the graph offers no ${type}`];
  const errors = validate(schema, document, validationRules(limits));
  if (errors.length > 0) return errors.map(({ message }) => message);
  checkLiterals(document, limits);
  const fragments = findFragments(document);
  checkWork({ schema, operation, fragments, variables: {}, costs }, limits);
  return faultsOfPlan(document, compile);
}

async function faultsOfPlan(document: DocumentNode, compile: Rules['compile']): Promise<string[]> {
  try {
    for await (const _step of compile(document));
    return [];
  } catch (error) {
    return [`it cannot be planned: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * The document of an operation that was published.
 *
 * @throws GraphQLError when it is not valid any more
 */
export function readPublished(schema: GraphQLSchema, text: string, limits: Limits): DocumentNode {
  const document = parse(text, { maxTokens: limits.tokens });
  const [error] = validate(schema, document, validationRules(limits));
  if (error) throw error;
  return document;
}

function validationRules(limits: Limits): readonly ValidationRule[] {
  return [
    ...specifiedRules,
    // A production gateway tells nobody of its schema.
    NoSchemaIntrospectionCustomRule,
    documentLimits(limits),
  ];
}
