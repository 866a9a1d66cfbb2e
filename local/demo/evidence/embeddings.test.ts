import { describe, expect, it } from 'vitest';
import { DIMENSIONS, embedding, embeddingText, pack, unpack } from './embeddings.ts';
import { TEXT_TEMPLATES } from '../programs/text-templates.ts';
import { embedTemplates, embedTexts } from './generate-embeddings.ts';

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

describe('the embeddings of the texts', () => {
  it('are what the model says of them today', async () => {
    const fresh = await embedTemplates();
    expect([...fresh.keys()]).toEqual(TEXT_TEMPLATES.map(({ key }) => key));
    for (const [key, vector] of fresh) {
      expect(cosine(embedding(key), vector), key).toBeGreaterThan(0.9995);
    }
  });

  it('find a text by its meaning, in whatever language it is', async () => {
    const [query = []] = await embedTexts(['felt ready for a job interview']);
    const nearest = TEXT_TEMPLATES.toSorted(
      (a, b) => cosine(embedding(b.key), query) - cosine(embedding(a.key), query),
    );
    expect(nearest.slice(0, 5).every(({ theme }) => theme === 'job_readiness')).toBe(true);
    expect(new Set(nearest.slice(0, 5).map(({ language }) => language)).size).toBeGreaterThan(1);
  });

  it('have length 1 and as many numbers as the column', () => {
    for (const { key } of TEXT_TEMPLATES) {
      expect(embedding(key)).toHaveLength(DIMENSIONS);
      expect(Math.hypot(...embedding(key))).toBeCloseTo(1, 5);
      expect(embeddingText(key).split(',')).toHaveLength(DIMENSIONS);
    }
  });

  it('survive packing', () => {
    const vector = Array.from({ length: DIMENSIONS }, (_, index) => Math.sin(index));
    const length = Math.hypot(...vector);
    expect(cosine(unpack(pack(vector)), vector) / length).toBeGreaterThan(0.9999);
  });

  it('are refused for a text that has none', () => {
    expect(() => embedding('xx-99')).toThrow('No embedding for the text xx-99.');
  });
});
