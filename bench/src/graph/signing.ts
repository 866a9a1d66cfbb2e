/** Signs requests to the graph's subgraphs for gateways that know nothing of its signatures. */
import { createTokenReader } from '@teei/gateway/src/identity/tokens.ts';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import { createSigner, type SignedHeaders } from '@teei/platform/subgraph/signature.ts';
import { ANONYMOUS, type Viewer } from '@teei/platform/viewer/viewer.ts';

/** The headers that make a request one of the viewer whose `Authorization` header is given. */
export type SignRequest = (
  authorization: string | undefined,
  body: string,
) => Promise<SignedHeaders>;

export interface SigningSettings {
  readonly issuerDir: string;
  readonly secret: string;
}

/**
 * @param names of the subgraphs
 * @returns a signer for each token, which is verified once and not for every request.
 */
export async function openSigning(
  names: readonly string[],
  { issuerDir, secret }: SigningSettings,
): Promise<ReadonlyMap<string, SignRequest>> {
  const readToken = createTokenReader((await openLocalIssuer(issuerDir)).tokens);
  const readViewer = async (authorization: string | undefined): Promise<Viewer> =>
    authorization === undefined ? ANONYMOUS : (await readToken(authorization)).viewer;
  const viewers = new Map<string | undefined, Promise<Viewer>>();
  const viewerOf = (authorization: string | undefined): Promise<Viewer> => {
    const viewer = viewers.get(authorization) ?? readViewer(authorization);
    viewers.set(authorization, viewer);
    return viewer;
  };
  return new Map(
    names.map((name) => {
      const sign = createSigner(secret, name);
      return [
        name,
        async (authorization, body) => sign({ viewer: await viewerOf(authorization) }, body),
      ];
    }),
  );
}
