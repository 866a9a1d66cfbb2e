/** Statistics of the views of publications. */
import type { ReportingNoun } from '../noun.ts';
import { publicationViewJobs } from './publication-view.jobs.ts';
import { publicationViewResolvers } from './publication-view.resolvers.ts';

export const publicationView: ReportingNoun = {
  resolvers: publicationViewResolvers,
  jobs: publicationViewJobs,
};
