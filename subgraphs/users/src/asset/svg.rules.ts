/** SVG images without anything that runs, links or loads: shapes, texts and paints are kept. */
import sanitizeHtml from 'sanitize-html';

const TAGS =
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan ' +
  'linearGradient radialGradient stop clipPath mask pattern';

const ATTRIBUTES =
  'xmlns xmlns:xlink version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points ' +
  'transform id class role aria-* fill fill-opacity fill-rule stroke stroke-* opacity color ' +
  'stop-color stop-opacity offset gradientUnits gradientTransform spreadMethod clip-path clip-rule ' +
  'clipPathUnits mask maskUnits patternUnits patternTransform preserveAspectRatio display visibility ' +
  'font-family font-size font-weight font-style text-anchor letter-spacing dx dy href xlink:href';

/**
 * References to something outside of the image, which an attribute may hold: functions of CSS that load, and backslashes,
 * by which their names can be written so that they are not found here.
 */
const OUTSIDE = /<[^>]*(?:\\|url\((?!\s*(?:["']|&quot;)?#)|image(?:-set)?\(|src\(|cross-fade\()/i;

/** Declarations of a style attribute, which drawing programs write in place of attributes of the same names. */
function declarationsOf(style: string): Record<string, string> {
  const pairs = style.split(';').map((one) => one.split(':').map((part) => part.trim()));
  return Object.fromEntries(
    pairs.flatMap(([name = '', value = '', ...rest]) =>
      name !== '' && value !== '' && rest.length === 0 ? [[name, value]] : [],
    ),
  );
}

/** Attributes without links to anything but elements of the image, such as a path beside it. */
function withinImage(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) => !/^(?:xlink:)?href$/i.test(name) || value.startsWith('#'),
    ),
  );
}

/** True for an image with a style sheet, whose paints would be lost with it. */
export function hasStyleSheet(svg: string): boolean {
  return /<(?:\w+:)?style[\s/>]/i.test(svg);
}

/** The image with allowed elements and attributes alone; undefined when nothing of it can be shown. */
export function sanitizeSvg(svg: string): string | undefined {
  const clean = sanitizeHtml(svg, {
    allowedTags: TAGS.split(' '),
    allowedAttributes: { '*': ATTRIBUTES.split(' ') },
    allowedSchemes: [],
    allowedSchemesAppliedToAttributes: ['href', 'xlink:href'],
    allowProtocolRelative: false,
    transformTags: {
      '*': (tagName, { style = '', ...attribs }) => ({
        tagName,
        attribs: withinImage({ ...attribs, ...declarationsOf(style) }),
      }),
    },
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  }).trim();
  return clean.startsWith('<svg') && !OUTSIDE.test(clean) ? clean : undefined;
}
