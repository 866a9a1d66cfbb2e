/** The language model of the configuration. */
import { chatEndpoint } from './chat-endpoint.ts';
import { extractiveModel } from './extractive-model.ts';
import type { LanguageModel } from './language-model.ts';

/**
 * Model that `AI_URL` names; without one, rules that quote.
 *
 * @param url `https://:key@host/v1?model=name&input=0.15&output=0.6`
 */
export function createLanguageModel(url: string | undefined): LanguageModel {
  return url === undefined ? extractiveModel : chatEndpoint(url);
}
