/** `pnpm docs:generate`: writes docs/state-machines.md from the machines; with --check only compares it. */
import { readFile, writeFile } from 'node:fs/promises';
import { campaignStates } from '@teei/campaigns/src/campaign/campaign.states.ts';
import type { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import { enrollmentStates } from '@teei/programs/src/enrollment/enrollment.states.ts';
import { instanceStates } from '@teei/programs/src/instance/instance.states.ts';

const FILE = new URL('../../docs/state-machines.md', import.meta.url);

/** Each machine, where its edges are, and the mutation that takes them. */
const MACHINES = [
  section(
    campaignStates,
    'subgraphs/campaigns/src/campaign/campaign.states.ts',
    'transitionCampaign',
  ),
  section(
    instanceStates,
    'subgraphs/programs/src/instance/instance.states.ts',
    'transitionProgramInstance',
  ),
  section(
    enrollmentStates,
    'subgraphs/programs/src/enrollment/enrollment.states.ts',
    'transitionEnrollment',
  ),
];

const text = `# State machines

Where things can go, as the mutations and the database hold it. Any other move is answered with
\`INVALID_TRANSITION\` and the moves that there are. This page is written from the code by
\`pnpm docs:generate\`.

${MACHINES.join('\n')}`;

function section<State extends string>(
  machine: StateMachine<State>,
  file: string,
  mutation: string,
): string {
  const [initial = '', ...rest] = machine.noun;
  const title = `${initial.toUpperCase()}${rest.join('')}`;
  return `## ${title}

\`${mutation}\`, ${machine.edges.length} edges, in [\`${file}\`](../${file}).

\`\`\`mermaid
${machine.diagram()}
\`\`\`
`;
}

if (process.argv.includes('--check')) {
  if ((await readFile(FILE, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(
      'docs/state-machines.md is stale: run `pnpm docs:generate` and commit the result.\n',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, text);
}
