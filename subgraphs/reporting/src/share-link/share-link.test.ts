import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, outcomesAtOnce, done, refused } from '@teei/test/changes.ts';
import { force } from '@teei/test/transitions.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  colleague,
  machine,
  MANAGER,
  manager,
  OWN,
  startReporting,
  stranger,
  vera,
  VERA,
} from '../../test/fixtures.ts';
import { VIEW } from '../../test/view-specimens.ts';

const ask = askSubgraph(startReporting);

const OPEN = `query ($token: String!) { resolveShareLink(token: $token) { name viewConfig } }`;
const CREATE = 'createShareLink { token shareLink { id } }';
const REVOKE = 'revokeShareLink { shareLink { id } }';

const open = async (token: unknown, viewer = anonymous) =>
  read(await ask.data(viewer, OPEN, { token }), 'resolveShareLink');

/** Creates a link that works in the database's time too. */
async function link(isPublic: boolean): Promise<{ readonly id: string; readonly token: unknown }> {
  const payload = await done(ask, manager, CREATE, {
    viewId: VIEW,
    expiresAt: '2025-12-15T09:00:00Z',
    isPublic,
  });
  const id = String(read(payload, 'shareLink', 'id'));
  await force(ask, 'reporting.share_links', id, "expires_at = '2099-01-01'");
  return { id, token: read(payload, 'token') };
}

/** Input of a new view. */
const view = (name: string) => ({ name, viewConfig: { columns: ['sroi'] } });

describe('a link to a saved view', () => {
  it('opens to everybody when it is public, and no longer once it is revoked', async () => {
    const { id, token } = await link(true);
    expect(await open(token)).toEqual({ name: 'Shared board', viewConfig: { shared: true } });
    expect(await open(token, stranger)).toMatchObject({ name: 'Shared board' });
    await done(ask, manager, REVOKE, { id });
    expect(await open(token)).toBeNull();
  });

  it('opens to the people of the company when it is not public', async () => {
    const { token } = await link(false);
    for (const viewer of [manager, colleague, vera, machine]) {
      expect(await open(token, viewer)).toMatchObject({ name: 'Shared board' });
    }
    for (const viewer of [anonymous, stranger]) expect(await open(token, viewer)).toBeNull();
  });

  it('answers alike for tokens that are unknown, expired and empty', async () => {
    const { id, token } = await link(true);
    await force(ask, 'reporting.share_links', id, "expires_at = '2020-01-01'");
    for (const other of [token, 'a guess', '', 'share 2']) expect(await open(other)).toBeNull();
  });

  it('opens while whoever saved the view belongs to the company, also one that is made as they leave', async () => {
    await ask.sql('delete from users.company_users where user_id = $1', [MANAGER]);
    // Their token holds for some seconds more.
    const { token } = await link(true);
    for (const viewer of [anonymous, colleague]) expect(await open(token, viewer)).toBeNull();
    await ask.sql('insert into users.company_users (company_id, user_id) values ($1, $2)', [
      OWN,
      MANAGER,
    ]);
    expect(await open(token)).toMatchObject({ name: 'Shared board' });
  });

  it('is public only where a company user makes it', async () => {
    const { errors } = await ask.execute(
      vera,
      `mutation { createShareLink(input: { viewId: "${VIEW}", expiresAt: "2025-12-15T09:00:00Z", isPublic: true }) { token } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('saved views', () => {
  const SAVE = 'saveView { savedView { id } }';

  it('are at most ten of a person, also of many saved at once, each with its own name', async () => {
    await done(ask, vera, SAVE, view('Mine'));
    expect(await refused(ask, vera, SAVE, view('Mine'))).toEqual(['name CONFLICT']);
    await outcomesAtOnce(15, (index) => change(ask, vera, SAVE, view(`View ${index}`)));
    const [row] = await ask.sql(
      'select count(*)::int as n from reporting.saved_views where user_id = $1',
      [VERA],
    );
    expect(row?.['n']).toBe(10);
  });

  it('are changed by nobody but their owner, also when they are shared', async () => {
    const update = 'updateView { savedView { id } }';
    expect(await refused(ask, colleague, update, { id: VIEW, name: 'Theirs' })).toEqual([
      'id NOT_FOUND',
    ]);
  });
});
