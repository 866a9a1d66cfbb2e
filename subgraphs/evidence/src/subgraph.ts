/** The evidence domain as a subgraph: its collections and the resolvers of its types. */
import { defineSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import type { Resolvers } from './generated/graphql.ts';
import { prompts } from './prompt/prompt.collection.ts';
import { promptFields, promptQueries, promptsOfCompany } from './prompt/prompt.resolvers.ts';
import { scores } from './score/score.collection.ts';
import { scoreFields, scoreQueries, scoresOfUser } from './score/score.resolvers.ts';
import { snippets } from './snippet/snippet.collection.ts';
import { snippetReactions } from './snippet/snippet.reactions.ts';
import {
  snippetFields,
  snippetQueries,
  snippetsOfCampaign,
  snippetsOfCompany,
  snippetsOfInstance,
} from './snippet/snippet.resolvers.ts';

const resolvers: Resolvers = {
  Query: { ...snippetQueries, ...scoreQueries, ...promptQueries },
  EvidenceSnippet: snippetFields,
  OutcomeScore: scoreFields,
  AiPromptAudit: promptFields,
  Company: { ...snippetsOfCompany, ...promptsOfCompany },
  Campaign: snippetsOfCampaign,
  ProgramInstance: snippetsOfInstance,
  User: scoresOfUser,
};

export const evidenceSubgraph = defineSubgraph({
  name: 'evidence',
  resolvers,
  collections: [snippets, scores, prompts],
  reactions: snippetReactions,
});
