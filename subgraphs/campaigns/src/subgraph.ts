/** The campaigns domain as a subgraph. */
import { defineSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { campaign } from './campaign/campaign.ts';
import { snapshot } from './snapshot/snapshot.ts';

export const campaignsSubgraph = defineSubgraph({
  name: 'campaigns',
  nouns: [campaign, snapshot],
});
