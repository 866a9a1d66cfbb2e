/** Keys of people's events in the analytics store. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { expect, it } from 'vitest';
import { manager, startUsers, volunteer, VOLUNTEER } from '../../test/fixtures.ts';

const ask = askSubgraph(startUsers);

const KEY = '1234567890';

/** Key of the volunteer that a viewer is given; undefined where they do not see the volunteer. */
async function key(viewer: Viewer): Promise<unknown> {
  const { found } = await ask.entity(
    viewer,
    { __typename: 'User', id: VOLUNTEER },
    'key: analyticsKey',
  );
  return found === null ? undefined : read(found, 'key');
}

it('lead a person under a restriction, and the officer, to what is held on them, and nobody else', async () => {
  for (const viewer of [volunteer, officer, manager, admin]) expect(await key(viewer)).toBe(KEY);
  await ask.sql(
    `insert into privacy.data_subject_requests (user_id, request_type, status, completed_at, restricted_at)
     values ($1, 'restriction', 'completed', now(), now())`,
    [VOLUNTEER],
  );
  for (const viewer of [volunteer, officer]) expect(await key(viewer)).toBe(KEY);
  for (const viewer of [manager, admin]) expect(await key(viewer)).not.toBe(KEY);
});
