/** Languages that reports are made in. */
import type { ReportLocale } from '../../generated/graphql.ts';
import { ENGLISH } from './en.ts';
import { NORWEGIAN } from './no.ts';
import { UKRAINIAN } from './uk.ts';
import type { Words } from './words.ts';

const LANGUAGES: Readonly<Record<ReportLocale, Words>> = {
  en: ENGLISH,
  no: NORWEGIAN,
  uk: UKRAINIAN,
};

/** Words of a language. @throws TypeError for a language that reports are not made in */
export function wordsIn(locale: string): Words {
  if (!isLocale(locale)) throw new TypeError(`Expected a language of reports, received ${locale}.`);
  return LANGUAGES[locale];
}

/** Title of a report in its language, in English where it has none; of reports from elsewhere a plain one. */
export function titleOf({
  template_id: template,
  locale,
}: {
  readonly template_id: string | null;
  readonly locale: string;
}): string {
  const { templates, report } = isLocale(locale) ? LANGUAGES[locale] : ENGLISH;
  const titles: Readonly<Record<string, string>> = templates;
  return (template === null ? undefined : titles[template]) ?? report;
}

/** Narrows a text to a language that reports are made in. */
export function isLocale(locale: string): locale is ReportLocale {
  return locale in LANGUAGES;
}
