/** Endpoint of embeddings, as OpenAI, vLLM, llama.cpp, Ollama and others serve it. */
import { parseJson } from '@teei/platform/json/parse.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { postJson } from '@teei/platform/outbound/post.ts';
import { z } from 'zod';
import { DIMENSIONS, MAX_TEXTS, type Embedder } from './embedder.ts';

/** Bytes of an answer that are read: up to 64 for each number, of which 25 are its digits and the rest white space. */
const MAX_ANSWER_BYTES = MAX_TEXTS * DIMENSIONS * 64;

const answer = z.object({
  data: z.array(
    z.object({
      index: z.int().min(0),
      // A vector without a direction is like no other.
      embedding: z
        .array(z.number())
        .length(DIMENSIONS)
        .refine((vector) => vector.some(Boolean)),
    }),
  ),
});

/**
 * Embedder at a URL.
 *
 * @param configured `https://:key@host/v1?model=name`, of which `/embeddings` is asked; without a key there is no `authorization`
 */
export function embeddingEndpoint(configured: string): Embedder {
  const url = new URL(configured);
  const key = decodeURIComponent(url.password);
  const name = url.searchParams.get('model') ?? '';
  const target = `${url.origin}${url.pathname.replace(/\/$/, '')}/embeddings`;
  return {
    name,
    async embed(texts, { signal, timeoutMs }) {
      const { text } = await postJson(target, {
        body: JSON.stringify({
          model: name,
          input: texts,
          dimensions: DIMENSIONS,
          encoding_format: 'float',
        }),
        headers: key === '' ? {} : { authorization: `Bearer ${key}` },
        signal,
        network: 'any',
        timeoutMs,
        maxBytes: MAX_ANSWER_BYTES,
      });
      const parsed = answer.safeParse(parseJson(text));
      const vectors = new Map(parsed.data?.data.map(({ index, embedding }) => [index, embedding]));
      return texts.map((_text, index) => {
        const vector = vectors.get(index);
        if (vector) return vector;
        throw new DeliveryError(
          `It answered with something else than ${texts.length} vectors of ${DIMENSIONS} numbers.`,
          false,
        );
      });
    },
  };
}

/** Embedder that `EMBEDDINGS_URL` names; undefined without one. @param url `https://:key@host/v1?model=name` */
export function createEmbedder(url: string | undefined): Embedder | undefined {
  return url === undefined ? undefined : embeddingEndpoint(url);
}
