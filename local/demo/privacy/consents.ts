/** Consent: the texts in their versions and languages, and who agreed to what. */
import { type Clock, DAY, HOUR, timestamp, YEAR } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import { type Person, writes } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { Random } from '../kernel/random.ts';
import { ACCOUNTS } from '../story/story.ts';

type Purpose =
  | 'program'
  | 'publication'
  | 'ai_processing'
  | 'buddy_program'
  | 'analytics'
  | 'marketing'
  | 'data_sharing';

const PURPOSES: readonly Purpose[] = [
  'program',
  'publication',
  'ai_processing',
  'buddy_program',
  'analytics',
  'marketing',
  'data_sharing',
];

const WORDS: Readonly<Record<string, Readonly<Record<Purpose, string>>>> = {
  en: {
    program: 'I take part in the programme, and TEEI may keep what that needs.',
    publication: 'TEEI may publish what I say, without my name.',
    ai_processing: 'Models may read what I write, without my name, to see how the programme helps.',
    buddy_program: 'My buddy may see my first name and how to reach me.',
    analytics: 'My activity may be counted under a pseudonym.',
    marketing: 'TEEI may send me news.',
    data_sharing: 'My hours may be passed on to my employer’s volunteering platform.',
  },
  no: {
    program: 'Jeg deltar i programmet, og TEEI kan lagre det som trengs for det.',
    publication: 'TEEI kan gjengi det jeg sier, uten navn.',
    ai_processing:
      'Modeller kan lese det jeg skriver, uten navn, for å se hvordan programmet hjelper.',
    buddy_program: 'Min buddy kan se fornavnet mitt og hvordan jeg kan nås.',
    analytics: 'Aktiviteten min kan telles under et pseudonym.',
    marketing: 'TEEI kan sende meg nyheter.',
    data_sharing: 'Timene mine kan sendes til arbeidsgiverens frivilligplattform.',
  },
  uk: {
    program: 'Я беру участь у програмі, і TEEI може зберігати потрібні для цього дані.',
    publication: 'TEEI може публікувати мої слова без імені.',
    ai_processing:
      'Моделі можуть читати написане мною без імені, щоб бачити, як допомагає програма.',
    buddy_program: 'Мій бадді може бачити моє ім’я та контакт.',
    analytics: 'Мою активність можна рахувати під псевдонімом.',
    marketing: 'TEEI може надсилати мені новини.',
    data_sharing: 'Мої години можна передавати платформі роботодавця.',
  },
};

/** Months after which consent expires; without an end for the other purposes. */
const VALID_MONTHS: Readonly<Partial<Record<Purpose, number>>> = { marketing: 12 };

/** Texts in this order, as many as the profile has: what everybody needs comes first. */
const TEXTS: readonly (readonly [Purpose, 'en' | 'no' | 'uk', '1.0' | '2.0'])[] = [
  ...PURPOSES.flatMap((purpose) => [
    [purpose, 'en', '1.0'] as const,
    [purpose, 'no', '1.0'] as const,
  ]),
  ...PURPOSES.map((purpose) => [purpose, 'uk', '1.0'] as const),
  ...(['program', 'publication', 'ai_processing'] as const).flatMap((purpose) =>
    (['en', 'no', 'uk'] as const).map((language) => [purpose, language, '2.0'] as const),
  ),
];

/** Moment at which the second versions came into force. */
function secondVersion(clock: Clock): number {
  return clock.month(-8).start;
}

export function writeConsents(plan: Plan, output: Output): void {
  writeTexts(plan, output);
  const random = new Random('consents');
  let left = plan.profile.rows('user_consents');
  const write = (person: Person, purpose: Purpose, given: boolean, at: number): void => {
    if (left === 0) return;
    left -= 1;
    writeConsent(plan, output, person, purpose, given, at, random);
  };
  const { participants, all } = plan.people;
  const quotedVolunteer = all.filter(({ id }) => id === ACCOUNTS.volunteer.userId);
  // Consents that other demo data rest upon come first: participation, AI processing, publication.
  for (const person of [...participants, ...quotedVolunteer]) {
    const at = person.createdAt + random.between(0.05, 2) * HOUR;
    if (person.role === 'participant') write(person, 'program', true, at);
    if (person.aiConsent) write(person, 'ai_processing', true, at + 1_000);
    if (person.publicationConsent === 'none') continue;
    write(person, 'publication', true, at + 2_000);
    if (person.publicationConsent === 'withdrawn') {
      const until = person.erasedAt ?? plan.clock.now;
      write(person, 'publication', false, at + (until - at) * random.between(0.5, 0.95));
    }
  }
  const others = random.shuffle(
    all
      .filter(({ role, erasedAt }) => role !== 'admin' && erasedAt === undefined)
      .flatMap((person) => otherPurposes(person).map((purpose) => ({ person, purpose }))),
  );
  for (const { person, purpose } of others) {
    const at = person.createdAt + random.between(0.05, 2) * HOUR;
    write(person, purpose, random.chance(0.8), at);
  }
}

function otherPurposes(person: Person): Purpose[] {
  const purposes: Purpose[] = ['analytics', 'marketing', 'data_sharing'];
  if (person.programs.has('buddy')) purposes.push('buddy_program');
  return purposes;
}

function writeTexts(plan: Plan, output: Output): void {
  const second = secondVersion(plan.clock);
  const first = second - 3 * YEAR;
  const texts = TEXTS.slice(0, plan.profile.rows('consent_text_versions'));
  texts.forEach(([purpose, language, version], index) => {
    const isFirst = version === '1.0';
    const isReplaced =
      isFirst && texts.some(([p, l, v]) => p === purpose && l === language && v === '2.0');
    const from = isFirst ? first : second;
    output.row('consent_text_versions', {
      id: demoId('consent_text_versions', index + 1),
      purpose,
      version,
      language,
      title: purpose.replaceAll('_', ' '),
      body: bodyOf(purpose, language, version),
      summary: null,
      valid_months: VALID_MONTHS[purpose] ?? null,
      effective_from: timestamp(from),
      effective_until: isReplaced ? timestamp(second) : null,
      created_by: ACCOUNTS.officer.userId,
      created_at: timestamp(from - 7 * DAY),
    });
  });
}

/** Moment from which a consent is no longer in force; null when it does not expire. */
function expiryOf(purpose: Purpose, at: number): string | null {
  const months = VALID_MONTHS[purpose];
  return months === undefined ? null : timestamp(monthsAfter(at, months));
}

/** Moment some calendar months later, in UTC; the last of a month where that is shorter. */
function monthsAfter(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}

function bodyOf(purpose: Purpose, language: string, version: string): string {
  const words = WORDS[language]?.[purpose] ?? WORDS['en']?.[purpose] ?? '';
  return version === '1.0' ? words : `${words} (2)`;
}

/** A change of mind is a new row: the words are those in force in the person's language. */
function writeConsent(
  plan: Plan,
  output: Output,
  person: Person,
  purpose: Purpose,
  given: boolean,
  at: number,
  random: Random,
): void {
  const texts = TEXTS.slice(0, plan.profile.rows('consent_text_versions'));
  const has = (language: string, version: string): boolean =>
    texts.some(([p, l, v]) => p === purpose && l === language && v === version);
  const own = writes(person);
  const language = has(own, '1.0') ? own : 'en';
  const version = at >= secondVersion(plan.clock) && has(language, '2.0') ? '2.0' : '1.0';
  const isErased = person.erasedAt !== undefined;
  const isWithdrawal = !given && purpose === 'publication';
  output.row('user_consents', {
    id: output.ids.next('user_consents'),
    user_id: person.id,
    purpose,
    consent_given: given,
    consent_text: bodyOf(purpose, language, version),
    consent_version: version,
    consent_language: language,
    consent_date: timestamp(at),
    consent_method: random.weighted(
      ['explicit_opt_in', 'checkbox', 'paper', 'verbal_recorded'] as const,
      (method) => (method === 'explicit_opt_in' ? 6 : method === 'checkbox' ? 4 : 1),
    ),
    ip_address: isErased ? null : `10.1.${random.int(0, 250)}.${random.int(1, 250)}`,
    user_agent: isErased ? null : 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)',
    withdrawn_at: isWithdrawal ? timestamp(at) : null,
    withdrawal_reason: null,
    expires_at: given ? expiryOf(purpose, at) : null,
    created_at: timestamp(at),
    updated_at: timestamp(at),
  });
}
