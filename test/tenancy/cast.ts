/** Who attacks: one of each class of viewer, as a token says it and as a subgraph is told. */
import { ACCOUNTS, FJORDBANK, PARTNER, SOLVIND, type Account } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { anonymous, partner } from '../viewers.ts';

export interface Attacker {
  readonly name: string;
  /** What its token says; without one it is anonymous. */
  readonly token: TokenSubject | undefined;
  readonly viewer: Viewer;
}

function attacker(name: string, account: Account): Attacker {
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

export const MANAGER = attacker('Fjordbank’s impact manager', ACCOUNTS.companyUser);

export const CAST: readonly Attacker[] = [
  MANAGER,
  attacker('Fjordbank’s coordinator', ACCOUNTS.coordinator),
  attacker('Solvind’s impact manager', ACCOUNTS.solvindUser),
  attacker('a volunteer of Fjordbank', ACCOUNTS.volunteer),
  attacker('a participant', ACCOUNTS.participant),
  { name: 'a machine client of Fjordbank', token: MACHINE, viewer: partner(FJORDBANK) },
  { name: 'nobody', token: undefined, viewer: anonymous },
];

export const OFFICER: Attacker = attacker('a privacy officer', ACCOUNTS.officer);
export const RIVAL: Viewer = attacker('', ACCOUNTS.solvindUser).viewer;
export const COMPANIES = [FJORDBANK, SOLVIND];
