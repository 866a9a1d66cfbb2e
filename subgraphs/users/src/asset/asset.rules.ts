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
  if (size.type !== 'svg') return { content, mimeType, width: size.width, height: size.height };
  const text = content.toString('utf8');
  if (hasStyleSheet(text)) {
    return badInput(
      'content',
      'an SVG without a style element; export it with its colours as attributes',
    );
  }
  const svg = sanitizeSvg(text);
  return svg === undefined
    ? badInput('content', 'an SVG that refers to nothing outside of itself')
    : { content: Buffer.from(svg), mimeType, width: null, height: null };
}

function sizeOf(content: Buffer): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(content);
  } catch {
    return undefined;
  }
}
