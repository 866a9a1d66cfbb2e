import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { withSchemaHints } from './schema-hints.ts';

const schema = buildSchema(`
  type Query { campaigns: CampaignConnection }
  type CampaignConnection { nodes: [Campaign!]! totalCount: Int }
  type Campaign { name: String status: Status }
  enum Status { DRAFT ACTIVE }
`);

describe('an error about a document', () => {
  it.each([
    [
      'Expected a value of the enum "Status".',
      'Expected a value of the enum "Status" (DRAFT, ACTIVE).',
    ],
    [
      'Expected a value of the enum "Status". Did you mean the enum value "ACTIVE"?',
      'Expected a value of the enum "Status" (DRAFT, ACTIVE). Did you mean the enum value "ACTIVE"?',
    ],
    [
      'Cannot query field "name" on type "CampaignConnection".',
      'Cannot query field "name" on type "CampaignConnection". Did you mean "nodes { name }"?',
    ],
    ...[
      'Cannot query field "nothing" on type "CampaignConnection".',
      'Cannot query field "names" on type "Campaign". Did you mean "name"?',
      'Cannot query field "name" on type "Nothing".',
      'Expected a value of the enum "Nothing".',
    ].map((message) => [message, message]),
  ])('%s', (message, hinted) => {
    expect(withSchemaHints(message, schema, { hideSuggestions: false })).toBe(hinted);
  });

  it('has no names of fields where suggestions are hidden', () => {
    const message = 'Cannot query field "name" on type "CampaignConnection".';
    expect(withSchemaHints(message, schema, { hideSuggestions: true })).toBe(message);
  });
});
