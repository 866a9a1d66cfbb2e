/** Job that exports what is held on a person. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { privacyRequestFailed } from '../privacy-request/privacy-request.events.ts';
import { filesOfTable, seal, textFile, zipFiles } from './export-archive.ts';
import {
  addChunk,
  beginExport,
  completeExport,
  deleteSpentExports,
  failExport,
  HANDED_OVER,
  listAnalyticsTables,
  openAnalyticsRows,
  openPersonRows,
  readInBatches,
} from './export.sql.ts';

const payloadForm = z.object({ requestId: z.uuid() });

/** Statement about automated decisions (Article 15(1)(h)). */
const AUTOMATED_DECISIONS =
  'No decision is made by a machine alone. The outcome scores in evidence.outcome_scores are estimates of the model that model_version names, or of a human.';

export const exportJobs: Jobs<DB> = {
  /** Writes the archive in one transaction: a run that fails leaves nothing, and the request as it was. */
  'export.run': {
    run: async ({ payload }, { db, now }) => {
      const { requestId } = payloadForm.parse(payload);
      const begun = await beginExport(db, requestId);
      if (!begun) return;
      const { person, recipient, context } = begun;
      const analytics = await listAnalyticsTables(db, requestId);
      const tables = [...begun.tables.filter((table) => table !== HANDED_OVER), ...analytics];
      const about = {
        person,
        exportedAt: now.toISOString(),
        automatedDecisions: AUTOMATED_DECISIONS,
      };
      const files = [
        textFile('ABOUT.json', () => JSON.stringify({ ...about, tables, ...context }, null, 2)),
        ...tables.flatMap((table) =>
          filesOfTable(
            table,
            readInBatches(
              db,
              analytics.includes(table)
                ? openAnalyticsRows(requestId, table)
                : openPersonRows(person, table),
            ),
          ),
        ),
      ];
      let number = 0;
      let bytes = 0;
      for await (const chunk of seal(recipient, zipFiles(files))) {
        await addChunk(db, requestId, number, chunk);
        number += 1;
        bytes += chunk.length;
      }
      await completeExport(db, requestId, tables.length, bytes);
    },
    /** Tells staff; the job, run once more, takes the export up again. */
    giveUp: async ({ payload, attempt }, error, { db, emit }) => {
      const { requestId } = payloadForm.parse(payload);
      const person = await failExport(db, requestId, error);
      if (person !== null) await emit(privacyRequestFailed(requestId, person, 'export', attempt));
    },
  },
  /** Deletes archives whose links are over. */
  'export.purge': {
    schedule: { cron: '20 3 * * *', timeZone: 'UTC' },
    run: (_job, { db }) => deleteSpentExports(db),
  },
};
