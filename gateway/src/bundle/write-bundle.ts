/** `pnpm gateway:bundle`: writes the bundle of the gateway to `gateway/dist/`. */
import { BUNDLE, writeBundle } from './bundle.ts';

await writeBundle(BUNDLE);
