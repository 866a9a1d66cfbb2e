import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkPin, checkUnpin } from './pinned-evidence.rules.ts';

const ten = Array.from({ length: 10 }, (_, index) => `piece ${index}`);

describe('pinning evidence', () => {
  it.each([
    [[], true, []],
    [ten.slice(1), true, []],
    [[], false, ['evidenceId NOT_FOUND']],
    [['new'], true, ['evidenceId CONFLICT']],
    [ten, true, ['evidenceId BAD_USER_INPUT']],
  ])('beside %j, if it may be: %s, is answered %j', (pinned, isPinnable, errors) => {
    const campaign = { evidence_snippet_ids: pinned, is_pinnable: isPinnable };
    expect(inBrief(checkPin(campaign, 'new'))).toEqual(errors);
  });

  it('is taken back only where it was done', () => {
    expect(checkUnpin({ evidence_snippet_ids: ['old'] }, 'old')).toEqual([]);
    expect(inBrief(checkUnpin({ evidence_snippet_ids: [] }, 'old'))).toEqual([
      'evidenceId NOT_FOUND',
    ]);
  });
});
