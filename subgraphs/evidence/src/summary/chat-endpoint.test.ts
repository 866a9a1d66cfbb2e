import { startReceiver, type Answer, type TestReceiver } from '@teei/test/receiver.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatEndpoint } from './chat-endpoint.ts';

const COMPLETION = {
  choices: [{ message: { content: ' Yes [1]. ' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 20, completion_tokens: 4 },
};
const QUESTION = { text: 'Did it help?', pieces: [{ number: 1, words: 'It did.' }] };

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

const respond =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(JSON.stringify(body));

function ask(answer: Answer, signal = new AbortController().signal) {
  receiver.answer(answer);
  const url = `${receiver.url.replace('http://', 'http://:a%20key@')}/v1/?model=m-1&input=0.15&output=0.6`;
  return chatEndpoint(url).answer(QUESTION, signal);
}

describe('an endpoint of chat completions', () => {
  it('is asked with its key, the name of the model, and bounds', async () => {
    expect(await ask(respond(200, COMPLETION))).toEqual({
      text: 'Yes [1].',
      isWhole: true,
      tokensInput: 20,
      tokensOutput: 4,
    });
    const { path, headers, body } = receiver.received.at(-1) ?? { headers: {}, body: '' };
    expect([path, headers['authorization']]).toEqual(['/v1/chat/completions', 'Bearer a key']);
    expect(JSON.parse(body)).toMatchObject({
      model: 'm-1',
      max_tokens: 800,
      messages: [{ role: 'system' }, { role: 'user' }],
    });
  });

  it('tells of an answer that was cut at its longest length', async () => {
    const [choice] = COMPLETION.choices;
    const cut = { ...COMPLETION, choices: [{ ...choice, finish_reason: 'length' }] };
    expect(await ask(respond(200, cut))).toMatchObject({ isWhole: false, tokensOutput: 4 });
  });

  it.each<[string, Answer, object]>([
    ['is limited', respond(429, {}, { 'retry-after': '120' }), { retryAfterMs: 120_000 }],
    ['fails', respond(500, {}), { isPermanent: false }],
    ['refuses the key', respond(401, {}), { isPermanent: true }],
    ['answers other JSON', respond(200, { text: 'Yes' }), { isPermanent: false }],
    ['counts no tokens', respond(200, { choices: COMPLETION.choices }), { isPermanent: false }],
    ['answers nothing', respond(200, { ...COMPLETION, choices: [] }), { isPermanent: false }],
    ['answers no JSON', (_request, response) => response.end('<html>'), { isPermanent: false }],
    [
      'answers too much',
      (_request, response) => response.end(`{"x":"${'x'.repeat(200_000)}"}`),
      { isPermanent: false },
    ],
    [
      'is cut off',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"choices"', () => {
          request.socket.destroy();
        });
      },
      { isPermanent: false },
    ],
  ])('that %s gives a DeliveryError', async (_title, answer, failure) => {
    await expect(ask(answer)).rejects.toMatchObject({ name: 'DeliveryError', ...failure });
  });

  it('that says nothing gives one as soon as the attempt has taken too long', async () => {
    const silent = ask(() => undefined, AbortSignal.timeout(50));
    await expect(silent).rejects.toMatchObject({ isPermanent: false });
  });
});
