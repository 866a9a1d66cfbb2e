/** Rules of programme templates: their versions and settings (catalogue, table 27). */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import type { CreateProgramTemplateInput } from '../generated/graphql.ts';
import { checkConfig } from './config.rules.ts';

type Content = Pick<CreateProgramTemplateInput, 'outcomeMetrics' | 'defaultConfig'>;

/** Errors of a template's values: an outcome twice, or settings that its type of programme does not have. */
export function checkContent(
  programType: string,
  { outcomeMetrics = [], defaultConfig }: Content,
): readonly UserError[] {
  const outcomes = new Set(outcomeMetrics.map(({ outcomeType }) => outcomeType));
  return [
    ...errorsAmong(
      outcomes.size < outcomeMetrics.length && badInput('outcomeMetrics', 'each outcome once'),
    ),
    ...(defaultConfig === undefined
      ? []
      : checkConfig(programType, defaultConfig, 'defaultConfig')),
  ];
}

/** Errors of a version that is to follow others: it must be later than each of them. */
export function checkVersion(version: string, versions: readonly string[]): readonly UserError[] {
  const latest = versions.toSorted(compareVersions).at(-1) ?? '0.0.0';
  return errorsAmong(
    compareVersions(version, latest) <= 0 && badInput('version', `a version later than ${latest}`),
  );
}

/** Semantic versions by precedence: three whole numbers, without pre-releases (semver.org, item 11). */
function compareVersions(one: string, other: string): number {
  const others = other.split('.').map(Number);
  const differences = one.split('.').map((part, index) => Number(part) - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** CONFLICT for a template that has been retired before. */
export function checkDeprecation(row: { readonly is_active: boolean }): readonly UserError[] {
  return errorsAmong(
    !row.is_active && conflict('id', 'expected a template that is not retired yet.'),
  );
}
