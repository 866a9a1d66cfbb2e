/** The programs domain as a subgraph. */
import { defineSubgraph, withServices, type Subgraph } from '@teei/platform/subgraph/subgraph.ts';
import { checkin } from './checkin/checkin.ts';
import { enrollment } from './enrollment/enrollment.ts';
import { event } from './event/event.ts';
import { feedback } from './feedback/feedback.ts';
import { funnel } from './funnel/funnel.ts';
import { group } from './group/group.ts';
import { instance } from './instance/instance.ts';
import { learning } from './learning/learning.ts';
import { match } from './match/match.ts';
import { session } from './session/session.ts';
import { systemEvent } from './system-event/system-event.ts';
import { template } from './template/template.ts';
import { usage } from './usage/usage.ts';
import type { ProgramsServices } from './context.ts';

export const programsSubgraph = defineSubgraph({
  name: 'programs',
  nouns: [
    template,
    group,
    instance,
    enrollment,
    match,
    event,
    checkin,
    feedback,
    systemEvent,
    session,
    learning,
    funnel,
    usage,
  ],
});

/** Programs subgraph with services of its process. */
export function withProgramsServices(services: ProgramsServices): Subgraph {
  return withServices(programsSubgraph, services);
}
