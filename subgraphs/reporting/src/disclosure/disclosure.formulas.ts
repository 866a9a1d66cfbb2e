/** Formulas of the figures of disclosures, by their names in `record.disclosure_datapoints`. */
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { textMember } from '@teei/platform/json/member.ts';
import type { DisclosureDatapoint } from '../generated/graphql.ts';

/** Condition of campaigns that a figure is of. */
const RAN = 'of campaigns that ran in the year: neither drafts, nor planned or recruiting';

const DATAPOINT_FORMULAS: ReadonlyMap<string, string> = new Map([
  ['volunteerHours', 'CompanyPeriodMetrics.totalVolunteerHours of the year'],
  ['investment', 'CompanyPeriodMetrics.totalInvestment of the year ÷ 100'],
  ['sroiRatio', 'CompanyPeriodMetrics.sroiRatio of the year'],
  [
    'instances',
    'count of programme instances that ran in the year: neither planned nor cancelled ones',
  ],
  [
    'participants',
    'count of different participants with an enrolment in the year that is active, paused or completed; withheld where it is one to four',
  ],
  [
    'feedback',
    'count of feedback of the year; withheld where it is of matches of one to four different participants',
  ],
  [
    'checkins',
    'count of check-ins of the year; withheld where they are of matches of one to four different participants',
  ],
  ['campaigns', `count ${RAN}`],
  ['beneficiaryPlaces', `Σ places for beneficiaries ${RAN}`],
  [
    'beneficiariesReached',
    `Σ places for beneficiaries that are taken, ${RAN}; withheld where it is one to four`,
  ],
  ['evidence', 'count of pieces of evidence that were created in the year and are not withdrawn'],
]);

/** Derivation of a datapoint; null for a name that is none of its figures. */
export function explainDatapoint(datapoint: object, args: { readonly figure: string }) {
  const formula = DATAPOINT_FORMULAS.get(textMember(datapoint, 'figure') ?? '');
  if (formula === undefined) return null;
  const explain = explainRows<Pick<DisclosureDatapoint, 'value'>>([['value', formula]]);
  const explanation = explain(datapoint, args);
  return explanation && { ...explanation, asOf: textMember(datapoint, 'asOf') };
}
