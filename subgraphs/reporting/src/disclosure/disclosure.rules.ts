/** Rules of disclosures: what is said of a requirement and of each figure that answers it. */
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';
import { z } from 'zod';
import type { Disclosure, DisclosureDatapoint } from '../generated/graphql.ts';

const figureForm = z.object({
  /** Name of the figure in `record.disclosure_datapoints`. */
  figure: z.string(),
  label: z.string(),
  unit: z.string(),
  source: z.string(),
  value: z.number().nullable(),
  isKnown: z.boolean(),
  /** True for a figure that the company has on record for the year. */
  isRecorded: z.boolean(),
});

/** Row of the statement of disclosures. */
const disclosureForm = z.object({
  standard: z.string(),
  version: z.string(),
  topic: z.enum(['S3', 'GRI 201', 'GRI 413']),
  code: z.string(),
  title: z.string(),
  source: z.string(),
  notAvailable: z.string().nullable(),
  isOptional: z.boolean(),
  isMaterial: z.boolean().nullable(),
  assessedAt: z.string().nullable(),
  /** Moment at which the newest event in the figures on record was stored. */
  recordedAsOf: z.string().nullable(),
  figures: z.array(figureForm),
});

/** Figure as it is shown; one without a value says why. */
function toDatapoint(
  { isKnown, isRecorded, value, ...figure }: z.infer<typeof figureForm>,
  recordedAsOf: string | null,
): DisclosureDatapoint & { readonly figure: string; readonly asOf: string | null } {
  const absence = isKnown ? 'WITHHELD' : 'NOT_ON_RECORD';
  return {
    ...figure,
    value,
    absence: value === null ? absence : null,
    asOf: isRecorded ? recordedAsOf : null,
  };
}

/**
 * Disclosure as it is shown. A figure outside of what the company has found material is a supplement (ESRS 1,
 * paragraphs 107 to 109).
 */
export function toDisclosure(row: unknown): Disclosure {
  const { isMaterial, figures, recordedAsOf, ...requirement } = disclosureForm.parse(row);
  const assessed = isMaterial === true ? 'MATERIAL' : 'NOT_MATERIAL';
  return {
    ...requirement,
    materiality: isMaterial === null ? 'NOT_ASSESSED' : assessed,
    isSupplement: isMaterial !== true,
    datapoints: figures.map((figure) => toDatapoint(figure, recordedAsOf)),
  };
}

/** Returns the year. @throws InvalidInputError unless it is one that a standard can be of */
export function checkFinancialYear(financialYear: number): number {
  if (financialYear < 2000 || financialYear > 2100) {
    throw new InvalidInputError('financialYear', 'a year from 2000 to 2100', String(financialYear));
  }
  return financialYear;
}

/** Errors of assessing a topic: for a year up to the next. */
export function checkAssessedYear(financialYear: number, now: Date): readonly UserError[] {
  const last = now.getUTCFullYear() + 1;
  return errorsAmong(
    financialYear > last && badInput('financialYear', `a year up to ${String(last)}`),
  );
}
