/** Rules of images of themes: their form, their hash and what is stored of them (catalogue, table 24). */
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import { imageSize } from 'image-size';
import { createHash } from 'node:crypto';
import { hasStyleSheet, sanitizeSvg } from './svg.rules.ts';

/** Media types by the names that image-size has for them: all others are rejected. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  svg: 'image/svg+xml',
};

/** Bytes that are stored of an image: those of the longest Base64 text of an upload. */
const MAX_BYTES = 150_000;

/** Pixels that an image is wide or high at most: more than a page shows. */
const MAX_PIXELS = 20_000;

/** Elements of an SVG: a drawing has thousands, and nesting of many more takes long to read. */
const MAX_ELEMENTS = 10_000;

/** An image as it is stored. */
export interface StoredImage {
  readonly content: Buffer;
  readonly mimeType: string;
  /** Pixels; null for a vector image. */
  readonly width: number | null;
  readonly height: number | null;
}

interface UploadedImage {
  /** Base64. */
  readonly content: string;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
}

/** Stored part of an uploaded image, or the error that keeps it from being stored. */
export function readImage(upload: UploadedImage): StoredImage | UserError {
  const content = Buffer.from(upload.content, 'base64');
  const hash = createHash('sha256').update(content).digest('hex');
  if (hash !== upload.hash.toLowerCase()) {
    return badInput('hash', `the SHA-256 of the content, which is ${hash}`);
  }
  const size = sizeOf(content);
  const mimeType = MIME_TYPES[size?.type ?? ''];
  if (!size || mimeType === undefined) {
    return badInput('content', 'an image of the type PNG, JPEG, WebP, ICO or SVG');
  }
  const { width, height } = size;
  if (size.type !== 'svg') {
    return isDrawn(width) && isDrawn(height)
      ? { content, mimeType, width, height }
      : badInput('content', `an image of 1 to ${MAX_PIXELS} pixels in width and height`);
  }
  const text = content.toString('utf8');
  if (text.split('<').length > 2 * MAX_ELEMENTS) {
    return badInput('content', `an SVG of at most ${MAX_ELEMENTS} elements`);
  }
  if (hasStyleSheet(text)) {
    return badInput(
      'content',
      'an SVG without a style element; export it with its colours as attributes',
    );
  }
  const svg = sanitizeSvg(text);
  if (svg === undefined) {
    return badInput('content', 'an SVG that refers to nothing outside of itself');
  }
  const kept = Buffer.from(svg);
  return kept.length > MAX_BYTES
    ? badInput('content', `an SVG of at most ${MAX_BYTES} bytes with its texts escaped`)
    : { content: kept, mimeType, width: null, height: null };
}

function isDrawn(pixels: number): boolean {
  return pixels >= 1 && pixels <= MAX_PIXELS;
}

function sizeOf(content: Buffer): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(content);
  } catch {
    return undefined;
  }
}
