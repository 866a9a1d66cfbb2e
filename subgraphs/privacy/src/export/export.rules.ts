/** Rules of ordering an export. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { checkBlocks, checkSignIn } from '../privacy-request/privacy-request.rules.ts';
import { isRecipient } from './export-archive.ts';
import type { ExportFacts } from './export.sql.ts';

/** Errors of an export of the own data, or of somebody else's, which an officer orders once it was asked for. */
export function checkExport(
  { blocks, is_ordered, is_verified, is_recent }: ExportFacts,
  { recipient, isOwn }: { readonly recipient: string; readonly isOwn: boolean },
): readonly UserError[] {
  return errorsAmong(
    checkSignIn(is_recent),
    checkRecipient(recipient),
    !isOwn &&
      !is_verified &&
      conflict(
        'userId',
        'expected a person with a request for ACCESS or PORTABILITY in PROCESSING; verify their identity and start it first.',
      ),
    // A legal hold keeps nobody from a copy.
    checkBlocks(blocks.filter((block) => block !== 'LEGAL_HOLD')),
    is_ordered &&
      conflict(
        [],
        'expected a person whose last export is not PENDING any more; wait or cancel it.',
      ),
  );
}

/** CONFLICT: another link has the hash, whoever made it. */
export const LINK_TAKEN = conflict(
  'linkHash',
  'expected the hash of a token that was made for this link alone; there is a link with this one.',
);

/** Error of a key that no archive can be encrypted for. */
export function checkRecipient(recipient: string): UserError | false {
  return (
    !isRecipient(recipient) &&
    badInput('recipient', 'a public key of age, with the checksum that age-keygen gave it')
  );
}
