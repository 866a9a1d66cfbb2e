/** Environment variables of the reporting subgraph's process. */
import { platformUrl, webhookLoopback } from '@teei/platform/configuration/kinds.ts';
import { SUBGRAPH_VARIABLES } from '@teei/platform/subgraph/main.ts';
import { z } from 'zod';

export const REPORTING_VARIABLES = z.object({
  ...SUBGRAPH_VARIABLES.shape,
  WEBHOOK_LOOPBACK: webhookLoopback(),
  BENEVITY_URL: platformUrl('Benevity'),
  GOODERA_URL: platformUrl('Goodera'),
  WORKDAY_URL: platformUrl('Workday'),
});
