/** Sentences about `@access`, `@semanticNonNull`, `@constraint` and `@omittable`, at the end of the descriptions that users read. */
import { findAccessRules, type AccessRule } from '@teei/platform/access/rules.ts';
import {
  hasDirective,
  isOmittable,
  readConstraint,
} from '@teei/platform/constraints/constraint.ts';
import { expectedList, expectedValue } from '@teei/platform/constraints/expectation.ts';
import {
  buildASTSchema,
  isInputObjectType,
  Kind,
  visit,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { describeInCommon } from './common-descriptions.ts';

type DescribedNode = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;

/**
 * Adds a paragraph to the description of every field, input field and enum value that carries one of
 * the directives. Introspection and explorers show descriptions, and no directives. An argument or a field of an input without a description
 * gets that of its input type, a field that most mutations have the one that they have in common.
 *
 * @param document the SDL of one subgraph, with the vocabulary
 */
export function describeDirectives(document: DocumentNode): DocumentNode {
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const accessSentence = (astNode: DescribedNode, opening: string): string[] => {
    const rules = findAccessRules(schema, { astNode });
    return rules.length === 0 ? [] : [`${opening}: ${rules.map(viewersOf).join(', or ')}.`];
  };
  return visit(document, {
    ObjectTypeDefinition: (type) => ({
      ...type,
      fields: type.fields?.map((field) =>
        withSentences(describeInCommon(field), [
          ...accessSentence(
            field,
            type.name.value === 'Mutation' ? 'May be called by' : 'Visible to',
          ),
          ...nullSentence(type, field),
        ]),
      ),
    }),
    InputValueDefinition: (argument) =>
      argument.description ? undefined : { ...argument, ...described(argument.type) },
    EnumValueDefinition: (value) => withSentences(value, accessSentence(value, 'May be used by')),
    InputObjectTypeDefinition: (type) => ({
      ...type,
      fields: type.fields?.map((field) =>
        withSentences(describeInCommon(field), [
          ...constraintSentence(field),
          ...(isOmittable({ astNode: field }) ? ['May be left out, but not null.'] : []),
          ...accessSentence(field, 'May be used by'),
        ]),
      ),
    }),
  });

  /** Description of the input type of an argument that has none of its own, as those of mutations. */
  function described(type: TypeNode): Pick<InputValueDefinitionNode, 'description'> {
    const named = schema.getType(unwrapType(type).name);
    const { description } = (isInputObjectType(named) && named.astNode) || {};
    return description ? { description } : {};
  }

  function constraintSentence(field: InputValueDefinitionNode): string[] {
    const constraint = readConstraint(schema, { astNode: field });
    if (Object.keys(constraint).length === 0) return [];
    const { name, isList } = unwrapType(field.type);
    const value = expectedValue(name, constraint);
    return [sentence(isList ? `${expectedList(constraint)}; each of them ${value}` : value)];
  }
}

/** Sentence about the nulls of a field with `@semanticNonNull`; of an entity, the gateway adds those of a hidden row. */
function nullSentence(
  { name, directives }: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
): string[] {
  if (!hasDirective(field.directives, 'semanticNonNull')) return [];
  const hidden = hasDirective(directives, 'key')
    ? `, or where the viewer may not see the ${name.value}`
    : '';
  return [`Null only with an error${hidden}.`];
}

/** Phrase for the viewers whom one `@access` lets pass, such as `TEEI staff, company users of its own company`. */
export function viewersOf({ roles, scopes, self, tenant }: AccessRule): string {
  const scoped = scopes.length === 0 ? '' : ` with the scope ${scopes.join(' and ')}`;
  const viewers = roles.map((role) => {
    const isNarrowed = tenant !== undefined && !STAFF.has(role);
    return `${VIEWERS.get(role) ?? role}${isNarrowed ? ' of its own company' : ''}${scoped}`;
  });
  return [...viewers, ...(self === undefined ? [] : [personOf(self)])].join(', ');
}

/** Viewers whom `tenant` does not narrow. */
const STAFF: ReadonlySet<string> = new Set(['ADMIN', 'OFFICER']);

/** Phrases for the values of the SDL's `ViewerClass`. */
const VIEWERS: ReadonlyMap<string, string> = new Map([
  ['ADMIN', 'TEEI staff'],
  ['OFFICER', 'privacy officers'],
  ['COMPANY', 'company users'],
  ['PARTNER', 'partners'],
  ['PERSON', 'volunteers and participants'],
  ['ANONYMOUS', 'requests without a sign-in'],
]);

/** @param field that holds the id of the person; `id` where the parent is that person */
function personOf(field: string): string {
  return field === 'id' ? 'the person themselves' : `the person that \`${field}\` names`;
}

function unwrapType(type: TypeNode, isList = false): { name: string; isList: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, isList };
  return unwrapType(type.type, isList || type.kind === Kind.LIST_TYPE);
}

function sentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
}

function withSentences<Node extends DescribedNode>(node: Node, sentences: readonly string[]): Node {
  if (sentences.length === 0) return node;
  const value = [node.description?.value ?? '', sentences.join(' ')].join('\n\n').trim();
  return { ...node, description: { kind: Kind.STRING, value, block: true } };
}
