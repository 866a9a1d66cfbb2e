/** The users subgraph on the fixtures' rows, for tests to ask. */
import { startTestSubgraph } from '@teei/test/subgraph.ts';
import type { SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { expect } from 'vitest';
import { usersSubgraph } from '../src/subgraph.ts';
import { insertFixtures } from './fixtures.ts';

/** What `_entities` says of one reference. */
export interface EntityAnswer {
  /** Null when the entity is not there, or not the viewer's to see. */
  readonly found: unknown;
  readonly codes: readonly unknown[];
}

export interface TestUsers {
  execute(
    viewer: Viewer,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<SubgraphResponse>;
  /** The data of an answer that must have no errors. */
  data(viewer: Viewer, query: string): Promise<unknown>;
  /** The codes of an answer's errors, in order. */
  codes(viewer: Viewer, query: string): Promise<unknown[]>;
  /** An entity by its key, as the gateway asks for it. */
  entity(
    viewer: Viewer,
    type: string,
    key: Readonly<Record<string, unknown>>,
    fields?: string,
  ): Promise<EntityAnswer>;
  /** Stops. Fails when the subgraph met an error that it hid from its clients. */
  close(): Promise<void>;
}

/** Starts the subgraph on a database that holds the fixtures and nothing else. */
export async function startUsers(): Promise<TestUsers> {
  const subgraph = await startTestSubgraph(usersSubgraph, { seeded: false });
  await insertFixtures(subgraph);

  const execute: TestUsers['execute'] = (viewer, query, variables = {}) =>
    subgraph.execute(query, { viewer, variables });

  return {
    execute,
    async data(viewer, query) {
      const { data, errors } = await execute(viewer, query);
      expect(errors).toBeUndefined();
      return data;
    },
    async codes(viewer, query) {
      return codesOf(await execute(viewer, query));
    },
    async entity(viewer, type, key, fields = 'id') {
      const answer = await execute(
        viewer,
        `query ($references: [_Any!]!) {
           _entities(representations: $references) { ... on ${type} { ${fields} } } }`,
        { references: [{ __typename: type, ...key }] },
      );
      const entities = answer.data?.['_entities'];
      return { found: isList(entities) ? entities[0] : null, codes: codesOf(answer) };
    },
    async close() {
      await subgraph.close();
      if (subgraph.unexpected.length > 0) {
        throw new AggregateError(subgraph.unexpected, 'The subgraph hid errors.');
      }
    },
  };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function codesOf({ errors = [] }: SubgraphResponse): unknown[] {
  return errors.map((error) => error.extensions?.['code']);
}
