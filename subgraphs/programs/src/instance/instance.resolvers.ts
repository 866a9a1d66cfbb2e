import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import {
  belongsTo,
  getById,
  getByKey,
  resolveReference,
} from '@teei/platform/collections/entity.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { viewerClass } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import type { ProgramsContext } from '../context.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { groups } from '../group/group.collection.ts';
import { templates } from '../template/template.collection.ts';
import { instances } from './instance.collection.ts';
import { countMoods, sumCourses, sumRatings } from './instance.sql.ts';
import { FEEDBACK_FORMULAS, LEARNING_FORMULAS, MOOD_FORMULAS } from './summary.formulas.ts';
import { toFeedbackSummary, toLearningSummary, toMoodDistribution } from './summary.rules.ts';

const COORDINATORS: readonly string[] = ['admin', 'officer', 'company'];

export const instanceResolvers: Resolvers = {
  Query: {
    programInstance: getById(instances),
    programInstanceByKey: getByKey(instances, { programKey: 'program_key' }),
    programInstances: rootConnection(instances),
  },
  ProgramInstance: {
    __resolveReference: resolveReference(instances, { programKey: 'program_key' }),
    campaign: instances.reference('Campaign', 'campaign_id'),
    company: instances.reference('Company', 'company_id'),
    template: belongsTo(instances, 'template_id', templates),
    beneficiaryGroup: belongsTo(instances, 'beneficiary_group_id', groups),
    moodDistribution: summaryOf(countMoods, toMoodDistribution),
    feedbackSummary: summaryOf(sumRatings, toFeedbackSummary),
    learningSummary: summaryOf(sumCourses, toLearningSummary),
  },
  MoodDistribution: { explain: explainRows(MOOD_FORMULAS) },
  FeedbackSummary: { explain: explainRows(FEEDBACK_FORMULAS) },
  LearningSummary: { explain: explainRows(LEARNING_FORMULAS) },
  ProgramTemplate: {
    instances: connectionOfParent(instances, 'template_id'),
  },
  BeneficiaryGroup: {
    instances: connectionOfParent(instances, 'beneficiary_group_id'),
  },
  Company: {
    programInstances: connectionOfParent(instances, 'company_id'),
  },
  Campaign: {
    instances: connectionOfParent(instances, 'campaign_id'),
  },
  User: {
    // The user is the viewer (see @access), so row-level security already selects their instances: all
    // of them for staff, the company's for a company user. Participants coordinate none.
    coordinatedInstances: connectionOfParent(
      instances,
      (_personId) => sql`true`,
      (_args, { viewer }) => (COORDINATORS.includes(viewerClass(viewer)) ? sql`true` : sql`false`),
    ),
  },
};

/**
 * Resolver of a summary over the people of an instance, suppressed for small groups.
 *
 * @param sumUp selects the sums of many instances with one statement
 * @param summarize builds the summary; its sums are undefined for an instance without any
 */
function summaryOf<Sums, Summary>(
  sumUp: (
    db: ProgramsContext['db'],
    instanceIds: readonly string[],
  ) => Promise<ReadonlyMap<string, Sums>>,
  summarize: (sums: Sums | undefined) => Summary,
) {
  return valueOfParent<Summary, unknown, ProgramsContext>(
    async (ids, _args, { db }) =>
      new Map([...(await sumUp(db, ids))].map(([id, sums]) => [id, summarize(sums)])),
    () => summarize(undefined),
  );
}
