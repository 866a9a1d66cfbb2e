/** Limits of a client's request, which are checked before any work. */

/** Default limits; `LIMITS` in the environment changes them. */
export const DEFAULT_LIMITS = {
  /** Maximum size of a request body. */
  bodyBytes: 256 * 1024,
  /** Maximum size of the body of an import, and of the text with its rows; for staff alone. */
  importBytes: 8 * 1024 * 1024,
  /** Maximum length of a header line. A token that is too long is answered like any invalid token. */
  headerBytes: 80 * 1024,
  /** Maximum number of lexical tokens in a document. */
  tokens: 2_000,
  /** Maximum nesting of fields. */
  depth: 12,
  /** Maximum number of aliases of an operation, those of its fragments each time they are spread. */
  aliases: 30,
  /** Maximum number of fields of an operation's root. */
  rootFields: 20,
  /** Maximum number of directives of an operation, counted as aliases are. */
  directives: 50,
  /** Maximum number of selections once fragments are expanded: a fragment bomb is small as text. */
  selections: 2_000,
  /** Maximum number of fragments spread: eight levels that each spread the next twice are 255. */
  spreads: 200,
  /** Maximum number of pairs of fields with one name in one place of the answer: validation compares each. */
  overlaps: 5_000,
  /** Maximum number of aliases of and below __schema: they would read the whole schema once more each. */
  schemaAliases: 0,
  /** Maximum number of rows that an operation could return with all pages full. */
  rows: 50_000,
  /**
   * Maximum cost of an operation: the weights of `@cost` of its fields, and of the inputs that are
   * given. Two sign-ins or questions about meaning, ten searches, twenty-five analytics fields.
   */
  cost: 100,
  /** Maximum number of validation errors that an answer lists. */
  validationErrors: 5,
  /** Maximum nesting of values in a document: the planner takes twice as long for each list in a list. */
  literalDepth: 10,
  /** Maximum nesting of variables, and maximum number of values in them. */
  variableDepth: 20,
  variableNodes: 5_000,
  /** Maximum length of text in a document or in variables. */
  textBytes: 64 * 1024,
} as const;

export type LimitName = keyof typeof DEFAULT_LIMITS;
export type Limits = Readonly<Record<LimitName, number>>;

/**
 * Parses limits that differ from the default ones: `depth=15,rows=100000`.
 *
 * @returns undefined when the text names another limit, one twice, or no whole number
 */
export function readLimits(text: string): Partial<Limits> | undefined {
  const limits: { [name in LimitName]?: number } = {};
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [, name = '', value] = /^(\w+)=(\d{1,9})$/.exec(part) ?? [];
    if (!isLimitName(name) || limits[name] !== undefined) return undefined;
    limits[name] = Number(value);
  }
  return limits;
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(DEFAULT_LIMITS, name);
}
