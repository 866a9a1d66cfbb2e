import { readdirSync, readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../../test/federation.ts';
import { normalForms } from '../../../test/normal-forms.ts';
import { CRASHED, planApart } from '../../../test/plan-apart.ts';
import { randomOperations } from '../../../test/random-operations.ts';
import { SCENARIOS } from '../../../test/scenarios/all.ts';
import { typeDefsOf } from '../../../test/scenarios/subgraph.ts';
import { subgraphsOf } from '../../../test/shop/schemas.ts';
import { SHOP_VOCABULARY } from '../../../test/shop/vocabulary.ts';
import { readTypeNames } from '../../supergraph/type-names.ts';
import { FIRST_QUERIES } from '../../explorer/graphiql.ts';
import { createPlanProof } from './plan-proof.ts';

const ROOT = new URL('../../../../', import.meta.url);

/** Opens a supergraph with both planners. */
function openPlanners(supergraphSdl: string) {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null });
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const types = readTypeNames(supergraphSdl);
  const prove = createPlanProof(supergraphSdl);
  const planners = {
    hive: planApart(supergraphSdl, { by: 'hive' }),
    apollo: planApart(supergraphSdl, { by: 'apollo' }),
  };
  /** @returns the errors of the planners' plans, as `planner reason at.path` */
  const planErrorsOf = async (
    document: string,
  ): Promise<{ readonly plans: number; readonly planErrors: readonly string[] }> => {
    let plans = 0;
    const planErrors: string[] = [];
    for (const text of normalForms(schema, types, parse(document))) {
      for (const [name, plan] of Object.entries(planners)) {
        const answer = await plan(text, '');
        const planError = 'plan' in answer ? prove(text, answer.plan) : answer.planError;
        plans += 1;
        if (planError) planErrors.push(`${name} ${planError.reason} ${planError.path.join('.')}`);
      }
    }
    return { plans, planErrors };
  };
  return { schema, planErrorsOf };
}

/** Plans that answer wrongly, with the reason for which they do. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  // Apollo's planner asks the mill for a price that only the market resolves, and that it requires.
  '{ sack { sign } }': ['apollo UNRESOLVABLE_FIELD sack.price'],
  // It requires one height for two fields that require it in two units.
  '{ peak { ascent climb } }': ['apollo INCOMPLETE_REQUIRES peak.ascent'],
  // It takes the client's height, or list of trails, for the one that is required.
  '{ peak { height(unit: FOOT) ascent } }': ['apollo INCOMPLETE_REQUIRES peak.ascent'],
  'query ($few: Int = 1) { peak { walks trails(first: $few) { id } } }': [
    'apollo WRONG_VALUE peak.trails',
  ],
  // Neither sets an argument from a context: the operation is planned without such fields.
  '{ harbours { ships { fee } } }': [
    'hive CONTEXT_ARGUMENT harbours.ships.fee',
    'apollo UNDECLARED_VARIABLE harbours.ships',
  ],
  'query ($days: Int) { harbour { currency: id ships { fee: law cost: fee(days: $days) } } }': [
    'hive CONTEXT_ARGUMENT harbour.ships._as_fee',
    'apollo UNDECLARED_VARIABLE harbour.ships',
  ],
  '{ harbour { pilots { ships { fee } } ships { id } } }': [
    'hive CONTEXT_ARGUMENT harbour.pilots.ships.fee',
    'apollo UNDECLARED_VARIABLE harbour.pilots.ships',
  ],
};

/** Nothing that clients see: the planners refuse it. */
const UNSEEN = '{ coins { stamp } }';

describe.each(SCENARIOS)('$about', ({ subgraphs, shows }) => {
  const opening = openPlanners(
    composeSupergraph(
      new Map(Object.entries(subgraphs).map(([name, one]) => [name, typeDefsOf(one)])),
    ),
  );

  it.each(
    Object.values(shows)
      .map(({ query }) => query)
      .filter((query) => query !== UNSEEN),
  )('the plans of %s are proven unless they are wrong', async (query) => {
    const { planErrorsOf } = opening;
    expect((await planErrorsOf(query)).planErrors).toEqual(WRONG[query] ?? []);
  });
});

/**
 * Error about an interface object: where only one of its types is asked for, Apollo's planner tells the others
 * by what the field requires, without a key: an error for the client, who asked nothing of them.
 */
const KEYLESS = /^apollo INCOMPLETE_KEY /;

/** A planner in native code that ends its process is survived, and not to be mended here. */
const CRASH = new RegExp(`^hive ${CRASHED} `);

it.each([true, false])(
  'plans of random operations over the shop are proven unless they are wrong, with interface objects: %s',
  async (interfaceObjects) => {
    const { schema, planErrorsOf } = openPlanners(composeSupergraph(subgraphsOf(interfaceObjects)));
    const operations = randomOperations(schema, 'query', 4, SHOP_VOCABULARY);
    const planErrors: string[] = [];
    for (const { query } of fc.sample(operations, { numRuns: 40, seed: 20_261_128 })) {
      for (const planError of (await planErrorsOf(query)).planErrors)
        planErrors.push(`${planError} ${query}`);
    }
    const unexpected = planErrors.filter((planError) => !CRASH.test(planError));
    expect(unexpected.filter((planError) => !interfaceObjects || !KEYLESS.test(planError))).toEqual(
      [],
    );
  },
  60_000,
);

describe('this graph', () => {
  const opening = openPlanners(read('schema/supergraph.graphql'));
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...list('docs', '.md'),
    ...list('docs/decisions', '.md'),
  ];
  const examples = pages.flatMap((page) =>
    [...read(page).matchAll(/^```graphql[^\n]*\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) =>
      /^\s*(?:query|mutation|\{)/.test(text) ? [text] : [],
    ),
  );
  const published = list('operations', '.json').flatMap((file) =>
    [...read(file).matchAll(/"body": ("(?:[^"\\]|\\.)*")/g)].map(([, body = '""']) =>
      String(JSON.parse(body)),
    ),
  );

  it.each([
    ['the documentation', examples, 10],
    ['the partners', published, 2],
    ['the explorer', [FIRST_QUERIES], 4],
  ])(
    'has a proven plan of every operation of %s, by both planners',
    async (_who, documents, least) => {
      const { planErrorsOf } = opening;
      const results = await Promise.all(documents.map(planErrorsOf));
      expect(results.flatMap(({ planErrors }) => planErrors)).toEqual([]);
      expect(results.reduce((sum, { plans }) => sum + plans, 0)).toBeGreaterThanOrEqual(least);
    },
  );
});

function read(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}

function list(folder: string, ending: string): readonly string[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}
