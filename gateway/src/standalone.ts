/** `pnpm gateway`: the gateway alone over any composed supergraph and its remote subgraphs. */
import { enableCompileCache, flushCompileCache } from 'node:module';

// With it, 2,000 modules are loaded in two thirds of the time, all but the first time.
enableCompileCache();
await import('./serve-standalone.ts');
flushCompileCache();
