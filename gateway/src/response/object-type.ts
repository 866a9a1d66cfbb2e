/** Types of the objects that subgraphs answer with, by the names that they give. */
import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLSchema,
} from 'graphql';
import type { TypeNames } from '../supergraph/type-names.ts';

/** What names of types are read with. */
interface TypeContext {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly types: TypeNames;
}

/**
 * Returns the type of an object that is answered for a field of the declared type, as far as it is
 * known: an interface where no subgraph was asked for the object's own, or where the only one that
 * was asked takes the interface for an object.
 *
 * @param typeName the object's `__typename`, where it was asked for
 * @returns undefined for a name that the declared type does not allow
 */
export function typeOfObject(
  { schema, types }: TypeContext,
  declared: GraphQLCompositeType,
  typeName: string | undefined,
): GraphQLCompositeType | undefined {
  if (typeName === undefined || isRootType(schema, declared)) return declared;
  const type = schema.getType(typeName);
  if (isObjectType(type)) {
    if (type === declared) return declared;
    return isAbstractType(declared) && schema.isSubType(declared, type) ? type : undefined;
  }
  if (!isInterfaceType(type) || !types.interfaceObjects.has(typeName)) return undefined;
  if (type === declared) return declared;
  if (isAbstractType(declared) && schema.isSubType(declared, type)) return type;
  return !isUnionType(declared) && schema.isSubType(type, declared) ? declared : undefined;
}

/** A root type has another name in each subgraph that renames its roots. */
function isRootType(schema: GraphQLSchema, type: GraphQLCompositeType): boolean {
  return type === schema.getQueryType() || type === schema.getMutationType();
}
