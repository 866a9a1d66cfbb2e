/** Rules of the evidence that a campaign shows (catalogue, table 30). */
import {
  badInput,
  conflict,
  errorsAmong,
  notFound,
  type UserError,
} from '@teei/platform/errors/user-error.ts';

const MAX_PINNED = 10;

interface Pinned {
  readonly evidence_snippet_ids: unknown;
}

/** Ids of the pieces that are pinned, in the order in which they were. */
export function pinnedIds({ evidence_snippet_ids: ids }: Pinned): readonly string[] {
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/** Errors of pinning: not the campaign's, not consented, pinned already, or one too many. */
export function checkPin(
  campaign: Pinned & { readonly is_pinnable: boolean },
  evidenceId: string,
): readonly UserError[] {
  const pinned = pinnedIds(campaign);
  if (!campaign.is_pinnable) return [notFound('EvidenceSnippet', evidenceId, 'evidenceId')];
  if (pinned.includes(evidenceId)) {
    return [conflict('evidenceId', 'expected a piece that is not pinned yet.')];
  }
  return errorsAmong(
    pinned.length >= MAX_PINNED &&
      badInput('evidenceId', `at most ${MAX_PINNED} pinned pieces: unpin another one first`),
  );
}

/** Errors of taking a piece down that is not pinned. */
export function checkUnpin(campaign: Pinned, evidenceId: string): readonly UserError[] {
  return errorsAmong(
    !pinnedIds(campaign).includes(evidenceId) &&
      notFound('EvidenceSnippet', evidenceId, 'evidenceId'),
  );
}
