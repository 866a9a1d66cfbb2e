/** Large parts of a page that browsers cache for ever, under paths that hold their hash. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

export interface Asset {
  /** Path below the folder of assets: its hash and extension. */
  readonly name: string;
  readonly type: string;
  /** Its bytes by content coding; `identity` for those of the asset itself. */
  readonly bodies: ReadonlyMap<string, Buffer>;
}

/** Content codings in the order of preference. */
const CODINGS = ['br', 'gzip', 'identity'];

/** Brotli's quality: at 11, compression of some megabytes takes ten seconds. */
const BROTLI_QUALITY = 5;

/** Number of hexadecimal digits of an asset's hash in its name. */
const HASH_LENGTH = 20;

/** Compresses an asset, off the event loop. */
export async function createAsset(extension: string, type: string, body: Buffer): Promise<Asset> {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, HASH_LENGTH);
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    }),
    promisify(gzip)(body),
  ]);
  return {
    name: `${hash}.${extension}`,
    type,
    bodies: new Map([
      ['br', brotli],
      ['gzip', gzipped],
      ['identity', body],
    ]),
  };
}

/**
 * Serves assets below a folder, in the coding that the client accepts.
 *
 * @param find the assets, which may be made at the first request
 */
export function serveAssets(
  app: FastifyInstance,
  folder: string,
  find: () => Promise<readonly Asset[]>,
): void {
  app.get<{ Params: { name: string } }>(`${folder}/:name`, async (request, reply) => {
    const asset = (await find()).find(({ name }) => name === request.params.name);
    if (!asset) return reply.code(404).send({ message: 'Expected the path of an asset.' });
    const coding = codingFor(request.headers['accept-encoding']);
    if (coding !== 'identity') reply.header('content-encoding', coding);
    return reply
      .headers({
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
      })
      .send(asset.bodies.get(coding));
  });
}

/** The preferred coding that an `Accept-Encoding` lists; weights are ignored, except for refusals. */
function codingFor(accepted = ''): string {
  const names = accepted
    .split(',')
    .filter((item) => !/;\s*q=0(\.0*)?\s*$/.test(item))
    .map((item) => item.split(';')[0]?.trim().toLowerCase());
  return CODINGS.find((coding) => names.includes(coding)) ?? 'identity';
}
