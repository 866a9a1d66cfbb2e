/** How a request that breaks a limit is answered. */
import { GraphQLError } from 'graphql';

/** @param expected what would have been acceptable */
export function refuse(expected: string): never {
  throw new GraphQLError(`The input is not acceptable: expected ${expected}.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
