/** Level of metrics: the entity that they are of. */
export type Level = 'company' | 'campaign' | 'instance';
