import { findByKey } from '@teei/platform/collections/entity.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import {
  viewerClass,
  viewerCompanyId,
  viewerScopes,
  viewerSessionId,
  viewerUserId,
} from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { companies } from '../company/company.collection.ts';
import type { Resolvers, ViewerClass } from '../generated/graphql.ts';
import { users } from '../user/user.collection.ts';
import { signInSessions } from './sign-in-session.collection.ts';

const findUser = findByKey(users, 'id');
const findCompany = findByKey(companies, 'id');
const findSession = findByKey(signInSessions, 'id');

/** The class of a viewer in the SDL's spelling. */
const CLASSES = {
  admin: 'ADMIN',
  officer: 'OFFICER',
  company: 'COMPANY',
  partner: 'PARTNER',
  person: 'PERSON',
  anonymous: 'ANONYMOUS',
} as const satisfies Record<string, ViewerClass>;

export const signInSessionResolvers: Resolvers = {
  Query: {
    whoAmI: (_parent, _args, { viewer }) => ({
      class: CLASSES[viewerClass(viewer)],
      clientId: viewer.kind === 'partner' ? viewer.clientId : null,
      scopes: [...viewerScopes(viewer)].toSorted(),
    }),
  },
  SignedInIdentity: {
    user: async (_parent, _args, context, info) => {
      const id = viewerUserId(context.viewer);
      return id === null ? null : ((await findUser(context, info, id)) ?? null);
    },
    company: async (_parent, _args, context, info) => {
      const id = viewerCompanyId(context.viewer);
      return id === null ? null : ((await findCompany(context, info, id)) ?? null);
    },
    session: async (_parent, _args, context, info) => {
      const id = viewerSessionId(context.viewer);
      return id === null ? null : ((await findSession(context, info, id)) ?? null);
    },
  },
  SignInSession: {
    isCurrent: signInSessions.from(
      ['id'],
      ({ id }, _args, { viewer }) => id === viewerSessionId(viewer),
    ),
  },
  User: {
    signInSessions: listOfParent(signInSessions, 'user_id', {
      where: () => sql`t.ended_at is null and t.expires_at > now()`,
    }),
  },
};
