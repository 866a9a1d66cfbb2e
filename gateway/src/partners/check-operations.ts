/** Checks of operations before they are published: each error that would show when a client runs them. */
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
import { withoutValues } from '@teei/platform/errors/request-errors.ts';
import { findFragments } from '../document/fragments.ts';
import { withSchemaHints } from '../document/schema-hints.ts';
import type { Costs } from '../limits/costs.ts';
import { documentLimits } from '../limits/document.ts';
import { checkLiterals } from '../limits/input-text.ts';
import type { Limits } from '../limits/limits.ts';
import { checkWork } from '../limits/work.ts';
import { ManifestError, type ManifestOperation } from './manifest.ts';
import { MUTATION_SCOPE, type PartnerSchema } from './partner-schema.ts';

/** Form of ids: what fits into a URL and a log line. */
const ID_PATTERN = /^[!-~]{1,200}$/;

export interface Rules {
  /** API schema of the graph. */
  readonly schema: GraphQLSchema;
  /** Finds what the client may never read; without it, nothing is. */
  readonly partnerSchema?: PartnerSchema;
  readonly limits: Limits;
  readonly costs: Costs;
  /** Plans and compiles a valid document; throws for one that it cannot. */
  readonly compile: (document: DocumentNode) => AsyncIterable<unknown> | Iterable<unknown>;
  /** Those of the client that the operations are for. */
  readonly scopes: readonly string[];
}

/**
 * Checks operations as the gateway will when they run.
 *
 * @throws ManifestError with every error of every operation
 */
export async function checkOperations(
  operations: readonly ManifestOperation[],
  rules: Rules,
): Promise<void> {
  const bodies = new Map<string, string>();
  const errors: string[] = [];
  for (const operation of operations) {
    const { id, name, body } = operation;
    if ((bodies.get(id) ?? body) !== body) errors.push(`${name}: ${id} is the id of another text`);
    bodies.set(id, body);
    for (const error of await errorsOf(operation, rules)) errors.push(`${name}: ${error}`);
  }
  if (errors.length > 0) throw new ManifestError(errors);
}

async function errorsOf(
  { id, name, type, body }: ManifestOperation,
  rules: Rules,
): Promise<string[]> {
  const { limits, scopes } = rules;
  const errors = ID_PATTERN.test(id)
    ? []
    : ['expected an id of 1 to 200 ASCII characters without spaces'];
  if (type === 'subscription') return [...errors, 'expected a query or a mutation'];
  if (type === 'mutation' && !scopes.includes(MUTATION_SCOPE)) {
    errors.push(`a mutation needs a client with the scope ${MUTATION_SCOPE}`);
  }
  if (Buffer.byteLength(body) > limits.bodyBytes) {
    return [...errors, `expected a body of at most ${limits.bodyBytes} bytes`];
  }
  try {
    const document = parse(body, { maxTokens: limits.tokens });
    return [...errors, ...(await errorsOfDocument(document, { name, type }, rules))];
  } catch (error) {
    if (error instanceof GraphQLError) return [...errors, error.message];
    throw error;
  }
}

/** @throws GraphQLError at the first limit that the document is over */
async function errorsOfDocument(
  document: DocumentNode,
  { name, type }: Pick<ManifestOperation, 'name' | 'type'>,
  { schema, partnerSchema, limits, costs, compile, scopes }: Rules,
): Promise<string[]> {
  const operation = getOperationAST(document);
  if (operation?.operation !== type || operation.name?.value !== name) {
    return [`expected one operation in the body, a ${type} of this name`];
  }
  if (!schema.getRootType(operation.operation)) return [`the graph offers no ${type}`];
  const errors = validate(schema, document, validationRules(limits));
  if (errors.length > 0) {
    return errors.map(({ message }) =>
      withSchemaHints(withoutValues(message), schema, { hideSuggestions: false }),
    );
  }
  checkLiterals(document, limits);
  const unreadable = partnerSchema?.findUnreadable(document, scopes) ?? [];
  if (unreadable.length > 0) return [...unreadable];
  const fragments = findFragments(document);
  checkWork({ schema, operation, fragments, variables: {}, costs }, limits);
  return errorsOfPlan(document, compile);
}

async function errorsOfPlan(document: DocumentNode, compile: Rules['compile']): Promise<string[]> {
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
