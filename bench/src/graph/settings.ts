/** Settings of a benchmark's servers, passed as one JSON argument. */
import { z } from 'zod';

/** Secret that the servers of a benchmark share. */
export const SECRET = 'a secret for benchmarks, long enough to be taken';

export const settingsForm = z.object({
  /** Folder with the embedded ClickHouse of this server alone, for those that have one. */
  clickhouseDir: z.string(),
  /** Folder with the local issuer's key. */
  issuerDir: z.string(),
  secret: z.string(),
  /** Connection string of Postgres's owner, for a server that runs the subgraphs itself. */
  ownerUrl: z.string(),
  /** True when it relays events to its ClickHouse: one server of a database does. */
  relays: z.boolean(),
  /** Subgraphs that other processes serve. */
  remote: z.array(z.object({ name: z.string(), url: z.string() })),
  /** Embedder of evidence, as `EMBEDDINGS_URL` names it. */
  embeddingsUrl: z.string().optional(),
});

export type Settings = z.infer<typeof settingsForm>;

/** Reads the settings from the command line. */
export function readSettings(): Settings {
  return settingsForm.parse(JSON.parse(process.argv[2] ?? '{}'));
}
