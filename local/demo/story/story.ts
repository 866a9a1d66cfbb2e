/**
 * The story that the demo data tells: the companies, people and things with fixed ids.
 * Documents, tests and acceptance queries refer to them.
 */
import { demoId } from '../kernel/ids.ts';

/** Finance, Norway: the company that most of the story is about. */
export const FJORDBANK = demoId('companies', 1);
/** Energy, Norway: asks the same questions and has too few peers for a benchmark. */
export const SOLVIND = demoId('companies', 2);
/** Technology, Norway: a member without any activity. */
export const STILLHAVET = demoId('companies', 9);

/** 96 % full, eleven people waiting, the best return. */
export const MENTORS_FOR_UKRAINE = demoId('campaigns', 1);
/** 62 % full, the best outcomes. */
export const NORSK_SPRAKVENN = demoId('campaigns', 2);
/** Lost its coordinator in August and recovered after a workshop in September. */
export const BUDDY_BERGEN = demoId('campaigns', 3);
/** Paused, with more spent than budgeted. */
export const UPSKILL_NORD = demoId('campaigns', 4);
/** Began on the first day of this quarter. */
export const KARRIEREVEI = demoId('campaigns', 5);
/** Completed two quarters ago; the erased participant took part in it. */
export const SPRAKKAFE = demoId('campaigns', 6);
/** Solvind's mentors. */
export const SOLVIND_MENTORS = demoId('campaigns', 7);
/** No budget and no hours yet, so no SROI. */
export const ZERO_BUDGET = demoId('campaigns', 8);
/** Planned, to begin in two weeks; four of Oslo's mentors have taken all its seats. */
export const MENTORS_BERGEN = demoId('campaigns', 9);

export const MENTORS_COHORT_A = demoId('program_instances', 1);
export const MENTORS_COHORT_B = demoId('program_instances', 2);
export const NORSK_INSTANCE = demoId('program_instances', 3);
export const BERGEN_INSTANCE = demoId('program_instances', 4);
export const SPRAKKAFE_INSTANCE = demoId('program_instances', 7);
/** Run by TEEI itself, for no company. */
export const TEEI_INSTANCE = demoId('program_instances', 10);
export const MENTORS_BERGEN_INSTANCE = demoId('program_instances', 11);

/** Lars and Oksana's first meeting in Mentors Bergen, two hours ago: held, and not yet completed. */
export const BERGEN_SESSION = demoId('kintell_sessions', 1);

/** The participant whose erasure was completed last month. */
export const OLENA = demoId('users', 6);
/** Olena's quote: withdrawn, and cited in the report of two quarters ago. */
export const OLENA_QUOTE = demoId('evidence_snippets', 1);
/** Lars's quote about Buddy Bergen: readable, with his consent, and cited in the last report. */
export const LARS_QUOTE = demoId('evidence_snippets', 2);
/** Fjordbank's report of two quarters ago (report_lineage.report_id). */
export const Q2_REPORT = demoId('report', 1);
/** Fjordbank's report of the last quarter (report_lineage.report_id). */
export const Q3_REPORT = demoId('report', 2);
/** Olena's erasure request. */
export const OLENA_ERASURE = demoId('data_subject_requests', 1);
/** The mis-sent e-mail. */
export const MISSENT_EMAIL_BREACH = demoId('data_breach_incidents', 1);

/** Live and public. */
export const FJORDBANK_PUBLICATION = demoId('publications', 1);
export const FJORDBANK_PUBLICATION_SLUG = 'fjordbank-impact-2025';
/** A draft that cannot be published: it quotes somebody who has not consented. */
export const BLOCKED_DRAFT = demoId('publications', 2);
/** Opens Fjordbank's publication; expires in five days. Only its SHA-256 is stored. */
export const FJORDBANK_PUBLICATION_TOKEN = 'demo-fjordbank-impact-token-9f3c1a7be2d84c60';

/** Somebody to sign in as. */
export interface Account {
  /** Purpose of the account, for the list of accounts. */
  readonly description: string;
  readonly userId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** users.role. */
  readonly role: 'admin' | 'company_user' | 'volunteer' | 'participant';
  /** Scopes that its token carries beside the role. */
  readonly scopes: readonly string[];
  readonly companyId?: string;
}

/** One account for each kind of viewer. */
export const ACCOUNTS = {
  admin: {
    description: 'Platform staff, all companies',
    userId: demoId('users', 1),
    email: 'astrid.lunde@teei.example',
    firstName: 'Astrid',
    lastName: 'Lunde',
    role: 'admin',
    scopes: [],
  },
  officer: {
    description: 'Privacy officer: an admin whose token carries privacy:officer',
    userId: demoId('users', 2),
    email: 'henrik.solheim@teei.example',
    firstName: 'Henrik',
    lastName: 'Solheim',
    role: 'admin',
    scopes: ['privacy:officer'],
  },
  companyUser: {
    description: 'Impact manager of Fjordbank',
    userId: demoId('users', 3),
    email: 'ingrid.dahl@fjordbank.example',
    firstName: 'Ingrid',
    lastName: 'Dahl',
    role: 'company_user',
    scopes: [],
    companyId: FJORDBANK,
  },
  volunteer: {
    description: 'Mentor and buddy at Fjordbank',
    userId: demoId('users', 4),
    email: 'lars.moen@fjordbank.example',
    firstName: 'Lars',
    lastName: 'Moen',
    role: 'volunteer',
    scopes: [],
    companyId: FJORDBANK,
  },
  participant: {
    description: 'Participant of Mentors for Ukraine',
    userId: demoId('users', 5),
    email: 'oksana.bondar@mail.example',
    firstName: 'Oksana',
    lastName: 'Bondar',
    role: 'participant',
    scopes: [],
  },
  solvindUser: {
    description: 'Impact manager of Solvind Energi',
    userId: demoId('users', 7),
    email: 'maria.vik@solvind.example',
    firstName: 'Maria',
    lastName: 'Vik',
    role: 'company_user',
    scopes: [],
    companyId: SOLVIND,
  },
  coordinator: {
    description: 'Programme coordinator at Fjordbank',
    userId: demoId('users', 8),
    email: 'jonas.hauge@fjordbank.example',
    firstName: 'Jonas',
    lastName: 'Hauge',
    role: 'company_user',
    scopes: ['programs:write'],
    companyId: FJORDBANK,
  },
  secondVolunteer: {
    description: 'Volunteer at Fjordbank who comes second for the last seat in Mentors Bergen',
    userId: demoId('users', 19),
    email: 'nora.strand@fjordbank.example',
    firstName: 'Nora',
    lastName: 'Strand',
    role: 'volunteer',
    scopes: [],
    companyId: FJORDBANK,
  },
} as const satisfies Record<string, Account>;

/** Every account signs in with it, and nobody else in the demo has a password. */
export const DEMO_PASSWORD = 'welcome-to-teei';
/** Made once: hashing takes memory and time, and a new salt, where the demo is the same every time. */
export const DEMO_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,p=1,t=2$pBBd/jn/FlXpT9l7vDrPvw$K2IlB+Ah71SQ8Bm8VVakuAPC16DaRtIsbu3Bz0e03G4';

/** The coordinator of Buddy Bergen who left in August; still a member of Fjordbank. */
export const FORMER_COORDINATOR = demoId('users', 9);

/** The machine client of the story: Benevity, for Fjordbank. Only the SHA-256 of its key is stored. */
export const PARTNER = {
  client: 'benevity-fjordbank',
  platform: 'benevity',
  companyId: FJORDBANK,
  key: 'teei_demo-benevity-fjordbank-4b8d0f6a2c91e357',
} as const;
