import {
  describeVariable,
  readEnvironment,
} from '@teei/platform/configuration/read-environment.ts';
import { expect, test } from 'vitest';
import { GATEWAY_VARIABLES } from './configuration.ts';

const ORIGINS = GATEWAY_VARIABLES.pick({ ALLOWED_ORIGINS: true });

test.each([
  ['', []],
  ['https://app.teei.example', ['https://app.teei.example']],
  [
    'https://app.teei.example,http://localhost:5173',
    ['https://app.teei.example', 'http://localhost:5173'],
  ],
])('%j names the origins %j', (text, origins) => {
  expect(readEnvironment(ORIGINS, { ALLOWED_ORIGINS: text }).ALLOWED_ORIGINS).toEqual(origins);
});

test.each([
  '*',
  'app.teei.example',
  'https://app.teei.example/',
  'https://*.teei.example/app',
  'null',
])('%j is no origin', (text) => {
  const { expected } = describeVariable(ORIGINS, 'ALLOWED_ORIGINS');
  expect(() => readEnvironment(ORIGINS, { ALLOWED_ORIGINS: `https://a.example,${text}` })).toThrow(
    expected,
  );
});
