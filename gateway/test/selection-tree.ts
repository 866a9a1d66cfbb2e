/** Selection sets as trees, to be changed part by part, and their text. */

/** A field, with the texts of its arguments (`first: 2`) and directives. */
export interface FieldNode {
  readonly kind: 'field';
  readonly name: string;
  readonly alias: string;
  readonly args: readonly string[];
  readonly directives: string;
  /** Undefined for a leaf. */
  readonly below: readonly SelectionNode[] | undefined;
}

/** A fragment, in place or spread by a name. */
export interface FragmentNode {
  readonly kind: 'inline' | 'spread';
  /** Name of the type that it is on. */
  readonly on: string;
  readonly directives: string;
  readonly below: readonly SelectionNode[];
  /** Spreads the first fragment on that type, where there is one already, in place of its own. */
  readonly again: boolean;
}

export type SelectionNode = FieldNode | FragmentNode;

/** Returns the text of a selection set, and after it the definitions of the fragments it spreads. */
export function printSelections(selections: readonly SelectionNode[]): string {
  const definitions: string[] = [];
  const named = new Map<string, string>();
  let count = 0;

  const print = (all: readonly SelectionNode[]): string =>
    `{ ${all.map((one) => (one.kind === 'field' ? printField(one) : printFragment(one))).join(' ')} }`;

  const printField = ({ name, alias, args, directives, below }: FieldNode): string =>
    words(
      `${alias && `${alias}: `}${name}${args.length > 0 ? `(${args.join(', ')})` : ''}`,
      directives,
      below ? print(below) : '',
    );

  const printFragment = ({ kind, on, directives, below, again }: FragmentNode): string =>
    kind === 'inline'
      ? words(`... on ${on}`, directives, print(below))
      : words(`...${(again && named.get(on)) || define(on, below)}`, directives);

  /** Returns the name; until the fragment is whole, nobody else may spread it, itself least of all. */
  const define = (on: string, below: readonly SelectionNode[]): string => {
    count += 1;
    const name = `Of${on}${count}`;
    definitions.push(`fragment ${name} on ${on} ${print(below)}`);
    if (!named.has(on)) named.set(on, name);
    return name;
  };

  return [print(selections), ...definitions].join('\n');
}

function words(...all: readonly string[]): string {
  return all.filter((one) => one !== '').join(' ');
}
