/** Variables of the build, which Vite reads. */
interface ImportMetaEnv {
  /** The graph's endpoint; that of `pnpm start` by default. */
  readonly VITE_GRAPH_URL?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
