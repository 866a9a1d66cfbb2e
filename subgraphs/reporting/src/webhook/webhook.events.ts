/**
 * Events that webhooks are sent, each with the members of its payload that leave the graph: ids and states, no free
 * text and no ids of people.
 */
export const WEBHOOK_EVENTS: Readonly<Record<string, readonly string[]>> = {
  'campaign.created': [],
  'campaign.updated': ['fields'],
  'campaign.transitioned': ['from', 'to', 'startDate', 'endDate'],
  'campaign.evidence_pinned': ['evidenceId'],
  'campaign.evidence_unpinned': ['evidenceId'],
  'enrollment.created': ['programInstanceId', 'campaignId', 'programType', 'role', 'status'],
  'enrollment.transitioned': ['programInstanceId', 'campaignId', 'role', 'from', 'to'],
  'delivery.delivered': ['platform', 'period'],
  'delivery.failed': ['platform', 'period'],
  'delivery.discarded': ['platform'],
  'publication.created': [],
  'publication.published': ['visibility', 'blocks'],
  'publication.unpublished': [],
  'publication.archived': ['from'],
  'publication.visibility_set': ['from', 'to'],
};

/** Groups of events that a partner receives: it sees no campaigns and no enrolments. */
export const PARTNER_GROUPS: readonly string[] = ['delivery.*', 'publication.*'];

/** The group of an event: `campaign.*` of `campaign.created`. */
export const groupOf = (type: string): string => type.replace(/\.[^.]*$/, '.*');
