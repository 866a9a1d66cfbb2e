/** The operations that are measured, with the variables and the viewer they are asked by. */
import { randomUUID } from 'node:crypto';
import { ACCOUNTS, FJORDBANK } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import pg from 'pg';

export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** True when there are hand-written statements for it, to compare with. */
  readonly byHand?: boolean;
}

/** Fjordbank's impact manager asks. */
export const ASKER: TokenSubject = tokenSubject(ACCOUNTS.companyUser);

/** Adds others to Fjordbank, who see the same and are nobody to share an answer with. */
export async function addColleagues(
  ownerUrl: string,
  count: number,
): Promise<readonly TokenSubject[]> {
  const subs = Array.from({ length: count }, () => randomUUID());
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query(
      `with added as (
         insert into users.users (id, email, role)
         select id, id || '@fjordbank.example', 'company_user' from unnest($1::uuid[]) as id
         returning id
       )
       insert into users.company_users (company_id, user_id) select $2, id from added`,
      [subs, FJORDBANK],
    );
  } finally {
    await client.end();
  }
  return subs.map((sub) => ({ ...ASKER, sub }));
}

/** Staff, who may move any campaign. */
export const STAFF: TokenSubject = tokenSubject(ACCOUNTS.admin);

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'quarter board (Q01)',
    byHand: true,
    variables: { company: FJORDBANK },
    query: `query QuarterBoard($company: ID!) {
      company(id: $company) {
        name
        industry
        sroi(period: { relative: LAST_QUARTER }) { ratio }
        campaigns(first: 20, filter: { status: [ACTIVE] }, orderBy: UTILIZATION_DESC) {
          totalCount
          nodes {
            id
            name
            status
            capacityUtilization
            isHighValue
            template { name type }
            beneficiaryGroup { name groupType }
            metrics(period: { relative: THIS_QUARTER }) { volunteerHours sessions sroiRatio }
            instances(first: 10) { nodes { id name status lastActivityAt outcomeScores } }
            topEvidence(n: 3) { id content outcomeScores { outcomeType score confidence } }
          }
        }
      }
    }`,
  },
  {
    name: 'nested lists',
    variables: { company: FJORDBANK },
    query: `query NestedLists($company: ID!) {
      company(id: $company) {
        name
        campaigns(first: 20) {
          nodes {
            id
            name
            instances(first: 10) {
              nodes {
                id
                name
                enrollments(first: 10) { nodes { id role status enrolledAt } }
                sessions(first: 10) { nodes { id status scheduledAt durationMinutes } }
              }
            }
          }
        }
      }
    }`,
  },
  {
    name: 'one entity',
    variables: { company: FJORDBANK },
    query: 'query OneCompany($company: ID!) { company(id: $company) { id name industry country } }',
  },
];
