import { isUuid } from '@teei/platform/collections/uuid.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { member, numberMember, textMember } from '@teei/platform/json/member.ts';
import { blocks } from './block.collection.ts';
import { listBlocks, resolveBlock } from './block.sql.ts';

export const blockResolvers: Resolvers = {
  Publication: {
    blocks: listBlocks,
  },
  TileBlock: {
    __resolveReference: resolveBlock('TileBlock'),
    title: text('title'),
    text: text('text'),
    link: text('link'),
  },
  TextBlock: {
    __resolveReference: resolveBlock('TextBlock'),
    markdown: text('markdown'),
  },
  ChartBlock: {
    __resolveReference: resolveBlock('ChartBlock'),
    title: text('title'),
    metric: text('metric'),
    granularity: text('granularity'),
    period: text('period'),
    series: blocks.from(['content'], (row) => member(row.content, 'series') ?? null),
    unit: text('unit'),
    asOf: text('asOf'),
  },
  EvidenceBlock: {
    __resolveReference: resolveBlock('EvidenceBlock'),
    evidence: blocks.from(['content'], (row) => {
      const id = textMember(row.content, 'evidenceSnippetId');
      return id !== null && isUuid(id) ? { __typename: 'EvidenceSnippet', id } : null;
    }),
  },
  MetricBlock: {
    __resolveReference: resolveBlock('MetricBlock'),
    label: text('label'),
    metric: text('metric'),
    period: text('period'),
    value: number('value'),
    unit: text('unit'),
    asOf: text('asOf'),
  },
  HeadingBlock: {
    __resolveReference: resolveBlock('HeadingBlock'),
    text: text('text'),
    level: number('level'),
  },
};

function text(name: string) {
  return blocks.from(['content'], (row) => textMember(row.content, name));
}

function number(name: string) {
  return blocks.from(['content'], (row) => numberMember(row.content, name));
}
