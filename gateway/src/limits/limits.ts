/** The limits of a client's request. They cost nothing to check and are checked before any work. */
export const LIMITS = {
  /** Largest request body. */
  bodyBytes: 256 * 1024,
  /** Most lexical tokens in a document. */
  tokens: 2_000,
  /** Most selections once fragments are expanded: a fragment bomb is small as text. */
  recursiveSelections: 2_000,
  /** Deepest nesting of variables, and most values in them. */
  variableDepth: 20,
  variableNodes: 5_000,
} as const;
