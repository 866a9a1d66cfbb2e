/** Compiler of one operation of a document, which keeps a compilation for each variant of its conditions. */
import { coerceVariables, type Variables } from '@teei/platform/variables/variables.ts';
import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';
import { conditionVariables } from '../document/operations.ts';
import { fetchesOf, type PlannedFetch } from '../fetch/compile-plan.ts';
import { compileOperation, type Compilation, type CompiledOperation } from './compile-operation.ts';
import type { Supergraph } from './supergraph.ts';

/** Either the errors of the variables, or the operation with its coerced variables. */
export type PreparedOperation =
  | { readonly errors: readonly GraphQLError[] }
  | { readonly operation: CompiledOperation; readonly variables: Variables };

export interface OperationCompiler {
  /**
   * Prepares the operation for the client's variables: at once where their variant is compiled, else
   * after planning.
   *
   * @param client gives the key of the client, by which planning takes turns
   * @throws OperationNotPlannedError, as a rejection
   */
  prepare(
    variables: Variables,
    client: () => string,
  ): PreparedOperation | Promise<PreparedOperation>;
  /**
   * Compiles all variants, or the first MAX_VARIANTS_AHEAD. Yields the requests that each may send.
   *
   * @throws OperationNotPlannedError
   */
  compileAll(client: string): AsyncIterable<readonly PlannedFetch[]>;
}

/** Variants that are kept. */
const MAX_VARIANTS = 64;
/** Variants that are compiled ahead of time. */
const MAX_VARIANTS_AHEAD = 16;

/**
 * Creates the compiler of an operation that is valid against the supergraph's schema.
 *
 * @param charge called with the bytes of memory that a variant takes; below zero when it is dropped
 */
export function createOperationCompiler(
  supergraph: Supergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  charge: (bytes: number) => void,
): OperationCompiler {
  const { schema } = supergraph;
  const { variableDefinitions = [] } = definition;
  const conditions = conditionVariables(document);
  const variants = new Map<string, CompiledOperation>();
  let charged = 0;

  /** Key of a variant: the values of all conditions. */
  const variantOf = (variables: Variables): string =>
    conditions.map((name) => String(variables[name])).join();

  const compile = async (variables: Variables, client: string): Promise<Compilation> => {
    const compiled = await compileOperation(supergraph, document, definition, variables, client);
    const variant = variantOf(variables);
    if (variants.has(variant)) return compiled;
    if (variants.size >= MAX_VARIANTS) {
      variants.clear();
      charge(-charged);
      charged = 0;
    }
    variants.set(variant, compiled.operation);
    charged += compiled.bytes;
    charge(compiled.bytes);
    return compiled;
  };

  return {
    prepare(sent, client) {
      const coerced = coerceVariables(schema, variableDefinitions, sent);
      if ('errors' in coerced) return coerced;
      const { variables } = coerced;
      const operation = variants.get(variantOf(variables));
      if (operation) return { operation, variables };
      return compile(variables, client()).then((compiled) => ({
        operation: compiled.operation,
        variables,
      }));
    },
    async *compileAll(client) {
      const declared = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
      const open = conditions.filter((name) => declared.has(name));
      const count = Math.min(2 ** open.length, MAX_VARIANTS_AHEAD);
      for (let variant = 0; variant < count; variant += 1) {
        const values = open.map((name, bit): [string, boolean] => [
          name,
          ((variant >> bit) & 1) === 1,
        ]);
        const variables = Object.fromEntries(values);
        if (variants.has(variantOf(variables))) continue;
        yield fetchesOf((await compile(variables, client)).plan);
      }
    },
  };
}
