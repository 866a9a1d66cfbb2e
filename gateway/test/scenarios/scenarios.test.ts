import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from './all.ts';
import { openScenario } from './scenario.ts';

describe.each(SCENARIOS)('$about', (scenario) => {
  let execute: ReturnType<typeof openScenario>;

  beforeAll(() => {
    execute = openScenario(scenario);
  });

  it.each(Object.entries(scenario.shows))('%s', async (_shown, operation) => {
    const { data, errors = [], asks } = operation;
    const answer = await execute(operation);
    expect(answer).toEqual({ data, errors, asks: asks ?? answer.asks });
  });
});
