/** Viewer of a request, by its credential: a token of a person or machine, or a partner's key. */
import { UnauthenticatedError } from '@teei/platform/errors/errors.ts';
import { OPERATOR_SUBJECT } from '@teei/platform/tokens/signer.ts';
import { ANONYMOUS, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { PartnerDirectory } from '../partners/directory.ts';
import { readKey } from '../partners/keys.ts';
import { currentPerson, currentScopes } from './standing.ts';
import type { Standings } from './standings.ts';
import { createTokenReader, type Token, type TokenOptions } from './tokens.ts';

/** Sources that credentials are checked against on each request. */
export interface CredentialChecks {
  /** Directory of partners; without it, every key is unknown, and a partner's token may run nothing. */
  readonly directory: PartnerDirectory | undefined;
  /** Standings of people; without them, claims of tokens are not checked. */
  readonly standings: Standings | undefined;
}

/**
 * Reads an `Authorization` header. Credentials that are revoked, withdrawn or erased in the database
 * are rejected within five seconds.
 *
 * @returns the viewer; anonymous without a header
 * @throws UnauthenticatedError with one message for every error, so that nothing can be probed
 * @throws UnavailableError when the database has not confirmed the credential within five seconds
 */
export function createCredentialReader(
  tokens: TokenOptions,
  { directory, standings }: CredentialChecks,
): (authorization: string | undefined) => Promise<Viewer> {
  const readToken = createTokenReader(tokens);

  const current = async (token: Token): Promise<Viewer | undefined> => {
    const { viewer, issuedAt, operatorScopes } = token;
    if (viewer.kind === 'partner') {
      if (!directory) return viewer;
      await directory.ready();
      const client = directory.findClient(viewer);
      return (
        client && {
          ...viewer,
          scopes: currentScopes(viewer.scopes, client.scopes, operatorScopes),
        }
      );
    }
    if (viewer.kind === 'anonymous' || !standings) return viewer;
    if (operatorScopes && viewer.userId === OPERATOR_SUBJECT) {
      return { ...viewer, scopes: operatorScopes };
    }
    // `iat` has whole seconds: what was granted before the token was issued counts.
    const standing = await standings.get(viewer.userId, issuedAt + 1_000);
    return currentPerson(viewer, token, standing);
  };

  return async (authorization) => {
    if (authorization === undefined || authorization === '') return ANONYMOUS;
    const key = readKey(authorization);
    if (key === undefined) {
      const viewer = await current(await readToken(authorization));
      if (!viewer) throw new UnauthenticatedError();
      return viewer;
    }
    await directory?.ready();
    const partner = directory?.findPartner(key);
    if (!partner) throw new UnauthenticatedError();
    return partner;
  };
}
