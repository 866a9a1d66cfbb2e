/** Configuration: environment variables, read once, checked together, with every fault told. */
import { z } from 'zod';

/** What is said of a variable, to operators and in messages. */
export interface VariableDescription {
  /** What it is for, as one sentence. */
  readonly description: string;
  /** What a right value looks like, to complete "expected …". */
  readonly expected: string;
  /** True keeps the value out of every message. */
  readonly secret?: boolean;
}

/** Where a variable's schema is described: `z.string().register(variables, { … })`. */
export const variables = z.registry<VariableDescription>();

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment is not what the schema asks for. The message lists every fault. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Reads the variables that a schema names, one key for each. An empty value counts as not set.
 *
 * @throws ConfigurationError that lists all faults: what was expected, what was received
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
  const faults = [...faulty].map((name) => {
    const { expected, secret = false } = describeVariable(schema, name);
    return `  ${name}: expected ${expected}; received ${quote(values[name], secret)}`;
  });
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  throw new ConfigurationError(`The configuration has ${count}:\n${faults.join('\n')}`);
}

/** For a service's main file: faults are printed, without a stack, and end the process with 1. */
export function readEnvironmentOrExit<Schema extends z.ZodObject<z.ZodRawShape>>(
  schema: Schema,
  environment?: Environment,
): z.output<Schema> {
  try {
    return readEnvironment(schema, environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/**
 * What a schema says of one of its variables, for messages and the operators' table.
 *
 * @throws TypeError when nothing describes the variable
 */
export function describeVariable(
  schema: z.ZodObject<z.ZodRawShape>,
  name: string,
): VariableDescription {
  const variable = schema.shape[name];
  const description = variable && (variables.get(variable) ?? describeInner(variable));
  if (!description) throw new TypeError(`Nothing describes the variable ${name}.`);
  return description;
}

/** `postgresUrl(…).optional()` is described by what it makes optional. */
function describeInner(variable: z.core.$ZodType): VariableDescription | undefined {
  return variable instanceof z.ZodOptional ? variables.get(variable.unwrap()) : undefined;
}

function quote(value: string | undefined, secret: boolean): string {
  if (value === undefined) return 'nothing';
  return secret ? 'a value that is not shown' : JSON.stringify(value.slice(0, 100));
}
