/** Rules of pages: who may read them, when they may change, and what keeps one from being published (SM-9). */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';

/** CONFLICT unless the page is a draft: what readers see stays as it was published. */
export function checkDraft(
  { status }: { readonly status: string },
  field = 'id',
): readonly UserError[] {
  const advice = status === 'LIVE' ? '; unpublish it first' : '';
  return errorsAmong(
    status !== 'DRAFT' &&
      conflict(field, `expected a page that is a DRAFT, received one that is ${status}${advice}.`),
  );
}

/** CONFLICT for a page that is archived. */
export function checkNotArchived(
  { status }: { readonly status: string },
  field = 'id',
): readonly UserError[] {
  return errorsAmong(
    status === 'ARCHIVED' &&
      conflict(field, 'expected a page that is DRAFT or LIVE, received one that is ARCHIVED.'),
  );
}

/** Errors of another address: that of a page that was LIVE once has been given away. */
export function checkSlug(
  page: { readonly slug: string; readonly blocks: unknown },
  slug: string | undefined,
): readonly UserError[] {
  const wasPublished = Array.isArray(page.blocks) && page.blocks.length > 0;
  return errorsAmong(
    slug !== undefined &&
      slug !== page.slug &&
      wasPublished &&
      conflict(
        'slug',
        `expected ${page.slug}, under which the page was published, received ${slug}.`,
      ),
  );
}

/** Errors of a visibility that nobody outside of the company could use. */
export function checkVisibility(
  visibility: string,
  liveTokens: number,
  field: string,
): readonly UserError[] {
  return errorsAmong(
    visibility === 'TOKEN' &&
      liveTokens === 0 &&
      badInput(field, 'a token that works before readers need one; issue a token first'),
  );
}
