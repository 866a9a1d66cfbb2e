/** The programs domain as a subgraph: its collections and the resolvers of its types. */
import { defineSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { checkins } from './checkin/checkin.collection.ts';
import { checkinFields, checkinsOfMatch } from './checkin/checkin.resolvers.ts';
import { enrollments } from './enrollment/enrollment.collection.ts';
import { enroll, transitionEnrollment } from './enrollment/enrollment.mutations.ts';
import {
  enrollmentFields,
  enrollmentsOfInstance,
  enrollmentsOfUser,
} from './enrollment/enrollment.resolvers.ts';
import { events } from './event/event.collection.ts';
import { eventFields, eventsOfInstance, eventsOfMatch } from './event/event.resolvers.ts';
import { feedback } from './feedback/feedback.collection.ts';
import { feedbackFields, feedbackOfMatch } from './feedback/feedback.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { groups } from './group/group.collection.ts';
import { groupFields, groupQueries } from './group/group.resolvers.ts';
import { instances } from './instance/instance.collection.ts';
import { transitionProgramInstance } from './instance/instance.mutations.ts';
import {
  instanceFields,
  instanceQueries,
  instancesOfCampaign,
  instancesOfCompany,
  instancesOfGroup,
  instancesOfTemplate,
  instancesOfUser,
} from './instance/instance.resolvers.ts';
import { instanceReactions } from './instance/instance.reactions.ts';
import { learning } from './learning/learning.collection.ts';
import {
  learningFields,
  learningOfInstance,
  learningOfUser,
  learningQueries,
} from './learning/learning.resolvers.ts';
import { matches } from './match/match.collection.ts';
import {
  matchesOfInstance,
  matchesOfUser,
  matchFields,
  matchQueries,
} from './match/match.resolvers.ts';
import { sessions } from './session/session.collection.ts';
import { completeSession } from './session/session.mutations.ts';
import {
  sessionFields,
  sessionQueries,
  sessionsOfInstance,
  sessionsOfUser,
} from './session/session.resolvers.ts';
import { systemEvents } from './system-event/system-event.collection.ts';
import { systemEventFields, systemEventQueries } from './system-event/system-event.resolvers.ts';
import { templates } from './template/template.collection.ts';
import { templateFields, templateQueries } from './template/template.resolvers.ts';

const resolvers: Resolvers = {
  Query: {
    ...templateQueries,
    ...groupQueries,
    ...instanceQueries,
    ...matchQueries,
    ...systemEventQueries,
    ...sessionQueries,
    ...learningQueries,
  },
  Mutation: { enroll, transitionEnrollment, transitionProgramInstance, completeSession },
  ProgramTemplate: { ...templateFields, ...instancesOfTemplate },
  BeneficiaryGroup: { ...groupFields, ...instancesOfGroup },
  ProgramInstance: {
    ...instanceFields,
    ...enrollmentsOfInstance,
    ...matchesOfInstance,
    ...eventsOfInstance,
    ...sessionsOfInstance,
    ...learningOfInstance,
  },
  ProgramEnrollment: enrollmentFields,
  BuddyMatch: { ...matchFields, ...eventsOfMatch, ...checkinsOfMatch, ...feedbackOfMatch },
  BuddyEvent: eventFields,
  BuddyCheckin: checkinFields,
  BuddyFeedback: feedbackFields,
  BuddySystemEvent: systemEventFields,
  KintellSession: sessionFields,
  LearningProgress: learningFields,
  Company: instancesOfCompany,
  Campaign: instancesOfCampaign,
  User: {
    ...enrollmentsOfUser,
    ...matchesOfUser,
    ...sessionsOfUser,
    ...learningOfUser,
    ...instancesOfUser,
  },
};

export const programsSubgraph = defineSubgraph({
  name: 'programs',
  resolvers,
  collections: [
    templates,
    groups,
    instances,
    enrollments,
    matches,
    events,
    checkins,
    feedback,
    systemEvents,
    sessions,
    learning,
  ],
  reactions: instanceReactions,
});
