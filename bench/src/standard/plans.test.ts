import { readTypeNames } from '@teei/gateway/src/supergraph/type-names.ts';
import { createApolloPlanner } from '@teei/gateway/src/plan/planners/apollo-planner.ts';
import { createHivePlanner } from '@teei/gateway/src/plan/planners/hive-planner.ts';
import { createPlanProof } from '@teei/gateway/src/plan/proof/plan-proof.ts';
import { readApiSchema } from '@teei/gateway/src/supergraph/api-schema.ts';
import { normalForms } from '@teei/gateway/test/normal-forms.ts';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { STANDARD, STANDARD_OF_VIEWER } from './operations.ts';
import { makeRows } from './rows.ts';
import { standardSubgraphs } from './subgraphs.ts';
import { composeFederation } from './supergraph.ts';

const supergraphSdl = composeFederation(
  standardSubgraphs(makeRows(1)).map(({ name, sdl }) => ({ name, sdl, url: `http://${name}` })),
);
const schema = await readApiSchema(supergraphSdl, {});
const prove = createPlanProof(supergraphSdl);

it.each([
  ['Hive’s planner', createHivePlanner],
  ['Apollo’s planner', createApolloPlanner],
])('the plans of %s are proven', async (_name, createPlanner) => {
  const plan = await createPlanner(supergraphSdl);
  const texts = [STANDARD, STANDARD_OF_VIEWER].flatMap((query) =>
    normalForms(schema, readTypeNames(supergraphSdl), parse(query)),
  );
  expect(texts).toHaveLength(2);
  const plans = await Promise.all(texts.map(async (text) => plan(text)));
  expect(texts.map((text, index) => prove(text, plans[index] ?? { kind: 'QueryPlan' }))).toEqual([
    undefined,
    undefined,
  ]);
});
