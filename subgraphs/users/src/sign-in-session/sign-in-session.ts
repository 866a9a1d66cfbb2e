/** Sessions of people who signed in, and the refresh tokens that renew them. */
import type { UsersNoun } from '../noun.ts';
import { signInSessions } from './sign-in-session.collection.ts';
import { endSignInSession, refreshAccessToken, signOut } from './sign-in-session.mutations.ts';
import { signInSessionResolvers } from './sign-in-session.resolvers.ts';

export const signInSession: UsersNoun = {
  collections: [signInSessions],
  resolvers: signInSessionResolvers,
  mutations: { refreshAccessToken, signOut, endSignInSession },
};
