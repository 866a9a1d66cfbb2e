/** Text of docs/state-machines.md, from the machines in code. */
import NO_LIFECYCLES from '@teei/migrations/postgres/no-lifecycles.json' with { type: 'json' };
import { STATE_MACHINES } from '../state-machines.ts';

export function stateMachinesPage(): string {
  const edges = STATE_MACHINES.reduce((sum, { machine }) => sum + machine.edges.length, 0);
  return `# State machines

Where rows can go: ${STATE_MACHINES.length} machines with ${edges} edges. The database refuses every other move, also to staff and to
the owner of the tables; a mutation answers it with \`INVALID_TRANSITION\` and the moves that there are.
Whoever uses the graph adds rows in the initial states alone, where a machine has them. Bulk loads and
imports by the owner bring rows in any state.

This page is written from the code by \`pnpm docs:generate\`.

${STATE_MACHINES.map(section).join('\n')}
## Columns that are no lifecycle

${Object.entries(NO_LIFECYCLES).map(reason).join('\n')}
`;
}

function section({ machine, file, movedBy }: (typeof STATE_MACHINES)[number]): string {
  const [initial = '', ...rest] = machine.noun;
  const { table, columns, initial: first, conditions = [] } = machine.storage;
  const where = columns.map((column) => `\`${column}\``).join(' and ');
  const facts = [
    `- ${machine.edges.length} edges, in [\`${file}\`](../subgraphs/${file})`,
    `- Kept in ${where} of \`${table}\``,
    `- Moved by ${movedBy ?? 'no mutation yet'}`,
    first === undefined ? '- A row is added in any state' : `- A row is added as ${quoted(first)}`,
    ...conditions.map(({ from, to, meaning }) => `- From ${from} to ${to} only if ${meaning}`),
  ];
  return `## ${initial.toUpperCase()}${rest.join('')}

${facts.join('\n')}

\`\`\`mermaid
${machine.diagram()}
\`\`\`
`;
}

function quoted(states: readonly string[]): string {
  return states.map((state) => `\`${state}\``).join(' or ');
}

/** A reason with its columns. */
function reason([why, columns]: readonly [string, string]): string {
  return `- ${why}: ${columns
    .split(' ')
    .map((name) => `\`${name}\``)
    .join(', ')}`;
}
