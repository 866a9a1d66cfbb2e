/** Questions of this folder with the quotes that answer them; README.md describes their form. */
import { readFileSync } from 'node:fs';

export const LANGUAGES = ['en', 'no', 'uk', 'ar'] as const;

export interface Pair {
  readonly question: string;
  readonly quote: string;
}

export function readPairs(language: (typeof LANGUAGES)[number]): readonly Pair[] {
  return readFileSync(new URL(`${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [question = '', quote = ''] = line.split('\t');
      return { question, quote };
    });
}
