/** Texts of requests, read and validated; what plans repeat is read once. */
import { BoundedCache } from '@teei/platform/cache/bounded-cache.ts';
import {
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { findFragments, type Fragments } from '../../document/fragments.ts';
import { CHARACTERS_OF_A_STEP } from './plan-error.ts';
import type { SubgraphModel } from './subgraph-model.ts';

/** A document with one operation that is valid for its subgraph and has no directives. */
export interface RequestText {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** Names of the variables that its fields are given. */
  readonly variables: ReadonlySet<string>;
}

/** Reads a text; gives what is wrong with it where it is no such document. */
export type ReadText = (subgraph: SubgraphModel, text: string) => RequestText | string;

/** Maximum number of texts that are kept: many operations fetch the same entities. */
const MAX_TEXTS = 256;

/** Steps of a proof that reading a text is worth. */
export function stepsOf(text: string): number {
  return text.length / CHARACTERS_OF_A_STEP;
}

/** A reader that keeps the texts it read last. */
export function createTextReader(): ReadText {
  const known = new BoundedCache<RequestText | string>(MAX_TEXTS);
  return (subgraph, text) => {
    const key = `${subgraph.name}\n${text}`;
    const read = known.get(key) ?? readText(subgraph, text);
    known.set(key, read);
    return read;
  };
}

function readText({ name, schema }: SubgraphModel, text: string): RequestText | string {
  const document = parseText(text);
  if (!document) return 'Expected a GraphQL document.';
  const [operation, ...others] = document.definitions.filter(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation || others.length > 0) return 'Expected a document with one operation.';
  const variables = new Set<string>();
  let hasDirective = false;
  visit(document, {
    VariableDefinition: () => false,
    Variable(variable) {
      variables.add(variable.name.value);
    },
    Directive() {
      hasDirective = true;
    },
  });
  if (hasDirective) return 'Expected a request without directives.';
  const [error] = validate(schema, document, undefined, { maxErrors: 1 });
  if (error) return `Expected a request that is valid for ${name}: ${error.message}`;
  return { operation, fragments: findFragments(document), variables };
}

function parseText(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return undefined;
  }
}
