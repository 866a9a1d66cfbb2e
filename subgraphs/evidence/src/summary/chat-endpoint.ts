/** Endpoint of chat completions, as OpenAI, vLLM, llama.cpp, Ollama and others serve it. */
import { parseJson } from '@teei/platform/json/parse.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { postJson } from '@teei/platform/outbound/post.ts';
import { z } from 'zod';
import type { LanguageModel } from './language-model.ts';
import { MAX_ANSWER_TOKENS, messagesOf, MAX_CHARACTERS } from './summary.rules.ts';

/** Milliseconds for the whole answer: a long one takes its time. */
const ANSWER_TIMEOUT_MS = 45_000;

const tokens = z.int().min(0).max(10_000_000);

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().trim().min(1).max(MAX_CHARACTERS) }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }),
});

/** @param configured `https://:key@host/v1?model=name&input=0.15&output=0.6`, prices in US dollars for a million tokens */
export function chatEndpoint(configured: string): LanguageModel {
  const url = new URL(configured);
  const { searchParams } = url;
  const key = decodeURIComponent(url.password);
  const name = searchParams.get('model') ?? '';
  const target = `${url.origin}${url.pathname.replace(/\/$/, '')}/chat/completions`;
  return {
    name,
    price: { input: Number(searchParams.get('input')), output: Number(searchParams.get('output')) },
    async answer(question, signal) {
      const { text } = await postJson(target, {
        body: JSON.stringify({
          model: name,
          messages: messagesOf(question),
          max_tokens: MAX_ANSWER_TOKENS,
          temperature: 0,
        }),
        headers: key === '' ? {} : { authorization: `Bearer ${key}` },
        signal,
        network: 'any',
        timeoutMs: ANSWER_TIMEOUT_MS,
      });
      const parsed = completion.safeParse(parseJson(text));
      const [choice] = parsed.data?.choices ?? [];
      if (!parsed.success || !choice) {
        throw new DeliveryError('It answered with something else than a chat completion.', false);
      }
      const { usage } = parsed.data;
      return {
        text: choice.message.content,
        isWhole: choice.finish_reason !== 'length',
        tokensInput: usage.prompt_tokens,
        tokensOutput: usage.completion_tokens,
      };
    },
  };
}
