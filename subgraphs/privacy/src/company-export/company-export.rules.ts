/** Rules of a company's export: its status, and the page that explains the archive to whoever opens it. */
import type { CompanyExportStatus } from '../generated/graphql.ts';

/** Status of an export by the moments of its end. */
export function statusOf(row: {
  readonly completed_at: string | null;
  readonly failed_at: string | null;
}): CompanyExportStatus {
  if (row.completed_at !== null) return 'COMPLETED';
  return row.failed_at === null ? 'PENDING' : 'FAILED';
}

/** Image of a theme, by the SHA-256 of its content. */
export interface CompanyImage {
  readonly hash: string;
  /** Media type, such as `image/svg+xml`. */
  readonly mime_type: string;
}

/** Name of an image in the archive, such as `images/<hash>.svg`. */
export function imageName({ hash, mime_type: type }: CompanyImage): string {
  return `images/${hash}.${type.replace(/^image\/(?:x-|vnd\.)?/, '').replace(/\+.*$/, '')}`;
}

export interface ExportedTable {
  /** Name with its schema, such as `campaigns.campaigns`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** Text of `README.md` in the archive, in Markdown. */
export function readmeOf(
  company: string,
  exportedAt: string,
  tables: readonly ExportedTable[],
): string {
  const lines = tables.map(
    ({ name, columns, rows }) => `| \`${name}\` | ${rows} | ${columns.join(', ')} |`,
  );
  return `# Data of ${company}

Exported at ${exportedAt} from the TEEI graph, under Articles 25 and 30 of Regulation (EU) 2023/2854 (Data Act).

Each table is there twice, with the same rows: \`<table>.jsonl\` has an object in JSON on each line, \`<table>.csv\` is as
in RFC 4180, in UTF-8, with a first line of names; nothing between two commas is null, and lists and objects are JSON.
Ids are UUIDs, and refer to rows of the other tables. Moments are in UTC, amounts that end in \`_cents\` in cents.
A table without rows has an empty file.

\`analytics.metrics_monthly\` has the figures of the company, its campaigns and its programme instances by month: hours, euros in
cents, and figures about people where there are five or more of them; \`suppressed\` names those that are withheld. \`images\` has
the images of themes, each under the \`hash\` that \`users.branding_assets\` refers to it by.

The rows and columns are those that each user of the company may read in the graph. Participants are there with their
ids alone; their names, moods, texts of theirs that nobody has released, and rows of people whose data is restricted
(Article 18 of the GDPR) are left out, and so are secrets, such as those that sign webhooks.

\`REGISTER.json\` says of each column with personal data its category and what an erasure does with it. Whoever keeps this
archive is responsible for the personal data in it.

| Table | Rows | Columns |
| --- | --: | --- |
${lines.join('\n')}
`;
}

/** Figures of rollups, as the graph's `metrics` has them. */
export const FIGURES = {
  name: 'analytics.metrics_monthly',
  columns: ['level', 'id', 'month', 'and the figures of `metrics` in the graph'],
};
