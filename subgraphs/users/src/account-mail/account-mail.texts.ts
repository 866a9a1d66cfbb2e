/** Texts of the mails about accounts, by language (ISO 639-1); plain, as nothing in them needs more. */

/** Words of a mail that differ from one to the next. */
export interface MailValues {
  /** Address of a page, or the token alone where no page is configured. */
  readonly link: string;
  readonly firstName?: string | undefined;
  readonly inviter?: string | undefined;
  readonly company?: string | undefined;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

type Texts = Readonly<Record<AccountMailKind, (values: MailValues) => MailText>>;

export type AccountMailKind = 'invitation' | 'passwordReset' | 'passwordChange';

const DEFAULT_LANGUAGE = 'en';

const TEXTS: Readonly<Record<string, Texts>> = {
  en: {
    invitation: ({ link, inviter = 'TEEI', company }) => ({
      subject: company === undefined ? 'Welcome to TEEI' : `${company} invites you to TEEI`,
      text: `Hello,\n\n${inviter} invites you to TEEI. Choose a password within 14 days:\n\n${link}\n\nIf you did not expect this, leave it: nothing happens without you.\n`,
    }),
    passwordReset: ({ link, firstName }) => ({
      subject: 'A new password for TEEI',
      text: `Hello${named(firstName)},\n\nset a new password within an hour:\n\n${link}\n\nIf you did not ask for it, leave this mail: your password stays as it is.\n`,
    }),
    passwordChange: ({ firstName }) => ({
      subject: 'Your TEEI password was changed',
      text: `Hello${named(firstName)},\n\nyour password was changed, and other devices were signed out. If that was not you, ask for a new password at once, and tell TEEI.\n`,
    }),
  },
  no: {
    invitation: ({ link, inviter = 'TEEI', company }) => ({
      subject: company === undefined ? 'Velkommen til TEEI' : `${company} inviterer deg til TEEI`,
      text: `Hei,\n\n${inviter} inviterer deg til TEEI. Velg et passord innen 14 dager:\n\n${link}\n\nHvis du ikke ventet dette, kan du se bort fra det: ingenting skjer uten deg.\n`,
    }),
    passwordReset: ({ link, firstName }) => ({
      subject: 'Nytt passord til TEEI',
      text: `Hei${named(firstName)},\n\nvelg et nytt passord innen en time:\n\n${link}\n\nHvis du ikke ba om det, kan du se bort fra denne e-posten: passordet ditt blir som det er.\n`,
    }),
    passwordChange: ({ firstName }) => ({
      subject: 'Passordet ditt til TEEI er endret',
      text: `Hei${named(firstName)},\n\npassordet ditt er endret, og andre enheter er logget ut. Hvis det ikke var deg, be om et nytt passord med en gang, og si fra til TEEI.\n`,
    }),
  },
  uk: {
    invitation: ({ link, inviter = 'TEEI', company }) => ({
      subject:
        company === undefined ? 'Ласкаво просимо до TEEI' : `${company} запрошує вас до TEEI`,
      text: `Вітаємо!\n\nВас запрошує до TEEI: ${inviter}. Оберіть пароль протягом 14 днів:\n\n${link}\n\nЯкщо ви цього не очікували, нічого не робіть: без вас нічого не станеться.\n`,
    }),
    passwordReset: ({ link, firstName }) => ({
      subject: 'Новий пароль до TEEI',
      text: `Вітаємо${named(firstName)}!\n\nОберіть новий пароль протягом години:\n\n${link}\n\nЯкщо ви про це не просили, нічого не робіть: ваш пароль не зміниться.\n`,
    }),
    passwordChange: ({ firstName }) => ({
      subject: 'Ваш пароль до TEEI змінено',
      text: `Вітаємо${named(firstName)}!\n\nВаш пароль змінено, інші пристрої вийшли з облікового запису. Якщо це були не ви, негайно попросіть новий пароль і повідомте TEEI.\n`,
    }),
  },
};

/** Mail of a kind in a language; in English where there are no texts of it. */
export function accountMailText(
  kind: AccountMailKind,
  language: string | null,
  values: MailValues,
): MailText {
  const texts = TEXTS[language ?? DEFAULT_LANGUAGE] ?? TEXTS[DEFAULT_LANGUAGE];
  if (!texts) throw new TypeError(`Expected texts in ${DEFAULT_LANGUAGE}.`);
  const { subject, text } = texts[kind](values);
  return { subject: oneLine(subject), text };
}

/** `, Lars` or nothing. */
function named(firstName: string | undefined): string {
  return firstName === undefined ? '' : `, ${oneLine(firstName)}`;
}

/** Names come from people: they add no lines. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
