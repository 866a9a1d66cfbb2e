/** A federation of twelve subgraphs that all know one more field of the same items, as a process. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { parse } from 'graphql';
import { serveFederation } from '../standard/serve.ts';
import { MAX_SUBGRAPHS } from './operations.ts';

const ITEMS = Array.from({ length: 20 }, (_none, index) => ({ id: String(index) }));

const federation = await serveFederation(
  Array.from({ length: MAX_SUBGRAPHS }, (_none, index) => {
    const sdl = `
      ${index === 0 ? 'extend type Query { items: [Item!] }' : ''}
      ${index === 0 ? '' : 'extend'} type Item @key(fields: "id") {
        id: ID! ${index === 0 ? '' : '@external'}
        field${index}(viewer: ID): String
      }`;
    return {
      name: `subgraph${index}`,
      sdl,
      schema: buildSubgraphSchema([
        {
          typeDefs: parse(sdl),
          resolvers: {
            ...(index === 0 && { Query: { items: () => ITEMS } }),
            Item: {
              __resolveReference: ({ id }: { id: string }) => ({ id }),
              [`field${index}`]: ({ id }: { id: string }) => `value ${index} of item ${id}`,
            },
          },
        },
      ]),
    };
  }),
);
process.stdout.write(`wide listening on ${federation.url}\n`);

const end = endOnSignals(() => federation.close());
process.once('disconnect', end);
process.channel?.unref();
