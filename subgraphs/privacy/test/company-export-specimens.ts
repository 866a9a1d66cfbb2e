/** Uses of the mutation of companies' exports. */
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { RECIPIENT } from './erasure-specimens.ts';
import { colleague, COMPANY, manager, ROWS } from './fixtures.ts';

/** Number of links so far: each has a token of its own. */
let links = 0;

const nextLink = (): string => (links += 1).toString(16).padStart(64, 'e');

export const COMPANY_EXPORT_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  startCompanyExport: {
    viewer: manager,
    other: colleague,
    input: async (ask) => {
      await ask.sql('delete from files.company_exports where id <> all ($1)', [
        Object.values(ROWS.CompanyExport),
      ]);
      return { recipient: RECIPIENT, linkHash: nextLink() };
    },
    variation: { linkHash: 'f'.repeat(64) },
    shows: {
      company: { id: COMPANY },
      status: 'PENDING',
      requestedAt: '2025-11-15T09:00:00Z',
      completedAt: null,
      rows: null,
    },
    event: { type: 'company_export.ordered', payload: {} },
    excludes: 'CONFLICT',
    statements: 6,
  },
};
