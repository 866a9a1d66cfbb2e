/** Refusal to start from a bundle whose sources have changed. Bundled programs import it; sources do not. */
import { writeFatal } from '@teei/platform/logging/process-log.ts';
import { isOfItsSources } from './source-list.ts';

if (!isOfItsSources(import.meta.dirname)) {
  writeFatal('The bundle is older than its sources. Write it anew: pnpm gateway:bundle');
  process.exit(1);
}
