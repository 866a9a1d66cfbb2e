import { describe, expect, it } from 'vitest';
import { PNG, upload } from '../../test/brands.ts';
import { readImage } from './asset.rules.ts';

const svg = (content: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`);

/** The PNG with another width or height in its header. */
function resized(pixels: number, at: 16 | 20): Buffer {
  const content = Buffer.from(PNG);
  content.writeUInt32BE(pixels, at);
  return content;
}

describe('an uploaded image', () => {
  it('is stored as it is, with its type and size', () => {
    expect(readImage(upload(PNG))).toEqual({
      content: PNG,
      mimeType: 'image/png',
      width: 1,
      height: 1,
    });
  });

  it.each([
    ['another hash', { ...upload(PNG), hash: 'ab'.repeat(32) }, 'hash'],
    ['content that is no image', upload(Buffer.from('plain text')), 'content'],
    ['a type that is not served', upload(Buffer.from('GIF89a\u0001\0\u0001\0')), 'content'],
    ['a width of nothing', upload(resized(0, 16)), 'content'],
    ['a height that no column holds', upload(resized(4_294_967_295, 20)), 'content'],
    ['an SVG that grows when it is escaped', upload(svg('&'.repeat(100_000))), 'content'],
    ['an SVG of elements without end', upload(svg('<g>'.repeat(40_000))), 'content'],
    ['an SVG that loads a paint', upload(svg('<path fill="url(//a.example)"/>')), 'content'],
    ['an SVG with a style sheet', upload(svg('<style>.a { fill: red }</style>')), 'content'],
    ['an SVG whose paint is escaped', upload(svg('<g fill="u\\72l(#a)"/>')), 'content'],
    ['an SVG whose style is escaped', upload(svg('<g style="fill:u\\72l(#a)"/>')), 'content'],
    ['an SVG that loads after a bracket', upload(svg('<g fill=">url(//a.example)"/>')), 'content'],
    ['an SVG whose mask loads', upload(svg('<g mask="image-set(\'a.png\' 1x)"/>')), 'content'],
    ['an SVG whose style loads', upload(svg('<g style="fill: url(//a.example)"/>')), 'content'],
  ])('is rejected with %s', (_case, image, field) => {
    expect(readImage(image)).toMatchObject({ field: [field], code: 'BAD_USER_INPUT' });
  });

  it.each([
    ['<path d="M0 0h9"/>', '<path d="M0 0h9"></path>'],
    ['<script>start()</script><g onclick="start()"></g>', '<g></g>'],
    ['<text>A &amp; B</text>', '<text>A &amp; B</text>'],
    [
      '<path fill="red" style="fill:#0a0;stroke: none; behavior: none; onclick: start()"/>',
      '<path fill="#0a0" stroke="none"></path>',
    ],
    ['<path style="fill:url(#a)"/>', '<path fill="url(#a)"></path>'],
    ['<path fill=\'url( "#a")\'/>', '<path fill="url( &quot;#a&quot;)"></path>'],
    ['<text id="a">C:\\url(a)</text>', '<text id="a">C:\\url(a)</text>'],
    ['<use href="/images/1#a"/><use xlink:href="b.svg"/>', '<use></use><use></use>'],
    ['<use style="href: b.svg"/><use xlink:href="#a"/>', '<use></use><use xlink:href="#a"></use>'],
    ['<foreignObject><p>text</p></foreignObject>', 'text'],
    ['<image href="https://a.example/b.png"/>', ''],
    ['<use href="#a"/><use href="https://a.example/#b"/>', '<use href="#a"></use><use></use>'],
    [
      '<linearGradient id="a"/><path fill="url(#a)"/>',
      '<linearGradient id="a"></linearGradient><path fill="url(#a)"></path>',
    ],
  ])('that is an SVG with %s keeps %s', (given, kept) => {
    const image = readImage(upload(svg(given)));
    expect('content' in image && image.content.toString()).toBe(svg(kept).toString());
    expect(image).toMatchObject({ mimeType: 'image/svg+xml', width: null, height: null });
  });
});
