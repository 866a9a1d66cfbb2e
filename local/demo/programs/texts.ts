/** Turns a template into what somebody said, and into the redacted form that evidence keeps. */
import { TEXT_TEMPLATES, type TextTemplate, type Tone } from './text-templates.ts';
import type { OutcomeType, TextLanguage } from '../kernel/model.ts';
import type { Random } from '../kernel/random.ts';

export interface SpokenText {
  readonly template: TextTemplate;
  /** Text as it was said. */
  readonly text: string;
  /** Text without names. */
  readonly redacted: string;
}

const NAME_REDACTED: Readonly<Record<TextLanguage, string>> = {
  en: '[name]',
  no: '[navn]',
  uk: '[ім’я]',
};
const CITIES: Readonly<Record<TextLanguage, readonly string[]>> = {
  en: ['Oslo', 'Bergen', 'Trondheim', 'Stavanger'],
  no: ['Oslo', 'Bergen', 'Trondheim', 'Tromsø'],
  uk: ['Осло', 'Бергені', 'Тронгеймі', 'Ставангері'],
};
const WORK: Readonly<Record<TextLanguage, readonly string[]>> = {
  en: ['accounting', 'nursing', 'logistics', 'software', 'teaching'],
  no: ['regnskap', 'sykepleie', 'logistikk', 'programmering', 'undervisning'],
  uk: ['бухгалтерії', 'логістики', 'медицини'],
};

const BY_LANGUAGE_AND_TONE = new Map<string, readonly TextTemplate[]>();
for (const template of TEXT_TEMPLATES) {
  const key = `${template.language}/${template.tone}`;
  BY_LANGUAGE_AND_TONE.set(key, [...(BY_LANGUAGE_AND_TONE.get(key) ?? []), template]);
}

/** The tone that goes with a score of 0 to 1. */
export function toneOf(score: number): Tone {
  return score < 0.36 ? 'struggle' : score < 0.52 ? 'progress' : 'success';
}

/**
 * Draws what somebody says.
 *
 * @param theme outcome that the text is about, three times in four
 * @param name of the other person
 */
export function speak(
  random: Random,
  language: TextLanguage,
  theme: OutcomeType,
  tone: Tone,
  name: string,
): SpokenText {
  const candidates = BY_LANGUAGE_AND_TONE.get(`${language}/${tone}`) ?? TEXT_TEMPLATES;
  const onTheme = candidates.filter((template) => template.theme === theme);
  const template =
    onTheme.length > 0 && random.chance(0.75) ? random.pick(onTheme) : random.pick(candidates);
  const city = random.pick(CITIES[language]);
  const work = random.pick(WORK[language]);
  const weeks = String(random.int(5, 14));
  const fill = (slot: string): string =>
    template.text
      .replaceAll('{name}', slot)
      .replaceAll('{city}', city)
      .replaceAll('{weeks}', weeks)
      .replaceAll('{work}', work);
  return { template, text: fill(name), redacted: fill(NAME_REDACTED[language]) };
}

/**
 * Text of a template that names nobody, and at most a place.
 *
 * @throws RangeError when there is no such template
 */
export function sayTemplate(key: string, city = ''): SpokenText {
  const template = TEXT_TEMPLATES.find((candidate) => candidate.key === key);
  if (!template) throw new RangeError(`No text ${key}.`);
  const text = template.text.replaceAll('{city}', city);
  return { template, text, redacted: text };
}
