/** One viewer of each class, as a token names it and as a subgraph is told. */
import {
  ACCOUNTS,
  FJORDBANK,
  PARTNER,
  SOLVIND,
  type Account,
} from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { anonymous, partner } from '../viewers.ts';

export interface NamedViewer {
  readonly name: string;
  /** Claims of the token; undefined for the anonymous viewer. */
  readonly token: TokenSubject | undefined;
  readonly viewer: Viewer;
}

function namedViewer(name: string, account: Account): NamedViewer {
  const { userId, role, companyId = null, scopes } = account;
  return {
    name,
    token: tokenSubject(account),
    viewer: { kind: 'user', userId, role, companyId, scopes },
  };
}

const MACHINE: TokenSubject = {
  sub: PARTNER.client,
  role: 'partner',
  tenantId: PARTNER.companyId,
  scopes: [],
};

export const MANAGER = namedViewer('Fjordbank’s impact manager', ACCOUNTS.companyUser);

export const NAMED_VIEWERS: readonly NamedViewer[] = [
  MANAGER,
  namedViewer('Fjordbank’s coordinator', ACCOUNTS.coordinator),
  namedViewer('Solvind’s impact manager', ACCOUNTS.solvindUser),
  namedViewer('a volunteer of Fjordbank', ACCOUNTS.volunteer),
  namedViewer('a participant', ACCOUNTS.participant),
  { name: 'a machine client of Fjordbank', token: MACHINE, viewer: partner(FJORDBANK) },
  { name: 'nobody', token: undefined, viewer: anonymous },
];

export const OFFICER: NamedViewer = namedViewer('a privacy officer', ACCOUNTS.officer);
export const RIVAL: Viewer = namedViewer('', ACCOUNTS.solvindUser).viewer;
export const COMPANIES = [FJORDBANK, SOLVIND];
