/** The part of the schema that a partner's client may ask for, by `@access`. */
import { findAccessRules, mayEverRead, type AccessRule } from '@teei/platform/access/rules.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { filterSchema, pruneSchema } from '@graphql-tools/utils';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { viewersOf } from '../supergraph/directive-sentences.ts';

/** The scope of clients for whom mutations may be published. */
export const MUTATION_SCOPE = 'operations:write';

/** Any partner: `@access` knows them by class and scopes. */
function partnerWith(scopes: readonly string[]): Viewer {
  return { kind: 'partner', clientId: '', companyId: '', scopes };
}

export class PartnerSchema {
  readonly #schema: GraphQLSchema;
  /** Schema with the directives, which the API schema has lost. */
  readonly #rules: GraphQLSchema;

  constructor(schema: GraphQLSchema, supergraphSdl: string) {
    this.#schema = schema;
    this.#rules = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  }

  /** SDL of the types and fields that a client with these scopes may ask for, with their descriptions. */
  print(scopes: readonly string[]): string {
    const mayUse = (typeName: string, name: string): boolean =>
      this.#refusal(typeName, name, scopes) === undefined;
    return printSchema(
      pruneSchema(
        filterSchema({
          schema: this.#schema,
          rootFieldFilter: (operation, name) =>
            mayUse(operation, name) &&
            (operation !== 'Mutation' || scopes.includes(MUTATION_SCOPE)),
          objectFieldFilter: mayUse,
          interfaceFieldFilter: mayUse,
          inputObjectFieldFilter: mayUse,
        }),
      ),
    );
  }

  /** Sentences about the fields, inputs and enum values of a valid document that the client may never use. */
  findUnreadable(document: DocumentNode, scopes: readonly string[]): readonly string[] {
    const found = new Set<string>();
    const look = (type: string | undefined, name: string): void => {
      const refusal = type === undefined ? undefined : this.#refusal(type, name, scopes);
      if (refusal !== undefined) found.add(`${String(type)}.${name} is only for ${refusal}`);
    };
    const info = new TypeInfo(this.#schema);
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: ({ name }) => look(info.getParentType()?.name, name.value),
        ObjectField: ({ name }) => {
          const type = info.getParentInputType();
          if (isInputObjectType(type)) look(type.name, name.value);
        },
        EnumValue: ({ value }) => {
          const type = info.getInputType();
          if (isEnumType(type)) look(type.name, value);
        },
      }),
    );
    return [...found];
  }

  /** The viewers that an element is for, when it is not for the client; undefined when it is. */
  #refusal(typeName: string, name: string, scopes: readonly string[]): string | undefined {
    const type = this.#rules.getType(typeName);
    const element =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? type.getFields()[name]
        : isEnumType(type)
          ? type.getValue(name)
          : undefined;
    if (!element) return undefined;
    // Of a page that is refused, what is in it need not be refused again.
    const hasRows = 'type' in element && !/(Connection|Edge)$/.test(typeName);
    const ofRows = hasRows ? this.#rulesOfRows(getNamedType(element.type)) : [];
    const partner = partnerWith(scopes);
    const refusing = [findAccessRules(this.#rules, element), ofRows].find(
      (rules) => !mayEverRead(rules, partner),
    );
    return refusing?.map(viewersOf).join(', or ');
  }

  /** Rules of the rows that a value of the type holds: of the type's own, or of those in a page of them. */
  #rulesOfRows(type: GraphQLNamedType): readonly AccessRule[] {
    if (!isObjectType(type)) return [];
    const page = type.name.endsWith('Connection') ? type.getFields()['nodes'] : undefined;
    const row = page ? getNamedType(page.type) : type;
    return isObjectType(row) ? findAccessRules(this.#rules, row) : [];
  }
}
