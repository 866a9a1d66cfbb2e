/** Responses of subgraphs, read by the rules of GraphQL over HTTP (section 6.4). */
import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import type { GraphQLFormattedError } from 'graphql';
import { isJsonObject } from '../json/json-object.ts';
import type { HttpResponse } from '../http-client/response-reader.ts';
import { parseJson as parseExactJson } from '../json/exact-number.ts';

/** A GraphQL response whatever its status. */
const RESPONSE_TYPE = 'application/graphql-response+json';

/** Maximum length of a subgraph's own text in the log, in characters. */
const MAX_TEXT_LENGTH = 200;

/** Reason that an HTTP response holds no GraphQL response, to complete "<subgraph> …" for operators. */
interface NoResponse {
  readonly reason: string;
}

/**
 * Reads an answer as GraphQL over HTTP has it: of the type application/graphql-response+json every
 * status holds a response; of any other type a status of 2xx does, while other statuses may be the
 * words of something in between.
 */
export function readResponse(
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  text: string,
): SubgraphResponse | NoResponse {
  const isSuccess = status >= 200 && status < 300;
  if (!isSuccess && mediaType(headers) !== RESPONSE_TYPE) {
    return { reason: `answered ${status}${explain({ status, headers }, text)}` };
  }
  if (text === '') return { reason: `answered ${status} without a body` };
  const answer = parseJson(text);
  if (!isJsonObject(answer))
    return { reason: `answered ${status} with ${nameOf(answer, headers)}` };
  const { data, errors, extensions } = answer;
  // Data is not copied: a copy would lose a member called `__proto__`.
  const isData = data === undefined || data === null || isJsonObject(data);
  const told = readErrors(errors);
  if (!isData || !told) return { reason: `answered ${status} with data or errors of another form` };
  const work = readWork(extensions);
  if (data !== undefined && told.length === 0) return { data, extensions: work };
  return {
    ...(data !== undefined && { data }),
    ...(told.length > 0 && { errors: told }),
    extensions: work,
  };
}

/** Reads what a subgraph of this graph says of its work; foreign ones say nothing. */
function readWork(extensions: unknown): SubgraphResponse['extensions'] {
  if (!isJsonObject(extensions)) return { statements: 0 };
  const { statements: given, written } = extensions;
  const statements = isCount(given) ? given : 0;
  return isCount(written) ? { statements, written } : { statements };
}

/** Reads `errors`, which some servers send as null. Returns undefined for anything but a list. */
function readErrors(errors: unknown): GraphQLFormattedError[] | undefined {
  if (errors === undefined || errors === null) return [];
  return Array.isArray(errors) ? errors.map(readError) : undefined;
}

/** Reads an error leniently, so that the data beside it can be used. */
function readError(error: unknown): GraphQLFormattedError {
  if (!isJsonObject(error)) return { message: typeof error === 'string' ? error : '' };
  const { message, path, extensions } = error;
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath(path) && { path }),
    ...(isJsonObject(extensions) && { extensions }),
  };
}

function isPath(path: unknown): path is (string | number)[] {
  return (
    Array.isArray(path) &&
    path.every((part) => typeof part === 'string' || typeof part === 'number')
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The type without its parameters; types are told apart without regard to case. */
function mediaType(headers: HttpResponse['headers']): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Parses JSON; returns undefined for other text. */
function parseJson(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

function nameOf(answer: unknown, headers: HttpResponse['headers']): string {
  if (answer === undefined) {
    return `something else than JSON (${mediaType(headers) || 'no content-type'})`;
  }
  return `JSON that is no object${Array.isArray(answer) ? ' but a list' : ''}`;
}

/** Details of an HTTP response without a GraphQL response: target of a redirect, type, first message. */
function explain(
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  text: string,
): string {
  const { location } = headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    return `: it redirects to ${location.slice(0, MAX_TEXT_LENGTH)}, which belongs into the supergraph`;
  }
  const answer = parseJson(text);
  const [first] = (isJsonObject(answer) && readErrors(answer['errors'])) || [];
  const words = first ? `: ${first.message.slice(0, MAX_TEXT_LENGTH)}` : '';
  return ` (${mediaType(headers) || 'no content-type'})${words}`;
}
