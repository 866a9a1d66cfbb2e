/** Language models that answer a question from pieces of evidence. */

/** Piece of evidence with the number that an answer cites it by. */
export interface NumberedPiece {
  readonly number: number;
  /** Its words, without names. */
  readonly words: string;
}

export interface Question {
  readonly text: string;
  readonly pieces: readonly NumberedPiece[];
}

export interface Answer {
  readonly text: string;
  /** False for an answer that ended at its longest length, in the middle of what it says. */
  readonly isWhole: boolean;
  readonly tokensInput: number;
  readonly tokensOutput: number;
}

export interface LanguageModel {
  /** Name that is logged and shown, as its provider spells it. */
  readonly name: string;
  /** US dollars for a million tokens. */
  readonly price: { readonly input: number; readonly output: number };
  /** @throws DeliveryError when there is no answer */
  answer(question: Question, signal: AbortSignal): Promise<Answer>;
}
