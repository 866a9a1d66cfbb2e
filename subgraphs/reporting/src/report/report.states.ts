/** States of a report that the graph makes, and the transitions between them: the job moves it, to its end. */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type ReportState = 'queued' | 'gathering' | 'generating' | 'ready' | 'failed';

export const reportStates = new StateMachine<ReportState>(
  'report',
  {
    queued: ['gathering', 'failed'],
    gathering: ['generating', 'failed'],
    generating: ['ready', 'failed'],
    ready: [],
    failed: [],
  },
  { table: 'reporting.report_lineage', columns: ['status'], initial: ['queued'] },
);
