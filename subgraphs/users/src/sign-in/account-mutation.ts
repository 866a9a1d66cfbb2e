/** Form of the mutations by which a person proves who they are: with passwords, codes and tokens. */
import { ForbiddenError } from '@teei/platform/errors/errors.ts';
import { UserErrors, type UserError } from '@teei/platform/errors/user-error.ts';
import type { UsersContext } from '../context.ts';
import type { SignInService } from './sign-in.service.ts';

/**
 * Resolver for a field of Mutation whose work takes several transactions, so that a failed attempt is counted
 * although it has an error. It has no idempotency key: its answer is a secret.
 *
 * @param work returns the payload without its `userErrors`; UserErrors that it throws are these
 */
export function accountMutation<Input, Payload extends object>(
  work: (input: Input, context: UsersContext, service: SignInService) => Promise<Payload>,
) {
  return async (
    _parent: object,
    { input }: { readonly input: Input },
    context: UsersContext,
  ): Promise<(Payload | object) & { readonly userErrors: readonly UserError[] }> => {
    const service = signInServiceOf(context);
    try {
      return { ...(await work(input, context, service)), userErrors: [] };
    } catch (error) {
      if (error instanceof UserErrors) return { userErrors: error.errors };
      throw error;
    }
  };
}

/** The service of the process. @throws ForbiddenError where another issuer signs tokens */
function signInServiceOf({ signIn }: UsersContext): SignInService {
  if (signIn) return signIn;
  throw new ForbiddenError(
    'signIn is disabled: get an access token from the issuer that this graph is configured with.',
  );
}
