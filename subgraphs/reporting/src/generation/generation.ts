/** Reports that the graph makes of the record and of evidence. */
import type { ReportingNoun } from '../noun.ts';
import { generationJobs } from './generation.jobs.ts';
import { generateReport } from './generation.mutations.ts';
import { supersedeReport } from './superseding.mutations.ts';

export const generation: ReportingNoun = {
  jobs: generationJobs,
  mutations: { generateReport, supersedeReport },
};
