/** Lists below a company: their filters. */
import { askSubgraph } from '@teei/test/ask.ts';
import { describe, expect, it } from 'vitest';
import { COMPANIES, id, manager, startReporting } from '../test/fixtures.ts';

const ask = askSubgraph(startReporting);

describe('what a company has set up', () => {
  it('is found by its filters', async () => {
    const of = await ask.entities(
      manager,
      COMPANIES,
      `... on Company { cancelled: scheduledReports(filter: { status: [CANCELLED] }) { nodes { template nextRunAt } }
       soon: scheduledReports(orderBy: NEXT_RUN_ASC) { nodes { template } }
       literal: reportThemes(filter: { search: "JORD 100%" }) { nodes { name } }
       one: reportThemes(filter: { id: "${id(91)}" }) { nodes { id } }
       wildcard: reportThemes(filter: { search: "_" }) { totalCount }
       subscribed: webhooks(filter: { event: "report.ready", status: [ACTIVE] }) { nodes { url events } }
       unsubscribed: webhooks(filter: { event: "report" }) { totalCount }
       drafts: publications(filter: { status: [DRAFT] }) { nodes { slug } }
       closed: publications(filter: { visibility: [TOKEN] }) { nodes { slug } }
       found: publications(filter: { search: "impa" }) { nodes { slug } }
       links: savedViews(filter: { search: "shared" }) { nodes {
         active: shareLinks(filter: { isActive: true }) { nodes { isActive isPublic } }
         ended: shareLinks(filter: { isActive: false, isPublic: false }) { nodes { isActive } } } } }`,
    );
    expect(of).toMatchObject([
      {
        cancelled: { nodes: [{ template: 'CSRD_COMPLIANCE', nextRunAt: null }] },
        soon: { nodes: [{ template: 'EXECUTIVE_SUMMARY' }, { template: 'CSRD_COMPLIANCE' }] },
        literal: { nodes: [{ name: 'Fjord 100%' }] },
        one: { nodes: [{ id: id(91) }] },
        wildcard: { totalCount: 0 },
        subscribed: {
          nodes: [{ url: 'https://own.example/hook', events: ['campaign.*', 'report.ready'] }],
        },
        unsubscribed: { totalCount: 0 },
        drafts: { nodes: [{ slug: 'own-draft' }] },
        closed: { nodes: [{ slug: 'own-partners' }] },
        found: { nodes: [{ slug: 'own-impact' }] },
        links: {
          nodes: [
            {
              active: { nodes: [{ isActive: true, isPublic: true }] },
              ended: { nodes: [{ isActive: false }] },
            },
          ],
        },
      },
      { drafts: { nodes: [] } },
    ]);
  });
});
