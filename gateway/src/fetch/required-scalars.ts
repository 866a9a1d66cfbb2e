/** Scalar fields that a fetch requires of its entities. */
import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import type { TypeNames } from '../supergraph/type-names.ts';

/** Names of scalar fields that a selection of `requires` holds, `__typename` left out. */
export interface RequiredScalars {
  readonly names: readonly string[];
  readonly fragments: readonly {
    readonly typeCondition: string;
    /** Undefined where the fragment selects objects. */
    readonly required: RequiredScalars | undefined;
  }[];
}

/** Reads a selection; undefined when it selects objects outside of its fragments. */
export function readRequiredScalars(
  requires: readonly RequiresSelection[],
): RequiredScalars | undefined {
  const names: string[] = [];
  const fragments: RequiredScalars['fragments'][number][] = [];
  for (const selection of requires) {
    if (selection.kind === 'FragmentSpread') return undefined;
    if (selection.kind === 'InlineFragment') {
      const { typeCondition, selections } = selection;
      fragments.push({ typeCondition, required: readRequiredScalars(selections) });
    } else {
      if (selection.selections) return undefined;
      if (selection.name !== '__typename') names.push(selection.name);
    }
  }
  return { names, fragments };
}

/** Scalars required of objects of a type; undefined when objects are required of it too. */
export function requiredOfType(
  required: RequiredScalars | undefined,
  typeName: string,
  types: TypeNames,
): readonly string[] | undefined {
  if (!required) return undefined;
  const names = [...required.names];
  for (const { typeCondition, required: below } of required.fragments) {
    if (!types.matching(typeCondition).has(typeName)) continue;
    const ofFragment = requiredOfType(below, typeName, types);
    if (!ofFragment) return undefined;
    names.push(...ofFragment);
  }
  return names;
}

/** Scalars required of objects of every type; undefined when objects are required of some type. */
export function requiredOfEveryType(
  required: RequiredScalars | undefined,
): ReadonlySet<string> | undefined {
  if (!required) return undefined;
  const names = new Set(required.names);
  const ofFragments: ReadonlySet<string>[] = [];
  for (const fragment of required.fragments) {
    const ofFragment = requiredOfEveryType(fragment.required);
    if (!ofFragment) return undefined;
    ofFragments.push(ofFragment);
  }
  const [first = [], ...others] = ofFragments;
  for (const name of first) {
    if (others.every((other) => other.has(name))) names.add(name);
  }
  return names;
}
