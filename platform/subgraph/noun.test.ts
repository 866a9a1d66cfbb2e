import { describe, expect, it } from 'vitest';
import { mergeNouns } from './noun.ts';

const collection = {
  type: 'Campaign',
  types: ['Campaign'],
  table: 'campaigns.campaigns',
  orders: {},
  filters: {},
  views: [],
};
const field = () => null;
const reaction = async () => {};

describe('nouns of a subgraph', () => {
  it('resolve fields of one type together, each its own', () => {
    const { resolvers } = mergeNouns([
      { resolvers: { Company: { campaigns: field }, Campaign: { company: field } } },
      { resolvers: { Company: { snapshots: field } }, mutations: { updateCampaign: field } },
    ]);
    expect(resolvers).toEqual({
      Company: { campaigns: field, snapshots: field },
      Campaign: { company: field },
      Mutation: { updateCampaign: field },
    });
  });

  it.each([
    ['a field', { resolvers: { Company: { campaigns: field } } }, 'resolve Company.campaigns'],
    ['a mutation', { mutations: { enroll: field } }, 'resolve Mutation.enroll'],
    ['a collection', { collections: [collection] }, 'have a collection of Campaign'],
    ['an event', { reactions: { 'consent.withdrawn': reaction } }, 'react to consent.withdrawn'],
  ])('cannot share %s', (_what, noun, clash) => {
    expect(() => mergeNouns([noun, noun])).toThrow(
      new TypeError(`Two nouns ${clash}: remove it from one of them.`),
    );
  });
});
