/** Language levels of sessions: one of six, and that of the source, which may be finer. */
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';
import { textMember } from '@teei/platform/json/member.ts';
import type { CefrLevel, CefrSourceLevel } from '../generated/graphql.ts';

/** The one of six levels that a source's level counts as; null below the lowest. */
const LEVEL_OF: Readonly<Record<CefrSourceLevel, CefrLevel | null>> = {
  PRE_A1: null,
  A1: 'A1',
  A2: 'A2',
  A2_PLUS: 'A2',
  B1: 'B1',
  B1_PLUS: 'B1',
  B2: 'B2',
  B2_PLUS: 'B2',
  C1: 'C1',
  C2: 'C2',
};

/** Levels of an input; null, as what is left out, says nothing. */
export interface GivenLevels {
  readonly languageLevel?: CefrLevel | null | undefined;
  readonly sourceLevel?: CefrSourceLevel | null | undefined;
}

/** Levels as they are stored. */
interface StoredLevels {
  readonly language_level: CefrLevel | null;
  /** `source_level` of the metadata. */
  readonly source_level: CefrSourceLevel | null;
}

/** Levels to store: `languageLevel` follows from `sourceLevel`. Undefined when neither is given. */
export function givenLevels({ languageLevel, sourceLevel }: GivenLevels): StoredLevels | undefined {
  const source_level = sourceLevel ?? null;
  if (source_level !== null) return { language_level: LEVEL_OF[source_level], source_level };
  const language_level = languageLevel ?? null;
  return language_level === null ? undefined : { language_level, source_level };
}

/** Errors of levels: the session is not about a language, or the two levels contradict each other. */
export function checkLevels(type: string, given: GivenLevels): readonly UserError[] {
  const { languageLevel, sourceLevel } = given;
  const isLanguage = type === 'language';
  const none = `none: only sessions of type LANGUAGE have a level; this one is ${type.toUpperCase()}`;
  const level = givenLevels(given)?.language_level ?? null;
  return errorsAmong(
    !isLanguage && (languageLevel ?? null) !== null && badInput('languageLevel', none),
    !isLanguage && (sourceLevel ?? null) !== null && badInput('sourceLevel', none),
    isLanguage &&
      (languageLevel ?? null) !== null &&
      languageLevel !== level &&
      badInput('languageLevel', `${level ?? 'none'}, by the sourceLevel ${sourceLevel ?? ''}`),
  );
}

/** Level of the source that metadata have; null without one. */
export function sourceLevelOf(metadata: unknown): CefrSourceLevel | null {
  const name = textMember(metadata, 'source_level');
  return name !== null && isSourceLevel(name) ? name : null;
}

function isSourceLevel(name: string): name is CefrSourceLevel {
  return Object.hasOwn(LEVEL_OF, name);
}
