/** TXT records of domains, by which companies prove that a domain is their own. */
import { Resolver } from 'node:dns/promises';

/** Texts of the TXT records of a name; none when the name has none, or no name server answers. */
export type ResolveTxt = (name: string) => Promise<readonly string[]>;

/** Name of the TXT record that proves a domain. The domain itself may be an alias (CNAME), which has no TXT. */
export function proofName(domain: string): string {
  return `_teei.${domain}`;
}

const DNS_TIMEOUT_MS = 2_000;
const MAX_TRIES = 2;

/** Asks the name servers of the system. */
export const resolveTxt: ResolveTxt = async (name) => {
  const resolver = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: MAX_TRIES });
  const records = await resolver.resolveTxt(name).catch(() => []);
  return records.map((chunks) => chunks.join(''));
};
