/** Answers without a language model: the sentences of the evidence that share the most words with the question. */
import { languageOf } from '../redaction/language.ts';
import type { LanguageModel, NumberedPiece, Question } from './language-model.ts';

/** Name of these rules; another version makes other answers of the same evidence. */
export const EXTRACTIVE_MODEL = 'extractive-1';

/** Sentences of an answer. */
const MAX_SENTENCES = 5;

/** Sentences of one piece in an answer, so that more than one person is heard. */
const MAX_SENTENCES_OF_PIECE = 2;

/** Letters by which words are compared: most inflected forms share them. */
const STEM_LENGTH = 5;

/** Letters of a word that counts; shorter ones are mostly articles, pronouns and prepositions. */
const MIN_WORD_LENGTH = 4;

interface Sentence {
  readonly number: number;
  readonly text: string;
  /** Words that it shares with the question. */
  readonly shared: number;
}

/** The same question and evidence have the same answer. */
export const extractiveModel: LanguageModel = {
  name: EXTRACTIVE_MODEL,
  price: { input: 0, output: 0 },
  answer: (question) =>
    Promise.resolve({ text: quote(question), isWhole: true, tokensInput: 0, tokensOutput: 0 }),
};

function quote({ text, pieces }: Question): string {
  const wanted = stemsOf(text);
  const ranked = pieces
    .flatMap((piece) => sentencesOf(piece, wanted))
    .toSorted((a, b) => b.shared - a.shared);
  const chosen: Sentence[] = [];
  for (const sentence of ranked) {
    const fromPiece = chosen.filter(({ number }) => number === sentence.number);
    if (fromPiece.length < MAX_SENTENCES_OF_PIECE) chosen.push(sentence);
    if (chosen.length === MAX_SENTENCES) break;
  }
  return chosen
    .toSorted((a, b) => a.number - b.number)
    .map((sentence) => `“${sentence.text}” [${sentence.number}]`)
    .join('\n');
}

function sentencesOf({ number, words }: NumberedPiece, wanted: ReadonlySet<string>): Sentence[] {
  const segmenter = new Intl.Segmenter(languageOf(words), { granularity: 'sentence' });
  return [...segmenter.segment(words)]
    .map(({ segment }) => segment.replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({
      number,
      text,
      shared: [...stemsOf(text)].filter((stem) => wanted.has(stem)).length,
    }));
}

function stemsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => word.length >= MIN_WORD_LENGTH)
      .map((word) => word.slice(0, STEM_LENGTH)),
  );
}
