/** The Apollo gateway over a composed supergraph, with a data source for each subgraph. */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from '../context/gateway-context.ts';

/** Part of a gateway that the server uses. */
export type Gateway = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;

/**
 * Creates a gateway that reports nothing to its vendor.
 *
 * @param supergraphSdl the composed supergraph
 * @param dataSourceOf gives the data source of a subgraph by its name and the URL in the supergraph
 */
export function createApolloGateway(
  supergraphSdl: string,
  dataSourceOf: (name: string, url: string) => GraphQLDataSource<GatewayContext>,
): ApolloGateway {
  // The library reports usage to its vendor unless this variable is set; it has no option for it.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  return new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url }) => dataSourceOf(name, url ?? ''),
  });
}
