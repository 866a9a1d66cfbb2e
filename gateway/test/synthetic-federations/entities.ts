/** Entities of the world: a few of each type, told apart by every key that any subgraph declares. */
import { isInterfaceType, isObjectType } from 'graphql';
import { selectedText, type ArgumentsText } from './selections.ts';
import type { SubgraphModel } from './subgraph-model.ts';
import { WorldObject, type World } from './world.ts';

export interface Entities {
  /** Identities of a type's entities; undefined for a type without keys. */
  of(type: string): readonly string[] | undefined;
  isKey(type: string, field: string): boolean;
}

/** Few, so that the same one occurs at several places of an answer. */
const IDENTITIES = ['0', '1', '2'];

/** @param world gives the world, which needs the entities itself */
export function createEntities(
  subgraphs: readonly SubgraphModel[],
  argumentsText: ArgumentsText,
  world: () => World,
): Entities {
  const known = new Map<string, readonly string[] | undefined>();
  const keyFields = new Set(
    subgraphs.flatMap((subgraph) =>
      [...subgraph.keyFields].flatMap((coordinate) => {
        const [type = '', field = ''] = coordinate.split('.');
        return subgraph.concreteTypes(type).map((concrete) => `${concrete}.${field}`);
      }),
    ),
  );
  const find = (type: string): readonly string[] | undefined => {
    const keys = subgraphs.flatMap((subgraph) =>
      keyedTypes(subgraph, type).flatMap((name) =>
        subgraph.keysOf(name).map((key) => ({ subgraph, key })),
      ),
    );
    if (keys.length === 0) return undefined;
    // Keys may lead through entities of the type itself.
    known.set(type, IDENTITIES);
    const taken = keys.map(() => new Set<string>());
    const found = IDENTITIES.filter((id) => {
      const object = new WorldObject(type, id);
      const texts = keys.map(({ subgraph, key }) =>
        selectedText({ world: world(), subgraph, argumentsText }, object, key),
      );
      if (texts.some((text, at) => taken[at]?.has(text))) return false;
      texts.forEach((text, at) => taken[at]?.add(text));
      return true;
    });
    return found;
  };
  return {
    isKey: (type, field) => keyFields.has(`${type}.${field}`),
    of(type) {
      if (!known.has(type)) known.set(type, find(type));
      return known.get(type);
    },
  };
}

/** Types and interfaces of a subgraph that have keys, and that an object of the type may be of. */
function keyedTypes(subgraph: SubgraphModel, concrete: string): string[] {
  return Object.values(subgraph.schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) &&
    subgraph.keysOf(type.name).length > 0 &&
    subgraph.concreteTypes(type.name).includes(concrete)
      ? [type.name]
      : [],
  );
}
