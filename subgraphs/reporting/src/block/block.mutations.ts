import { notFound, reject, rejectIfAny, type UserError } from '@teei/platform/errors/user-error.ts';
import { mutationOfLocked, type MutationResolver } from '@teei/platform/mutations/mutation.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import type {
  AddPublicationBlockInput,
  MovePublicationBlockInput,
  RemovePublicationBlockInput,
  UpdatePublicationBlockInput,
} from '../generated/graphql.ts';
import { checkDraft } from '../publication/publication.rules.ts';
import { checkContent, checkRoom, moved, readKind, storedContent } from './block.rules.ts';
import {
  deleteBlock,
  insertBlock,
  lockPage,
  numberBlocks,
  updateContent,
  type LockedPage,
} from './block-writes.sql.ts';

/** Position and kind of a block on its page, which is locked. */
interface LockedBlock {
  readonly page: LockedPage;
  readonly at: number;
  readonly kind: string;
}

interface BlockChange<Input> {
  /** Type of its event. */
  readonly type: string;
  readonly check?: (input: Input, block: LockedBlock) => readonly UserError[];
  /** Writes the change; returns the payload of the event. */
  readonly write: (
    db: Kysely<DB>,
    input: Input,
    block: LockedBlock,
  ) => Promise<Readonly<Record<string, unknown>>>;
}

export const addPublicationBlock: MutationResolver<DB, AddPublicationBlockInput> = mutationOfLocked(
  'addPublicationBlock',
  {
    lock: ({ publicationId }, { db }) => lockPage(db, { publicationId }),
    apply: async ({ publicationId, kind, content }, { db, emit }, page) => {
      if (!page) return reject(notFound('Publication', publicationId, 'publicationId'));
      rejectIfAny([
        ...checkDraft(page, 'publicationId'),
        ...checkRoom(page.blocks.length),
        ...checkContent(readKind(kind), content),
      ]);
      const stored = storedContent(readKind(kind), content);
      const blockId = await insertBlock(db, page, { kind, content: stored });
      emit({ type: 'publication.block_added', ...aboutPage(page), payload: { blockId, kind } });
      return page.id;
    },
  },
);

export const updatePublicationBlock = changesBlock<UpdatePublicationBlockInput>(
  'updatePublicationBlock',
  {
    type: 'publication.block_updated',
    check: ({ content }, { kind }) => checkContent(readKind(kind), content),
    write: async (db, { id, content }, { kind }) => {
      await updateContent(db, id, storedContent(readKind(kind), content));
      return { kind };
    },
  },
);

export const movePublicationBlock = changesBlock<MovePublicationBlockInput>(
  'movePublicationBlock',
  {
    type: 'publication.block_moved',
    write: async (db, { order }, { page, at }) => {
      const ids = page.blocks.map(({ id }) => id);
      const to = Math.min(order, ids.length - 1);
      await numberBlocks(db, moved(ids, at, to));
      return { from: at, to };
    },
  },
);

export const removePublicationBlock = changesBlock<RemovePublicationBlockInput>(
  'removePublicationBlock',
  {
    type: 'publication.block_removed',
    write: async (db, { id }, { page, at, kind }) => {
      await deleteBlock(db, id);
      await numberBlocks(
        db,
        page.blocks.toSpliced(at, 1).map((block) => block.id),
      );
      return { kind };
    },
  },
);

/** Mutation of one block of a draft; its event is about the page. */
function changesBlock<Input extends { readonly id: string }>(
  name: string,
  { type, check = () => [], write }: BlockChange<Input>,
): MutationResolver<DB, Input> {
  return mutationOfLocked(name, {
    lock: ({ id }, { db }) => lockPage(db, { blockId: id }),
    apply: async (input, { db, emit }, page) => {
      const at = page?.blocks.findIndex(({ id }) => id === input.id.toLowerCase()) ?? -1;
      const kind = page?.blocks[at]?.kind;
      if (!page || kind === undefined) return reject(notFound('PublicationBlock', input.id));
      const block = { page, at, kind };
      rejectIfAny([...checkDraft(page), ...check(input, block)]);
      const payload = await write(db, input, block);
      emit({ type, ...aboutPage(page), payload: { blockId: input.id, ...payload } });
      return page.id;
    },
  });
}

function aboutPage({ id, company_id: companyId }: LockedPage) {
  return { aggregate: { type: 'publication', id }, companyId };
}
