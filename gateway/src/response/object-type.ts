/** Types of objects in the responses of subgraphs, by their `__typename`. */
import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLSchema,
} from 'graphql';
import type { TypeNames } from '../supergraph/type-names.ts';

interface TypeContext {
  /** API schema. */
  readonly schema: GraphQLSchema;
  readonly types: TypeNames;
}

/**
 * Returns the type of an object that a field of the declared type returned, as far as it is known: an
 * interface where `__typename` was not selected, or where the only subgraph that returned it has the
 * interface as an object (`@interfaceObject`).
 *
 * @param typeName the object's `__typename`, where it was selected
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

/** Returns true for a root type, which subgraphs may name otherwise. */
function isRootType(schema: GraphQLSchema, type: GraphQLCompositeType): boolean {
  return type === schema.getQueryType() || type === schema.getMutationType();
}
