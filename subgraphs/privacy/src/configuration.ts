/** Environment variables of the privacy subgraph's process. */
import { SUBGRAPH_VARIABLES } from '@teei/platform/subgraph/main.ts';
import { z } from 'zod';
import { ledgerSigningKey } from './ledger/ledger-key.ts';

export const PRIVACY_VARIABLES = z.object({
  ...SUBGRAPH_VARIABLES.shape,
  LEDGER_SIGNING_KEY: ledgerSigningKey(),
});
