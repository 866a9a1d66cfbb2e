/** Options of a benchmark run, as every suite gets them. */
export interface Bench {
  /** A folder of this run, which is removed with it. */
  readonly folder: string;
  /** True when gateways run on a core of their own. */
  readonly pinned: boolean;
  /** Reason why other gateways are not measured; undefined when they are installed. */
  readonly peersMissing: string | undefined;
  /** Folder of another checkout of this repository, whose build is measured beside this one. */
  readonly beside: string | undefined;
  /** Data folder with the large profile, for suite `scale`. */
  readonly large: string | undefined;
  /** Folder in which suite `search` keeps what it has filled, for later runs; undefined for one of this run alone. */
  readonly kept: string | undefined;
  /** Millions of events of suite `analytics`, ten by default, and of entries of suite `audit`, one by default. */
  readonly millions: number | undefined;
  readonly seconds: number;
  readonly rounds: number;
  /** Text that titles of measurements of suites `graph`, `scale` and `tracing` must have; undefined for all of them. */
  readonly only: string | undefined;
  /** Milliseconds that every subgraph of the standard federation takes longer. */
  readonly delay: number;
  /** Number of connections; undefined for each suite's default. */
  readonly connections: number | undefined;
}
