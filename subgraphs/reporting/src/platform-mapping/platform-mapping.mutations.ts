import { member } from '@teei/platform/json/member.ts';
import { sql } from 'kysely';
import { changes } from '../mutations.ts';
import { platformMappings } from './platform-mapping.collection.ts';
import { checkMapping, mappingOf } from './platform-mapping.rules.ts';

export const updatePlatformMapping = changes(platformMappings, 'updatePlatformMapping', {
  lock: ['platform', 'mapping_config'],
  facts: () => ({
    last_payload: sql`(
      select d.payload from reporting.impact_deliveries as d where d.platform = t.platform
      order by d.created_at desc, d.id desc limit 1)`,
  }),
  check: ({ row, input }) => checkMapping(input.fields, row),
  set: ({ row, input }) => ({
    mapping_config: JSON.stringify(mappingOf(input.fields, row.mapping_config)),
  }),
  event: ({ row: { platform }, stored }) => ({
    type: 'platform_mapping.updated',
    payload: { platform, version: member(stored.mapping_config, 'version') },
  }),
});
