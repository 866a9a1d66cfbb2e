/** SQL of the states of evidence snippets, and of the consent that they depend on. */
import { all, either, type Condition } from '@teei/platform/collections/conditions.ts';
import { sql } from 'kysely';
import type { EvidenceState, EvidenceUse } from '../generated/graphql.ts';
import { TOMBSTONE } from './snippet.rules.ts';

/** Condition that `evidenceState` of the snippet `t` is WITHDRAWN. */
export const isWithdrawn: Condition = sql`(t.content = ${TOMBSTONE} or t.metadata @> '{"state": "withdrawn"}')`;

const isRedacted: Condition = sql`t.metadata @> '{"state": "redacted"}'`;

/** Condition that `evidenceState` of the snippet `t` is one of the states. */
export function isInState(states: readonly EvidenceState[]): Condition {
  const conditions: Record<EvidenceState, Condition> = {
    WITHDRAWN: isWithdrawn,
    REDACTED: sql`not ${isWithdrawn} and ${isRedacted}`,
    LIVE: sql`not ${isWithdrawn} and not ${isRedacted}`,
  };
  return either(states.map((state) => conditions[state]));
}

const isQuotable: Condition = sql`t.metadata @> '{"publication": {"consented": true}}'`;

/** Condition that the snippet `t` may be put to all of the uses; a withdrawn one to none. */
export function isConsentedFor(uses: readonly EvidenceUse[]): Condition {
  const conditions: Record<EvidenceUse, Condition> = {
    // Nothing is taken over without it, and its withdrawal withdraws.
    AI_PROCESSING: sql`true`,
    PUBLICATION: isQuotable,
  };
  return all([sql`not ${isWithdrawn}`, ...uses.map((use) => conditions[use])]);
}

/** Condition that the withdrawal of the snippet `t` is complete; one that was interrupted is not. */
export const isTombstone: Condition = sql`(t.content = ${TOMBSTONE} and t.metadata @> '{"state": "withdrawn"}')`;

/** Conditions on the snippet `t`, by the purpose of the consent that it depends on. */
const DEPENDS_ON_CONSENT: ReadonlyMap<string, Condition> = new Map([
  // Every snippet is the output of a language model that read the person's text.
  ['ai_processing', sql`true`],
  ['publication', isQuotable],
]);

/**
 * Condition that the snippet `t` depends on consent to a purpose; undefined when no snippet depends on
 * consent to it.
 */
export function dependsOnConsent(purpose: string): Condition | undefined {
  return DEPENDS_ON_CONSENT.get(purpose);
}
