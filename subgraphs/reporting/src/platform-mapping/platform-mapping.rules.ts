/** Rules of mappings of figures to the fields of platforms. */
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';
import { member } from '@teei/platform/json/member.ts';
import type { ImpactFigure } from '../generated/graphql.ts';
import { bodyFor, checkBody } from '../delivery/platforms.ts';

/** Figures by which a mapping is tried where nothing was delivered yet. */
const SAMPLE = {
  period: '2025-Q3',
  totalVolunteerHours: 100,
  sroiRatio: 3,
  visScore: 50,
  currency: 'EUR',
};

/** Names of the figures in payloads and in mappings. */
const FIGURE_NAMES: Readonly<Record<ImpactFigure, string>> = {
  PERIOD: 'period',
  TOTAL_VOLUNTEER_HOURS: 'totalVolunteerHours',
  SROI_RATIO: 'sroiRatio',
  VIS_SCORE: 'visScore',
  CURRENCY: 'currency',
};

interface Field {
  readonly figure: ImpactFigure;
  readonly field: string;
}

/** Mapping with these fields, as it is stored. */
export function mappingOf(fields: readonly Field[], before: unknown): object {
  const version = member(before, 'version');
  return {
    version: typeof version === 'number' ? version + 1 : 1,
    fields: Object.fromEntries(fields.map(({ figure, field }) => [FIGURE_NAMES[figure], field])),
  };
}

/**
 * Errors of a mapping: figures and fields that are named twice, and reasons why its platform would not accept the last
 * payload by it.
 */
export function checkMapping(
  fields: readonly Field[],
  {
    platform,
    last_payload: payload,
  }: { readonly platform: string; readonly last_payload: unknown },
): readonly UserError[] {
  // A figure that the last payload lacks, such as a ratio without an investment, is tried with a sample.
  const tried = { ...SAMPLE, ...knownOf(payload) };
  return [
    ...checkOnce(fields),
    ...checkBody(platform, bodyFor(mappingOf(fields, null), tried), 'fields'),
  ];
}

/** Errors of figures and fields that are named twice. */
export function checkOnce(fields: readonly Field[]): readonly UserError[] {
  const figures = new Set(fields.map(({ figure }) => figure));
  const names = new Set(fields.map(({ field }) => field));
  return errorsAmong(
    Math.min(figures.size, names.size) < fields.length &&
      badInput('fields', 'each figure and each field once'),
  );
}

/** The figures of a payload that are there. */
function knownOf(payload: unknown): object {
  return Object.fromEntries(
    Object.keys(SAMPLE).flatMap((name) => {
      const value = member(payload, name) ?? null;
      return value === null ? [] : [[name, value]];
    }),
  );
}
