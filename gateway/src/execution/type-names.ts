/** What a plan needs to know of a supergraph's types: which names a type condition stands for. */
import { buildSchema, isAbstractType, isInterfaceType } from 'graphql';

export interface TypeNames {
  /** The names that an object's `__typename` can have where the condition holds. */
  matching(condition: string): ReadonlySet<string>;
  /** Interfaces and unions. */
  readonly abstract: ReadonlySet<string>;
}

/** Reads them from a composed supergraph, types that clients cannot see included. */
export function readTypeNames(supergraphSdl: string): TypeNames {
  const schema = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const names = new Map(
    abstractTypes.map((type) => {
      const narrower = isInterfaceType(type) ? schema.getImplementations(type).interfaces : [];
      const all = [type, ...narrower, ...schema.getPossibleTypes(type)];
      return [type.name, new Set(all.map(({ name }) => name))];
    }),
  );
  return {
    matching: (condition) => names.get(condition) ?? new Set([condition]),
    abstract: new Set(names.keys()),
  };
}
