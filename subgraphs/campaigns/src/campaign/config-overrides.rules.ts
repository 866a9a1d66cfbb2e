/** Settings of a campaign, which replace those of its template in new instances (catalogue, table 28). */
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import { membersOf } from '@teei/platform/json/member.ts';
import { mergeSettings, readSettingsSchemas } from '@teei/platform/settings/settings.ts';

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
  const isObject = typeof overrides === 'object' && overrides !== null && !Array.isArray(overrides);
  const given = isObject ? mergeSettings(membersOf(overrides)) : overrides;
  return check(programType, given, 'configOverrides');
}

/** Stored settings without `outcomeMetrics`, which are about the social return and no settings. */
export function settingsAmong(stored: unknown): unknown {
  const { outcomeMetrics: _, ...settings } = membersOf(stored);
  return settings;
}

/** JSON of new settings, with the stored `outcomeMetrics`. */
export function storedOverrides(stored: unknown, overrides: unknown): string {
  const { outcomeMetrics } = membersOf(stored);
  return JSON.stringify({
    ...membersOf(overrides),
    ...(outcomeMetrics !== undefined && { outcomeMetrics }),
  });
}
