/** Settings of a campaign, which replace those of its template in new instances (catalogue, table 28). */
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import { membersOf } from '@teei/platform/json/member.ts';
import { mergeSettings, readSettingsSchemas } from '@teei/platform/settings/settings.ts';
import type { UpdateCampaignInput } from '../generated/graphql.ts';

const { check } = readSettingsSchemas('program-config');

/**
 * Errors of a campaign's settings.
 *
 * @param programType type of its template; null without one
 * @param overrides settings by name, null for one that is taken away; undefined where they stay
 */
export function checkOverrides(
  programType: string | null,
  overrides: unknown,
): readonly UserError[] {
  if (overrides === undefined) return [];
  if (programType === null) return [badInput('configOverrides', 'none before a template')];
  return check(programType, mergeSettings(overrides), 'configOverrides');
}

/** Settings that an update has to be checked with: new ones, or those that meet another template; undefined for neither. */
export function overridesToCheck(stored: unknown, input: Partial<UpdateCampaignInput>): unknown {
  // The outcome metrics, which are about the social return, are no settings.
  const { outcomeMetrics: _, ...settings } = membersOf(stored);
  return input.configOverrides ?? (input.templateId && settings);
}

/** JSON of new settings, with the stored `outcomeMetrics`; undefined where there are no new ones. */
export function storedOverrides(stored: unknown, overrides: unknown): string | undefined {
  if (overrides === undefined) return undefined;
  const { outcomeMetrics } = membersOf(stored);
  return JSON.stringify({ ...membersOf(overrides), outcomeMetrics });
}
