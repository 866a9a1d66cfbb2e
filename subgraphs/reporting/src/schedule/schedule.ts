/** Schedules by which reports are generated. */
import type { ReportingNoun } from '../noun.ts';
import { schedules } from './schedule.collection.ts';
import { scheduleJobs } from './schedule.jobs.ts';
import {
  runScheduledReport,
  scheduleReport,
  transitionScheduledReport,
} from './schedule.mutations.ts';
import { scheduleResolvers } from './schedule.resolvers.ts';

export const schedule: ReportingNoun = {
  collections: [schedules],
  jobs: scheduleJobs,
  mutations: { scheduleReport, transitionScheduledReport, runScheduledReport },
  resolvers: scheduleResolvers,
};
