/** Rules of blocks: the content of each kind, their number and their order. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import type { PublicationBlockContentInput } from '../generated/graphql.ts';

/** Blocks of a page at most. */
export const MAX_BLOCKS = 50;

export type BlockKind = 'TILE' | 'TEXT' | 'CHART' | 'EVIDENCE' | 'METRIC' | 'HEADING';

type ContentField = keyof PublicationBlockContentInput;

interface ContentForm {
  readonly required: readonly ContentField[];
  readonly optional?: readonly ContentField[];
  /** Members that every content of the kind has unless it says otherwise. */
  readonly defaults?: Readonly<Record<string, string | number>>;
}

const FORMS: Readonly<Record<BlockKind, ContentForm>> = {
  HEADING: { required: ['text'], optional: ['level'], defaults: { level: 2 } },
  TEXT: { required: ['markdown'] },
  TILE: { required: ['title'], optional: ['text', 'link'] },
  EVIDENCE: { required: ['evidenceSnippetId'] },
  METRIC: { required: ['label', 'metric', 'period'] },
  CHART: { required: ['title', 'metric', 'period'], defaults: { granularity: 'MONTH' } },
};

/** Kind in a row. @throws TypeError for another text */
export function readKind(text: string): BlockKind {
  if (isKind(text)) return text;
  throw new TypeError(`Expected a kind of block, received ${text}.`);
}

function isKind(text: string): text is BlockKind {
  return text in FORMS;
}

/** Errors of a content that is not of its kind's form: fields that are missing, and fields of other kinds. */
export function checkContent(
  kind: BlockKind,
  content: PublicationBlockContentInput,
): readonly UserError[] {
  const { required, optional = [] } = FORMS[kind];
  const known = [...required, ...optional];
  const given = Object.entries(content).filter(([, value]) => value !== undefined);
  return [
    ...required
      .filter((name) => content[name] === undefined)
      .map((name) => contentError(name, `a value in a block of the kind ${kind}`)),
    ...given
      .filter(([name]) => !known.some((field) => field === name))
      .map(([name]) =>
        contentError(name, `none in a block of the kind ${kind}, which has ${known.join(', ')}`),
      ),
    ...errorsAmong(
      kind === 'CHART' &&
        /^\d{4}-\d\d$/.test(content.period ?? '') &&
        contentError('period', 'a quarter 2026-Q3 or a year 2026, whose months are drawn'),
    ),
  ];
}

function contentError(name: string, expected: string): UserError {
  return badInput(['content', name], expected);
}

/** Content of a block as it is stored. */
export function storedContent(kind: BlockKind, content: PublicationBlockContentInput): string {
  return JSON.stringify({ ...FORMS[kind].defaults, ...content });
}

/** Errors of one more block on a page with so many. */
export function checkRoom(blocks: number): readonly UserError[] {
  return errorsAmong(
    blocks >= MAX_BLOCKS &&
      conflict(
        'publicationId',
        `expected a page with fewer than ${MAX_BLOCKS} blocks; remove one first.`,
      ),
  );
}

/** Items with the one at a position moved to another; the last position is the most. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const others = items.toSpliced(from, 1);
  return others.toSpliced(to, 0, ...items.slice(from, from + 1));
}
