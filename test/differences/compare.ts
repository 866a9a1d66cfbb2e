/** Where the answers of the graph's own executor and of Apollo's may differ, and Apollo's is not right. */
import type { Answer } from '@teei/gateway/test/serve.ts';
import { read } from '../ask.ts';

/** Apollo's says null for an object of which nothing is selected, which is an object without members. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  if (members.length === 0) return null;
  return Object.fromEntries(members.map(([name, member]) => [name, withoutEmpty(member)]));
}

/**
 * The errors that one executor tells and the other does not. Three differences are none: ours asks
 * for an object once and tells of it at the first of its places, Apollo's at each; Apollo's asks for
 * fields that the client has skipped, and tells of them; and it says of a request that failed as a
 * whole how it was sent, where ours names the first object that it was about.
 */
export function differentErrors(ours: Answer, theirs: Answer): readonly string[] {
  const [own, other] = [toldBy(ours), toldBy(theirs)];
  const invented = own.filter(
    ({ path, code }) => !other.some((one) => one.path === path && one.code === code),
  );
  const missing = other.filter(
    ({ last, code, isSkipped }) =>
      !isSkipped(ours.data) && !own.some((one) => one.last === last && one.code === code),
  );
  return [...invented, ...missing].map(({ path, code }) => `${path}: ${String(code)}`);
}

/** An error as far as both tell it alike. */
interface Told {
  /** Response names, without where in lists. */
  readonly path: string;
  readonly last: string | undefined;
  readonly code: unknown;
  /** Whether an answer has no place for it, since nobody asked for its field. */
  readonly isSkipped: (data: unknown) => boolean;
}

function toldBy({ errors }: Answer): Told[] {
  return errors.map(({ path = [], extensions }) => {
    const known = path.filter((part) => part !== '_entities');
    const names = known.filter((part) => typeof part === 'string' && part !== '@');
    return {
      path: names.join('.'),
      last: names.at(-1)?.toString(),
      code: extensions?.['code'],
      isSkipped: (data) => isAbsent(data, known),
    };
  });
}

/** Whether a member on the way is not there; what lies below null might be. */
function isAbsent(data: unknown, path: readonly (string | number)[]): boolean {
  const [part, ...rest] = path;
  if (part === undefined || typeof data !== 'object' || data === null) return false;
  // In place of an index: each object of the list.
  if (part === '@') return Array.isArray(data) && data.every((one) => isAbsent(one, rest));
  return !Object.hasOwn(data, part) || isAbsent(read(data, part), rest);
}
