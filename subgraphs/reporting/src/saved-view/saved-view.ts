/** Saved views of dashboards. */
import type { ReportingNoun } from '../noun.ts';
import { savedViews } from './saved-view.collection.ts';
import { deleteView, saveView, updateView } from './saved-view.mutations.ts';
import { savedViewResolvers } from './saved-view.resolvers.ts';

export const savedView: ReportingNoun = {
  collections: [savedViews],
  resolvers: savedViewResolvers,
  mutations: { saveView, updateView, deleteView },
};
