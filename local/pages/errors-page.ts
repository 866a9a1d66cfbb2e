/** Text of docs/errors.md, from the table of error codes. */
import {
  ERROR_CODES,
  type ErrorCodeFacts,
  type ErrorPlace,
  type Retry,
} from '@teei/platform/errors/error-codes.ts';

interface Code {
  readonly name: string;
  readonly facts: ErrorCodeFacts;
}

const CODES: readonly Code[] = Object.entries(ERROR_CODES).map(([code, facts]) => ({
  name: `\`${code}\``,
  facts,
}));

const COLUMNS = ['Means', 'What to do', 'Retry'];

/** Statuses of responses that hold no GraphQL. */
const STATUSES = [
  [
    '404',
    'The graph has no such path; operations go to `/graphql`.',
    'Correct the URL.',
    'once changed',
  ],
  [
    '408',
    'The request did not arrive within 30 seconds.',
    'Look at the connection, and send it again.',
    'yes, later',
  ],
  ['431', 'The headers are larger than 80 KiB.', 'Send smaller headers.', 'once changed'],
  [
    '503',
    'Of `/readyz`: the graph, or something that it needs, is not ready.',
    'Wait until it is 200.',
    'yes, later',
  ],
];

const RETRIES: Readonly<Record<Retry, string>> = {
  never: 'no',
  changed: 'once changed',
  later: 'yes, later',
};

export function errorsPage(): string {
  return `# Errors

Every code that a client can get: ${CODES.length} codes. This page is written from
[the table in code](../platform/errors/error-codes.ts) by \`pnpm docs:generate\`.

An error of \`errors\` has its code in \`extensions.code\`. Messages are for people and may change; codes do not.

\`\`\`text
{ "message": "…", "path": ["campaign", "upsellScore"], "extensions": { "code": "FORBIDDEN" } }
\`\`\`

The columns: **Status** is the HTTP status of the response; 400 is 200 for a client whose \`Accept\` is
\`application/json\` alone, where both are listed. **Retry** says whether the same request can succeed: _no_;
_once changed_, when what the message names is put right; _yes, later_, after a pause. A mutation is sent again
with the same \`idempotencyKey\`, and is then made once.

## The request as a whole

There is no \`data\`, and nothing was written. These errors have no \`path\`.

${table([
  ['Code', 'Status', ...COLUMNS],
  ...codesAt('request').map((code) => [code.name, statusesOf(code.facts), ...cellsOf(code.facts)]),
])}

## A field

The error's \`path\` names the field, which is null; the rest of \`data\` holds. The status is 200.

${table([
  ['Code', ...COLUMNS],
  ...codesAt('field').map(({ name, facts }) => [name, ...cellsOf(facts)]),
])}

## The input of a mutation

In \`userErrors\` of the payload, each with its \`field\`, \`code\` and \`message\`, all errors of an input at once.
When there is one, nothing was written. The status is 200.

${table([
  ['Code', ...COLUMNS],
  ...codesAt('userErrors').map(({ name, facts }) => [name, ...cellsOf(facts)]),
])}

## Without a code

Some failures come before GraphQL, and their bodies have no \`errors\`:

${table([['Status', ...COLUMNS], ...STATUSES])}

A client that is too fast gets \`RATE_LIMITED\` (429), and one of a busy graph \`OVERLOADED\` (503), both with
\`Retry-After\`; too many sign-ins get \`TOO_MANY_ATTEMPTS\`. Behind \`pnpm gateway --supergraph\`, errors of subgraphs of others keep their
own codes.
`;
}

function codesAt(place: ErrorPlace): readonly Code[] {
  return CODES.filter(({ facts }) => facts.places.includes(place));
}

/** Statuses of a response without data: 200 is that of a code's other places. */
function statusesOf({ places, statuses }: ErrorCodeFacts): string {
  const isElsewhere = places.some((place) => place !== 'request');
  return statuses.filter((status) => status !== 200 || !isElsewhere).join(', ');
}

function cellsOf({ meaning, action, retry }: ErrorCodeFacts): readonly string[] {
  return [meaning, action, RETRIES[retry]];
}

/** A table in Markdown, its columns padded. */
function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_cell, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const [header = '', ...rows] = lines.map((line) =>
    row(widths.map((width, column) => (line[column] ?? '').padEnd(width))),
  );
  return [header, row(widths.map((width) => '-'.repeat(width))), ...rows].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
