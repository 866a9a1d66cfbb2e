/**
 * Scores serve aggregates (EU AI Act, Annex III): no list of people is ordered or filtered by one, and no domain but
 * evidence reads them.
 */
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { SUBGRAPH_NAMES } from '@teei/gateway/src/supergraph/compose.ts';
import {
  Kind,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { expect, it } from 'vitest';
import { connectSuperuser } from '../superuser.ts';

const superuser = connectSuperuser();

type NamedPart = EnumValueDefinitionNode | InputValueDefinitionNode;

/** Types whose rows are people, or the parts that people have in programmes. */
const PEOPLE =
  /^(?:User|CompanyMembership|ProgramEnrollment|BuddyMatch|Invitation)(?:Filter|Order)$/;

it('no filter and no order of people knows scores of outcomes', () => {
  const parts = SUBGRAPH_NAMES.flatMap((subgraph) => readTypeDefinitions(subgraph).definitions)
    .filter(isFilterOrOrder)
    .filter(({ name }) => PEOPLE.test(name.value))
    .flatMap((definition): readonly NamedPart[] =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION
        ? (definition.values ?? [])
        : (definition.fields ?? []),
    )
    .map(({ name }) => name.value);
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter((name) => /outcome|score/iu.test(name))).toEqual([]);
});

function isFilterOrOrder(
  node: DefinitionNode,
): node is EnumTypeDefinitionNode | InputObjectTypeDefinitionNode {
  return node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION;
}

it('no class of another domain reads scores of outcomes', async () => {
  const readers = await superuser.column(
    `select rolname from pg_roles
     where rolname ~ '_(subgraph|admin|officer|company|partner|person|anonymous|worker)$'
       and has_any_column_privilege(oid, 'evidence.outcome_scores', 'select') order by 1`,
  );
  expect(readers.length).toBeGreaterThan(2);
  expect(readers.filter((role) => !role.startsWith('evidence_'))).toEqual([]);
});
