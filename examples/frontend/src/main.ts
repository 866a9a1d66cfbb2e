/** The page: signs in, lists campaigns page by page, and renames one under optimistic locking. */
import { CombinedError, createClient, fetchExchange } from '@urql/core';
import type { CampaignsQuery } from './generated/graphql.ts';
import { CAMPAIGNS, RENAME, SIGN_IN } from './operations.ts';

const GRAPH_URL = import.meta.env.VITE_GRAPH_URL ?? 'http://localhost:4000/graphql';

type Campaign = NonNullable<CampaignsQuery['campaigns']>['nodes'][number];

let token: string | undefined;
let after: string | null | undefined;

const client = createClient({
  url: GRAPH_URL,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: () => ({
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  }),
});

element('sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  void show(signIn);
});
element('more').addEventListener('click', () => void show(listCampaigns));

async function signIn(): Promise<string> {
  const input = { email: inputOf('email').value, password: inputOf('password').value };
  const { data, error } = await client.mutation(SIGN_IN, { input });
  if (error) throw error;
  const { accessToken, userErrors = [] } = data?.signIn ?? {};
  // What a person can mend stands in userErrors, by field; errors are for what they cannot.
  if (!accessToken) return userErrors.map(({ message }) => message).join(' ');
  token = accessToken;
  element('sign-in').hidden = true;
  return listCampaigns();
}

async function listCampaigns(): Promise<string> {
  const { data, error } = await client.query(CAMPAIGNS, { after: after ?? null });
  // Part of an answer may be there: a field that failed is null, and the error names its path.
  if (!data?.campaigns) throw error ?? new Error('Expected a list of campaigns.');
  const { nodes, pageInfo, totalCount } = data.campaigns;
  for (const campaign of nodes) element('campaigns').append(itemOf(campaign));
  after = pageInfo.endCursor;
  element('more').hidden = !pageInfo.hasNextPage;
  return `${totalCount} campaigns`;
}

function itemOf(campaign: Campaign): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.textContent = 'Rename';
  const title = document.createElement('span');
  const { volunteersEnrolled, volunteerCapacity } = campaign;
  const describe = (name: string): string =>
    `${name} (${campaign.status}, ${volunteersEnrolled} of ${volunteerCapacity}) `;
  title.textContent = describe(campaign.name);
  // Of two people who change the same campaign, the second is told that it has changed: CONFLICT.
  let version = campaign.updatedAt;
  // One key for one intention: sent again after a lost answer, the change is made once.
  button.addEventListener('click', () => {
    const name = prompt('New name', campaign.name);
    if (name === null) return;
    void show(async () => {
      const input = {
        id: campaign.id,
        name,
        expectedUpdatedAt: version,
        idempotencyKey: crypto.randomUUID(),
      };
      const { data, error } = await client.mutation(RENAME, { input });
      if (error) throw error;
      const { campaign: renamed, userErrors = [] } = data?.updateCampaign ?? {};
      if (!renamed) return userErrors.map(({ message }) => message).join(' ');
      version = renamed.updatedAt;
      title.textContent = describe(renamed.name);
      return 'Renamed';
    });
  });
  item.append(title, button);
  return item;
}

/** Shows what an action says, or why it failed. */
async function show(action: () => Promise<string>): Promise<void> {
  const message = element('message');
  try {
    message.textContent = await action();
  } catch (error) {
    const errors = error instanceof CombinedError ? error.graphQLErrors : [];
    const codes = errors.map(({ extensions }) => String(extensions['code']));
    // docs/errors.md lists the codes, and which are worth another try.
    message.textContent = codes.length > 0 ? `Failed: ${codes.join(', ')}` : String(error);
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new TypeError(`The page has no ${id}.`);
  return found;
}

function inputOf(id: string): HTMLInputElement {
  const found = element(id);
  if (!(found instanceof HTMLInputElement)) throw new TypeError(`${id} is no input.`);
  return found;
}
