/** Limits on texts and nesting of literals and variables, which no store or planner could take. */
import type { ApolloServerPlugin } from '@apollo/server';
import { isStorable } from '@teei/platform/constraints/text.ts';
import { visit, type DocumentNode } from 'graphql';
import type { GatewayContext } from '../context/gateway-context.ts';
import type { Limits } from './limits.ts';
import { rejectInput } from './limit-errors.ts';

/** Checks the literals of the document and the variables of each request. */
export function inputText(limits: Limits): ApolloServerPlugin<GatewayContext> {
  /** Documents are cached by the server, and checked once. */
  const checked = new WeakSet<DocumentNode>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, contextValue }) {
          if (!checked.has(document)) checkLiterals(document, limits);
          checked.add(document);
          const { textBytes = limits.textBytes } = contextValue.importBounds ?? {};
          checkVariables(request.variables ?? {}, { ...limits, textBytes });
        },
      };
    },
  };
}

/** @throws GraphQLError BAD_USER_INPUT */
export function checkLiterals(document: DocumentNode, limits: Limits): void {
  let depth = 0;
  const nested = {
    enter() {
      depth += 1;
      if (depth > limits.literalDepth) rejectInput(`values at most ${limits.literalDepth} deep`);
    },
    leave() {
      depth -= 1;
    },
  };
  visit(document, {
    StringValue({ value }) {
      checkText(value, limits);
    },
    ListValue: nested,
    ObjectValue: nested,
  });
}

function checkText(text: string, { textBytes }: Limits): void {
  if (!isStorable(text)) rejectInput('text without NUL and lone surrogates');
  if (Buffer.byteLength(text) > textBytes) rejectInput(`text of at most ${textBytes} bytes`);
}

/**
 * Walks the variables without recursion, so that their depth cannot exhaust the stack.
 *
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkVariables(variables: Readonly<Record<string, unknown>>, limits: Limits): void {
  const rest: { readonly value: unknown; readonly depth: number }[] = [
    { value: variables, depth: 0 },
  ];
  let nodes = 0;
  for (let item = rest.pop(); item; item = rest.pop()) {
    nodes += 1;
    if (nodes > limits.variableNodes)
      rejectInput(`at most ${limits.variableNodes} values in variables`);
    if (item.depth > limits.variableDepth)
      rejectInput(`variables at most ${limits.variableDepth} deep`);
    const { value, depth } = item;
    if (typeof value === 'string') {
      checkText(value, limits);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        checkText(key, limits);
        rest.push({ value: member, depth: depth + 1 });
      }
    }
  }
}
