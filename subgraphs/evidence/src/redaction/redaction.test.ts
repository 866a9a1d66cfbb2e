import { describe, expect, it } from 'vitest';
import { KINDS, LANGUAGES, measure, readSentences } from '../../test/redaction/sentences.ts';
import { languageOf } from './language.ts';
import { loadRedactor } from './load-redactor.ts';
import { redact } from './redact.ts';

const MIN_RECALL = 0.9;
const MIN_PRECISION = 0.8;

const findSpans = await loadRedactor();

async function redacted(text: string, ...names: readonly string[]): Promise<string> {
  const people = names.map((name) => ({ name }));
  return redact(text, findSpans(text, people), languageOf(text)).text;
}

describe.each(LANGUAGES)('redaction of sentences in %s', (language) => {
  const sentences = readSentences(language);

  it.each(KINDS)(`loses at least ${MIN_RECALL} of each %s, and little else`, (kind) => {
    const { recall, precision } = measure(sentences, kind, ({ text, people }) =>
      findSpans(text, people),
    );
    expect(recall).toBeGreaterThanOrEqual(MIN_RECALL);
    expect(precision).toBeGreaterThanOrEqual(MIN_PRECISION);
  });

  it('tells the language of nineteen sentences in twenty', () => {
    const told = sentences.filter(({ text }) => languageOf(text) === language);
    expect(told.length / sentences.length).toBeGreaterThan(0.95);
  });

  it('finds nothing in what it has redacted', () => {
    for (const { text, people } of sentences) {
      const { text: once } = redact(text, findSpans(text, people), language);
      expect(findSpans(once, people)).toEqual([]);
    }
  });
});

describe('names of people who took part', () => {
  it.each([
    ['I met lars today.', 'I met [name] today.'],
    ["It was Lars Moen's idea.", "It was [name]'s idea."],
    ['Larsen is a name, larsson another.', '[name] is a name, larsson another.'],
    ['Ларсові подобається кава.', '[ім’я] подобається кава.'],
    ['شكرا للارس على القهوة', 'شكرا [اسم] على القهوة'],
  ])('are replaced in every script and case: %s', async (text, expected) => {
    expect(await redacted(text, 'Lars Moen', 'Sigrid Larsen')).toBe(expected);
  });

  it('leave words alone that a surname is as well', async () => {
    const text = 'we walked along the strand';
    expect(await redacted(text, 'Nora Strand')).toBe(text);
  });

  it('may hold characters that patterns give a meaning to', async () => {
    expect(await redacted('Thanks, J.R. (Bob)!', 'J.R. (Bob)')).toBe('Thanks, [name]!');
  });
});

it.each([
  ['I earn 1 200 000 kroner, since 12.03.2024.', 'I earn 1 200 000 kroner, since 12.03.2024.'],
  ['On 2024-03-12 we were 14 of 20.', 'On 2024-03-12 we were 14 of 20.'],
  ['Write to me as @oksana_b there.', 'Write to me as [number] there.'],
])('numbers that are amounts and days stay: %s', async (text, expected) => {
  expect(await redacted(text)).toBe(expected);
});

it.each([
  ['Call me: 22\u202f33\u202f44\u202f55.', 'Call me: [phone].'],
  ['Call me: +47\u2009987\u200965\u2009432.', 'Call me: [phone].'],
  ['My account is 1234\u202f56\u202f78903.', 'My account is [number].'],
  ['I live in Trondheimsveien\u00a0100,\u00a00565\u00a0Oslo.', 'I live in [address].'],
  ['I met Anne\u2011Marie\u00a0Moen there.', 'I met [name] there.'],
  ['I earn 1\u202f200\u202f000\u00a0kroner.', 'I earn 1\u202f200\u202f000\u00a0kroner.'],
])('spaces and hyphens that keep a line together hide nothing: %j', async (text, expected) => {
  expect(await redacted(text, 'Anne-Marie Moen')).toBe(expected);
});

it('each phone number of a list is found', async () => {
  expect(await redacted('22 33 44 55, 22 33 44 56;+47 22 33 44 57')).toBe(
    '[phone], [phone];[phone]',
  );
});

describe('redaction of texts that fit a pattern in many ways', () => {
  const LENGTH = 5_000;
  // The first took twice as long or more with each letter: 3 s for 24.
  it.each([
    ['a name of optional letters', `${'ا'.repeat(60)}ب`, 'A'.repeat(60)],
    ['a name of doubled letters', `Д${'д'.repeat(90)}ж`, 'D'.repeat(100)],
    ['a street of capital letters', `вулиц${'А'.repeat(LENGTH)}`, 'Olena'],
    ['an account of digits', `@${'1'.repeat(LENGTH)}`, 'Olena'],
    ['a word without an end', 'a'.repeat(LENGTH), 'Olena'],
  ])('takes no longer for %s', async (_what, text, name) => {
    const begun = process.cpuUsage();
    await redacted(text, name);
    expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
  });
});
