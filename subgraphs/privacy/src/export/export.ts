/** Exports of what is held on people. */
import type { PrivacyNoun } from '../noun.ts';
import { exportJobs } from './export.jobs.ts';
import { startExport } from './export.mutations.ts';

export const personalDataExport: PrivacyNoun = { mutations: { startExport }, jobs: exportJobs };
