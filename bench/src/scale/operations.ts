/** Operations over small and large data: every kind of list as each class of viewer, boards and desks. */
import { FJORDBANK, type ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { OPERATIONS, type Operation } from '../graph/operations.ts';

/** Classes of viewers; each sees other rows of the same tables. */
export type ViewerClass = keyof typeof ACCOUNTS;

export interface ScaleOperation extends Operation {
  readonly viewer: ViewerClass;
}

/** Parts of a list that are asked for: its first rows, its last ones, its length, a word in it. */
interface ListParts {
  /** Root field of the list. */
  readonly list: string;
  /** Field of a row that is read beside its id. */
  readonly field: string;
  readonly viewers: readonly ViewerClass[];
  /** Word that a search looks for; undefined where the list has no search. */
  readonly search?: string;
}

const PAGE = 20;

/** Two whole years, which every profile of the demo data has. */
const LAST_YEAR = new Date().getUTCFullYear() - 1;

const LISTS: readonly ListParts[] = [
  { list: 'users', field: 'role', viewers: ['admin', 'companyUser'], search: 'hansen' },
  { list: 'campaigns', field: 'status', viewers: ['admin', 'companyUser'], search: 'mentor' },
  {
    list: 'evidence',
    field: 'sourceType',
    viewers: ['admin', 'companyUser'],
    search: 'confidence',
  },
  { list: 'kintellSessions', field: 'status', viewers: ['admin', 'companyUser', 'volunteer'] },
  { list: 'programInstances', field: 'status', viewers: ['admin', 'companyUser'] },
  { list: 'buddyMatches', field: 'status', viewers: ['admin', 'coordinator'] },
];

function operationsOf({ list, field, viewers, search }: ListParts): readonly ScaleOperation[] {
  const asks: Readonly<Record<string, string>> = {
    'first page': `first: ${PAGE}) { nodes { id ${field} } }`,
    'last page': `last: ${PAGE}) { nodes { id ${field} } }`,
    count: 'first: 1) { totalCount }',
    ...(search !== undefined && {
      search: `first: ${PAGE}, filter: { search: "${search}" }) { nodes { id ${field} } }`,
    }),
  };
  return viewers.flatMap((viewer) =>
    Object.entries(asks).map(([part, rest]) => ({
      name: `${list}, ${part}`,
      viewer,
      query: `{ ${list}(${rest} }`,
      variables: {},
    })),
  );
}

const DESKS: readonly ScaleOperation[] = [
  {
    name: 'desk of a coordinator',
    viewer: 'coordinator',
    variables: {},
    query: `{ me { coordinatedInstances(first: 20) { nodes {
      id name
      enrollments(first: 20) { nodes { id status } }
      sessions(first: 20) { nodes { id status scheduledAt } }
    } } } }`,
  },
  {
    name: 'desk of a volunteer',
    viewer: 'volunteer',
    variables: {},
    query: `{ me {
      sessions(first: 20) { totalCount nodes { id status scheduledAt } }
      matches(first: 20) { nodes { id status } }
      learning(first: 20) { nodes { id } }
    } }`,
  },
  {
    name: 'desk of a privacy officer',
    viewer: 'officer',
    variables: {},
    query: `{
      dataSubjectRequests(first: 20) { totalCount nodes { id status } }
      breachIncidents(first: 20) { nodes { id } }
      privacyAudit(first: 20) { nodes { id } }
    }`,
  },
  {
    name: 'desk of platform staff',
    viewer: 'admin',
    variables: {},
    query: `{
      companies(first: 20) { totalCount nodes { id name } }
      expansionOpportunities(minScore: 50, first: 20, orderBy: UPSELL_DESC) { nodes { id name } }
    }`,
  },
  {
    name: 'eight quarters',
    viewer: 'companyUser',
    variables: { company: FJORDBANK, from: `${LAST_YEAR - 1}-01-01`, to: `${LAST_YEAR}-12-31` },
    query: `query EightQuarters($company: ID!, $from: Date!, $to: Date!) { company(id: $company) {
      metrics(period: { from: $from, to: $to }, granularity: QUARTER) {
        periodStart volunteerHours sessions volunteers sroiRatio
      }
    } }`,
  },
];

/** All of them, in the order of their report. */
export const SCALE_OPERATIONS: readonly ScaleOperation[] = [
  ...LISTS.flatMap(operationsOf),
  ...OPERATIONS.map((operation) => ({ ...operation, viewer: 'companyUser' as const })),
  ...DESKS,
];
