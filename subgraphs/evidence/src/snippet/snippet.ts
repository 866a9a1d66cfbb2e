/** Evidence snippets: what people said, anonymised, with its consent. */
import type { EvidenceNoun } from '../noun.ts';
import { snippets } from './snippet.collection.ts';
import { redactSnippet, withdrawSnippet } from './snippet.mutations.ts';
import { snippetResolvers } from './snippet.resolvers.ts';
import { snippetReactions } from './snippet.reactions.ts';

export const snippet: EvidenceNoun = {
  collections: [snippets],
  resolvers: snippetResolvers,
  mutations: { redactSnippet, withdrawSnippet },
  reactions: snippetReactions,
};
