/** Refuses text that no store can hold, wherever a request carries it, before anything runs. */
import type { ApolloServerPlugin } from '@apollo/server';
import { visit, type DocumentNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refusal.ts';

/** Postgres takes neither NUL nor half of a character pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Checks the literals of the document and the variables of each request. */
export const inputText: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        checkLiterals(document);
        checkVariables(request.variables ?? {});
      },
    };
  },
};

function checkLiterals(document: DocumentNode): void {
  visit(document, {
    StringValue({ value }) {
      checkText(value);
    },
  });
}

function checkText(text: string): void {
  if (!isStorable(text)) refuse('text without NUL and lone surrogates');
  if (Buffer.byteLength(text) > LIMITS.textBytes) {
    refuse(`text of at most ${LIMITS.textBytes} bytes`);
  }
}

/**
 * Walks the variables without recursion, so that their depth cannot exhaust the stack.
 *
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  const rest: { readonly value: unknown; readonly depth: number }[] = [
    { value: variables, depth: 0 },
  ];
  let nodes = 0;
  for (let item = rest.pop(); item; item = rest.pop()) {
    nodes += 1;
    if (nodes > LIMITS.variableNodes) refuse(`at most ${LIMITS.variableNodes} values in variables`);
    if (item.depth > LIMITS.variableDepth) refuse(`variables at most ${LIMITS.variableDepth} deep`);
    const { value, depth } = item;
    if (typeof value === 'string') {
      checkText(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        checkText(key);
        rest.push({ value: member, depth: depth + 1 });
      }
    }
  }
}
