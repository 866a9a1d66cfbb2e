/** Sources of the programs that tests start again and again, by the name of their bundle and their own. */
export const BUNDLES: Readonly<Record<BundleName, Readonly<Record<string, string>>>> = {
  subgraphs: {
    users: 'subgraphs/users/src/main.ts',
    programs: 'subgraphs/programs/src/main.ts',
    campaigns: 'subgraphs/campaigns/src/main.ts',
    evidence: 'subgraphs/evidence/src/main.ts',
    reporting: 'subgraphs/reporting/src/main.ts',
    privacy: 'subgraphs/privacy/src/main.ts',
  },
  'personal-data': { 'privacy-process': 'test/personal-data/privacy-process.ts' },
};

export type BundleName = 'subgraphs' | 'personal-data';
