/** Job that exports what a company has on the platform. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import { binaryFile, linesAndCsvOf, seal, textFile, zipFiles } from '../export/export-archive.ts';
import { listAnalyticsTables, openAnalyticsRows, readInBatches } from '../export/export.sql.ts';
import TABLES from '../generated/company-columns.json' with { type: 'json' };
import type { DB } from '../generated/database.ts';
import { FIGURES, imageName, readmeOf, type ExportedTable } from './company-export.rules.ts';
import {
  addCompanyChunk,
  beginCompanyExport,
  completeCompanyExport,
  failCompanyExport,
  listImages,
  logCompanyExport,
  openCompanyRows,
  readImage,
} from './company-export.sql.ts';

const payloadForm = z.object({ exportId: z.uuid() });

export const companyExportJobs: Jobs<DB> = {
  /** Writes the archive in one transaction: a run that fails leaves nothing, and the export as it was. */
  'company_export.run': {
    run: async ({ payload }, { db, now, emit }) => {
      const { exportId } = payloadForm.parse(payload);
      const begun = await beginCompanyExport(db, exportId);
      if (!begun) return;
      const { company, name, recipient, register } = begun;
      // Refuses an export whose figures have not been handed over.
      await listAnalyticsTables(db, exportId);
      const images = await listImages(db, company);
      const counts = new Map<string, number>();
      const files = [
        textFile('REGISTER.json', () => JSON.stringify(register, null, 2)),
        ...TABLES.flatMap((table) =>
          linesAndCsvOf(table.table, readInBatches(db, openCompanyRows(company, table)), (rows) =>
            counts.set(table.table, rows),
          ),
        ),
        ...linesAndCsvOf(
          FIGURES.name,
          readInBatches(db, openAnalyticsRows(exportId, FIGURES.name)),
          (rows) => counts.set(FIGURES.name, rows),
        ),
        ...images.map((image) =>
          binaryFile(imageName(image), () => readImage(db, company, image.hash)),
        ),
        // Last, since it tells how many rows there were.
        textFile('README.md', () => readmeOf(name, now.toISOString(), withCounts(counts))),
      ];
      let number = 0;
      let bytes = 0;
      for await (const chunk of seal(recipient, zipFiles(files))) {
        await addCompanyChunk(db, exportId, number, chunk);
        number += 1;
        bytes += chunk.length;
      }
      const filled = [...counts.values()].filter((count) => count > 0);
      const size = { tables: filled.length, rows: filled.reduce((sum, count) => sum + count, 0) };
      await logCompanyExport(db, exportId, TABLES);
      await completeCompanyExport(db, exportId, { ...size, bytes });
      await emit({
        type: 'company_export.completed',
        aggregate: { type: 'company_export', id: exportId },
        companyId: company,
        payload: size,
      });
    },
    giveUp: async ({ payload }, _error, { db }) => {
      await failCompanyExport(db, payloadForm.parse(payload).exportId);
    },
  },
};

function withCounts(counts: ReadonlyMap<string, number>): readonly ExportedTable[] {
  const tables = TABLES.map(({ table, columns }) => ({ name: table, columns }));
  return [...tables, FIGURES].map((table) => ({ ...table, rows: counts.get(table.name) ?? 0 }));
}
