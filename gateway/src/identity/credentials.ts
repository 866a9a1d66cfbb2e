/** Who is asking, by the credential of a request: a person's or machine's token, or a partner's key. */
import { UnauthenticatedError } from '@teei/platform/errors/errors.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { PartnerDirectory } from '../partners/directory.ts';
import { readKey } from '../partners/keys.ts';
import { createTokenReader, type TokenOptions } from './tokens.ts';

/**
 * Reads an `Authorization` header.
 *
 * @param directory without it, every key is unknown
 * @throws UnauthenticatedError with one message for every fault, so that nothing can be probed
 * @throws UnavailableError when partners ask and the list of partners has never been read
 */
export function createCredentialReader(
  tokens: TokenOptions,
  directory: PartnerDirectory | undefined,
): (authorization: string | undefined) => Promise<Viewer> {
  const readToken = createTokenReader(tokens);
  return async (authorization) => {
    const key = readKey(authorization);
    if (key === undefined) {
      const viewer = await readToken(authorization);
      if (viewer.kind === 'partner') await directory?.ready();
      return viewer;
    }
    await directory?.ready();
    const partner = directory?.findPartner(key);
    if (!partner) throw new UnauthenticatedError();
    return partner;
  };
}
