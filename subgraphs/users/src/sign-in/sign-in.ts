/** Sign-in with e-mail address and password. */
import type { UsersNoun } from '../noun.ts';
import { signIn as signInMutation } from './sign-in.mutations.ts';

export const signIn: UsersNoun = {
  mutations: { signIn: signInMutation },
};
