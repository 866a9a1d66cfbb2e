/** Messages about a request's text, without the values that stand in it and bounded in length. */
import { expectationOf } from '../scalars/expectations.ts';

/** The longest message that clients are sent: names are echoed, and may be as long as a request. */
const MAX_MESSAGE_LENGTH = 500;

/** A message, cut short where it is longer than clients are sent. */
export function boundMessage(message: string): string {
  return message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;
}

/**
 * The message of graphql-js about a text that it cannot parse, or that is not valid, without the
 * values in it: an object that does not fit is printed with all of its members, and one of them may
 * be a password.
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
