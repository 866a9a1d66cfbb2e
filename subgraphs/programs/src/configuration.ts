/** Environment variables of the programs subgraph's process. */
import { webhookKeys } from '@teei/platform/configuration/kinds.ts';
import { SUBGRAPH_VARIABLES } from '@teei/platform/subgraph/main.ts';
import { z } from 'zod';

export const PROGRAMS_VARIABLES = z.object({
  ...SUBGRAPH_VARIABLES.shape,
  BUDDY_SYSTEM_KEYS: webhookKeys(
    'Keys that the buddy system signs its events with; without one none is accepted.',
  ),
});
