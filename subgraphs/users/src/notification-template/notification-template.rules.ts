/** Texts of templates: Liquid, compiled and sanitised when a template is saved, rendered when it is used. */
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import { Liquid } from 'liquidjs';
import sanitizeHtml from 'sanitize-html';

export interface TemplateTexts {
  readonly subject: string | null;
  readonly bodyHtml: string | null;
  readonly bodyText: string;
}

export interface CompiledTemplate {
  /** Names of the variables that the texts use, in alphabetical order. */
  readonly variables: readonly string[];
  /** HTML without anything that runs or restyles the page around it. */
  readonly bodyHtml: string | null;
  readonly errors: readonly UserError[];
}

/** Value of a variable. */
export type TemplateValue = string | number | boolean;

/** Tags that a template may use: conditions. Nothing includes other files, and nothing repeats. */
const TAGS = new Set(['if', 'unless', 'case', 'comment', 'raw']);

/** Maximum number of tags and outputs of Liquid in a text: listing the variables of many more takes long. */
const MAX_TAGS = 500;

/** Bounds on what rendering may take: milliseconds, and characters. */
const RENDER_TIMEOUT_MS = 100;
const MAX_RENDERED_LENGTH = 1_000_000;

const plain = createLiquid(undefined);
const escaping = createLiquid('escape');

/** Filters that escape, which a template may use although its values are escaped anyway: once is enough. */
for (const name of ['escape', 'escape_once', 'xml_escape']) {
  escaping.registerFilter(name, (value: unknown) => value);
}

const FIELDS = ['subject', 'bodyHtml', 'bodyText'] as const;

/**
 * Compiles the texts of a template. Errors are at the fields of the input that hold them.
 *
 * @param checked the texts that are new; the others were stored under the rules of their time
 */
export function compileTemplate(
  texts: TemplateTexts,
  checked: readonly (keyof TemplateTexts)[] = FIELDS,
): CompiledTemplate {
  const crowded = checked.filter((field) => countTags(texts[field]) > MAX_TAGS);
  if (crowded.length > 0) {
    const errors = crowded.map((field) =>
      badInput(field, `at most ${MAX_TAGS} tags and outputs, {% … %} and {{ … }}`),
    );
    return { variables: [], bodyHtml: null, errors };
  }
  const bodyHtml = texts.bodyHtml === null ? null : sanitizeTemplate(texts.bodyHtml);
  const parts = [
    { field: 'subject', ...compileText('subject', texts.subject, plain) },
    { field: 'bodyHtml', ...compileText('bodyHtml', bodyHtml, escaping) },
    { field: 'bodyText', ...compileText('bodyText', texts.bodyText, plain) },
  ] as const;
  const variables = new Set(parts.flatMap((part) => part.variables));
  return {
    variables: [...variables].toSorted(),
    bodyHtml,
    errors: parts.flatMap(({ field, errors }) => (checked.includes(field) ? errors : [])),
  };
}

function countTags(text: string | null): number {
  return (text ?? '').split(/\{[{%]/).length - 1;
}

export interface RenderedMessage {
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
}

/** Renders a compiled template. Values are escaped in HTML, and the subject is one line. */
export function renderTemplate(
  { subject, bodyHtml, bodyText }: TemplateTexts,
  values: Readonly<Record<string, TemplateValue | null>>,
): RenderedMessage {
  return {
    ...(subject !== null && {
      subject: render(plain, subject, values).replaceAll(/\s+/g, ' ').trim(),
    }),
    text: render(plain, bodyText, values),
    // Once more: the filter `raw`, and a value in an address, can bring in what was not there before.
    ...(bodyHtml !== null && { html: sanitize(render(escaping, bodyHtml, values)) }),
  };
}

function createLiquid(outputEscape: 'escape' | undefined): Liquid {
  const liquid = new Liquid({
    ...(outputEscape && { outputEscape }),
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // Templates come from the database alone.
    templates: {},
    renderLimit: RENDER_TIMEOUT_MS,
    memoryLimit: MAX_RENDERED_LENGTH,
  });
  for (const name of Object.keys(liquid.tags)) {
    if (!TAGS.has(name)) Reflect.deleteProperty(liquid.tags, name);
  }
  return liquid;
}

function compileText(
  field: string,
  text: string | null,
  liquid: Liquid,
): { readonly variables: readonly string[]; readonly errors: readonly UserError[] } {
  if (text === null) return { variables: [], errors: [] };
  try {
    const variables = liquid.globalVariablesSync(text);
    // Filters and members of values show when it is rendered.
    render(liquid, text, Object.fromEntries(variables.map((name) => [name, 'x'])));
    return { variables, errors: [] };
  } catch (error) {
    return {
      variables: [],
      errors: [badInput(field, `Liquid that compiles (${reasonOf(error)})`)],
    };
  }
}

function render(
  liquid: Liquid,
  text: string,
  values: Readonly<Record<string, TemplateValue | null>>,
): string {
  return String(liquid.parseAndRenderSync(text, values));
}

/** First line of the error, without the excerpt of the template that follows it. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

/**
 * HTML of a template. Sanitising escapes the operators and the texts inside of the tags and outputs of Liquid as well, where they
 * mean what was written. Angle brackets are operators when space is around them, and no begin of an element then.
 */
function sanitizeTemplate(html: string): string {
  return sanitize(html).replaceAll(/\{%.*?%\}|\{\{.*?\}\}/gs, (part) =>
    part
      .replaceAll(/(?<=\s)&lt;(?=[\s=])/g, '<')
      .replaceAll(/(?<=\s)&gt;(?=[\s=])/g, '>')
      .replaceAll('&amp;', '&'),
  );
}

function sanitize(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'],
    allowedAttributes: {
      ...sanitizeHtml.defaults.allowedAttributes,
      a: ['href', 'rel', 'target', 'title'],
      img: ['src', 'alt', 'width', 'height'],
      // Arabic is read from right to left, and is read aloud in its own language.
      '*': ['dir', 'lang'],
    },
    allowedSchemes: ['https', 'http', 'mailto'],
  });
}
