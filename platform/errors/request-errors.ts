/** Messages of request errors, without the values of the request and of bounded length. */
import { expectationOf } from './expectations.ts';

/** Maximum length of a message in characters: it may contain names from the request. */
const MAX_MESSAGE_LENGTH = 500;

/** Truncates a message to MAX_MESSAGE_LENGTH. */
export function boundMessage(message: string): string {
  return message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;
}

/**
 * Removes values from a message of graphql-js about a document that cannot be parsed or is invalid: it
 * prints an invalid input object with all of its fields, one of which may be a password.
 */
export function withoutValues(message: string): string {
  return boundMessage(
    message
      .replace(/^(Syntax Error: .*)\b(String|BlockString|Int|Float) ".*"/s, '$1$2')
      .replace(/^Expected value of type "([^"]*)", found .*$/s, (_all, type: string) =>
        expectedValue(type),
      )
      .replace(/^(\w+) cannot represent .*$/s, (_all, type: string) => expectedValue(type))
      .replace(
        /^Enum "(\w+)" cannot represent .*?(?: (Did you mean [^"]*"[\w" ,]*\?))?$/s,
        enumError,
      )
      .replace(/^Value ".*" does not exist in "(\w+)" enum\.(?: (.*))?$/s, enumError),
  );
}

function expectedValue(type: string): string {
  const expectation = expectationOf(type.replaceAll(/[[\]!]/g, ''));
  return `Expected value of type "${type}"${expectation ? `: ${expectation}` : ''}.`;
}

function enumError(_all: string, type: string, suggestion?: string): string {
  return `Expected a value of the enum "${type}".${suggestion ? ` ${suggestion}` : ''}`;
}
