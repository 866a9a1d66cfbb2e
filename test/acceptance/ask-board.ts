/** The board of a quarter, as an impact manager asks for it (Q01). */
import { ACCOUNTS, FJORDBANK } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { Answer, TestGraph } from '../graph.ts';

const impactManager = tokenSubject(ACCOUNTS.companyUser);

/** @param first number of campaigns */
export function askBoard(graph: TestGraph, first: number): Promise<Answer> {
  return graph.ask(
    `query QuarterBoard($company: ID!, $first: Int!) {
      company(id: $company) {
        name
        industry
        sroi(period: { quarter: "2025-Q3" }) {
          ratio totalValue { amountCents } totalInvestment { amountCents }
        }
        benchmark(metric: SROI_RATIO, by: INDUSTRY, period: { quarter: "2025-Q3" }) {
          __typename
          ... on Benchmark { cohortSize percentileRank own }
          ... on Suppressed { reason minimumCohort }
        }
        campaigns(
          first: $first
          filter: { status: [ACTIVE], activeOn: { quarter: "2025-Q3" } }
          orderBy: UTILIZATION_DESC
        ) {
          totalCount
          nodes {
            id name status capacityUtilization isHighValue
            template { name type }
            beneficiaryGroup { name groupType }
            metrics(period: { quarter: "2025-Q3" }) { volunteerHours sessions sroiRatio }
            instances(first: 10) { nodes { id name status lastActivityAt outcomeScores } }
            topEvidence(n: 3) { id content outcomeScores { outcomeType score confidence } }
          }
        }
      }
    }`,
    { as: impactManager, variables: { company: FJORDBANK, first } },
  );
}
