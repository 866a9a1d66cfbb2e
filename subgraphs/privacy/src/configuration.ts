/** Environment variables of the privacy subgraph's process. */
import { variables } from '@teei/platform/configuration/read-environment.ts';
import { SUBGRAPH_VARIABLES } from '@teei/platform/subgraph/main.ts';
import { z } from 'zod';
import { ledgerSigningKey } from './ledger/ledger-key.ts';

export const PRIVACY_VARIABLES = z.object({
  ...SUBGRAPH_VARIABLES.shape,
  LEDGER_SIGNING_KEY: ledgerSigningKey(),
  TOMBSTONES_FILE: z.string().min(1).optional().register(variables, {
    description:
      'File that keeps who was erased, for backups that are restored; without it none is kept.',
    expected: 'the path of a file, on a disk that outlives the database',
  }),
});
