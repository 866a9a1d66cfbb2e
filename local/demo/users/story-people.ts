/** The people of the story, in the order of their numbers: the accounts, and names worth testing. */
import { ACCOUNTS, FJORDBANK, type Account } from '../story/story.ts';
import type { Language } from '../kernel/names.ts';

export interface StoryPerson {
  readonly role: Account['role'];
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly language: Language;
  readonly companyId?: string;
  /** Moment as written for DEMO_NOW. */
  readonly erasedAt?: string;
}

export const STORY_PEOPLE: readonly StoryPerson[] = [
  account(ACCOUNTS.admin),
  account(ACCOUNTS.officer),
  account(ACCOUNTS.companyUser),
  account(ACCOUNTS.volunteer),
  account(ACCOUNTS.participant, 'uk'),
  {
    ...participant('Olena', 'Kovalenko', 'olena.kovalenko@mail.example', 'uk'),
    erasedAt: '2025-10-20T11:40',
  },
  account(ACCOUNTS.solvindUser),
  account(ACCOUNTS.coordinator),
  {
    role: 'company_user',
    firstName: 'Kari',
    lastName: 'Nes',
    email: 'kari.nes@fjordbank.example',
    language: 'no',
    companyId: FJORDBANK,
  },
  // Emoji, an apostrophe, a hyphen, a single letter, the longest name allowed.
  volunteer('Zoë 🌻', 'Brandt', 'zoe.brandt@fjordbank.example'),
  volunteer('Seán', "O'Brien-Ødegård", 'sean.obrien@fjordbank.example'),
  volunteer('Ý', 'Lie 🚀', 'y.lie@fjordbank.example'),
  volunteer(
    'Maximiliana-Wilhelmina-Alexandrine-Theodora-Friederike-Charlotte-Benedikta-Christiane-Louise-Augusta',
    'Ås',
    'maximiliana@fjordbank.example',
  ),
  // Right to left, and scripts other than Latin.
  participant('ليلى', 'حدّاد', 'layla.haddad@mail.example', 'ar'),
  participant('נועה', 'לוי', 'noa.levi@mail.example', 'en'),
  participant('Олеся', 'Гук', 'olesia.huk@mail.example', 'uk'),
  participant('Nguyễn Thị', 'Ánh', 'anh.nguyen@mail.example', 'en'),
  participant('小雨', '陈', 'xiaoyu.chen@mail.example', 'en'),
  account(ACCOUNTS.secondVolunteer),
];

function account(from: Account, language: Language = 'no'): StoryPerson {
  const { role, firstName, lastName, email, companyId } = from;
  const person = { role, firstName, lastName, email, language };
  return companyId === undefined ? person : { ...person, companyId };
}

function volunteer(firstName: string, lastName: string, email: string): StoryPerson {
  return { role: 'volunteer', firstName, lastName, email, language: 'no', companyId: FJORDBANK };
}

function participant(
  firstName: string,
  lastName: string,
  email: string,
  language: Language,
): StoryPerson {
  return { role: 'participant', firstName, lastName, email, language };
}
