/** Configuration from environment variables, read once, with all errors reported together. */
import { z } from 'zod';
import { writeFatal } from '../logging/process-log.ts';

/** Description of a variable, for operators and messages. */
export interface VariableDescription {
  /** Purpose, in one sentence. */
  readonly description: string;
  /** Form of a valid value, to complete "expected …". */
  readonly expected: string;
  /** True when messages must not contain the value. */
  readonly secret?: boolean;
}

/** Registry of descriptions: `z.string().register(variables, { … })`. */
export const variables = z.registry<VariableDescription>();

export type Environment = Readonly<Record<string, string | undefined>>;

/** Error of an environment that does not match its schema; the message lists all errors. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Reads the variables that are the keys of a schema. An empty value counts as not set.
 *
 * @throws ConfigurationError with what was expected and received for each invalid variable
 */
export function readEnvironment<Schema extends z.ZodObject<z.ZodRawShape>>(
  schema: Schema,
  environment: Environment = process.env,
): z.output<Schema> {
  const values = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = environment[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const faulty = new Set(result.error.issues.map((issue) => String(issue.path[0])));
  const errors = [...faulty].map((name) => {
    const { expected, secret = false } = describeVariable(schema, name);
    return `  ${name}: expected ${expected}; received ${quote(values[name], secret)}`;
  });
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  throw new ConfigurationError(`The configuration has ${count}:\n${errors.join('\n')}`);
}

/** Same as `readEnvironment`, but prints errors without a stack and exits with 1. For main files. */
export function readEnvironmentOrExit<Schema extends z.ZodObject<z.ZodRawShape>>(
  schema: Schema,
  environment?: Environment,
): z.output<Schema> {
  try {
    return readEnvironment(schema, environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    writeFatal(error.message);
    process.exit(1);
  }
}

/**
 * Description of a variable in a schema.
 *
 * @throws TypeError when the variable has none
 */
export function describeVariable(
  schema: z.ZodObject<z.ZodRawShape>,
  name: string,
): VariableDescription {
  const variable = schema.shape[name];
  const description = variable && (variables.get(variable) ?? describeInner(variable));
  if (!description)
    throw new TypeError(`Expected a description of the variable ${name} in the registry.`);
  return description;
}

/** Description of the schema inside of an optional one: `postgresUrl(…).optional()`. */
function describeInner(variable: z.core.$ZodType): VariableDescription | undefined {
  return variable instanceof z.ZodOptional ? variables.get(variable.unwrap()) : undefined;
}

function quote(value: string | undefined, secret: boolean): string {
  if (value === undefined) return 'nothing';
  return secret ? 'a value that is not shown' : JSON.stringify(value.slice(0, 100));
}
