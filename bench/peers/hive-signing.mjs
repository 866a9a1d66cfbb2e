/** Hive Gateway in front of subgraphs that answer signed requests alone. */
import { defineConfig } from '@graphql-hive/gateway';
import { openSigning } from '../src/graph/signing.ts';

/**
 * @param {{ issuerDir: string, secret: string }} settings
 * @param {{ name: string, url: string }[]} subgraphs
 */
export async function signedConfig(settings, subgraphs) {
  const signing = await openSigning(
    subgraphs.map(({ name }) => name),
    settings,
  );
  const signers = new Map(subgraphs.map(({ name, url }) => [url, signing.get(name)]));
  return defineConfig({
    inboundInflightRequestDeduplication: true,
    logging: false,
    // Requests of two viewers are never taken for one, as this header is part of what is compared.
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => ({
        authorization: request.headers.get('authorization') ?? '',
      }),
    },
    plugins: () => [
      {
        async onFetch({ url, options, setOptions }) {
          const sign = signers.get(url);
          if (!sign) return;
          const signed = await sign(options.headers.authorization, options.body);
          setOptions({ ...options, headers: { ...options.headers, ...signed } });
        },
      },
    ],
  });
}
