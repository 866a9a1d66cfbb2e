/** Schedules by which reports are generated. */
import type { ReportingNoun } from '../noun.ts';
import { schedules } from './schedule.collection.ts';
import { scheduleResolvers } from './schedule.resolvers.ts';

export const schedule: ReportingNoun = {
  collections: [schedules],
  resolvers: scheduleResolvers,
};
