/** `pnpm events list` and `pnpm events replay`: events that consumers failed to process, and their next try. */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { listTroubled, replayParked, type TroubledEvent } from '../events/troubled.sql.ts';
import { errorMessage, OperatorError } from '../operator-error.ts';
import { say } from '../progress.ts';
import { openPostgres } from '../stores.ts';

const USAGE = `Usage:
  pnpm events list [--consumer NAME]
  pnpm events replay --consumer NAME NUMBER…
  pnpm events replay --consumer NAME --all

list shows the events that are parked, and those that have failed and are tried again, with the reason.
replay queues parked events once more: those of the NUMBERs that list shows, or all of the consumer's.`;

await runCommand(async (cleanup) => {
  if (process.argv.includes('--help')) {
    say(USAGE);
    return;
  }
  const command = readCommand();
  const db = new pg.Client(await openPostgres(readStoreConfiguration(), cleanup));
  await db.connect();
  cleanup.defer(() => db.end());
  await command(db);
});

/** Work that the command line asks for, to be done as the owner. */
function readCommand(): (db: pg.Client) => Promise<void> {
  const { values, positionals } = readArguments();
  const [command, ...numbers] = positionals;
  const { consumer, all } = values;
  if (command === 'list' && numbers.length === 0 && !all) return (db) => list(db, consumer);
  const isNamed = numbers.length > 0 && numbers.every((number) => /^[1-9]\d{0,17}$/.test(number));
  if (command === 'replay' && consumer !== undefined && (all ? numbers.length === 0 : isNamed)) {
    return (db) => replay(db, consumer, numbers);
  }
  throw new OperatorError(USAGE);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { consumer: { type: 'string' }, all: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new OperatorError(`${errorMessage(error)}\n\n${USAGE}`);
  }
}

async function list(db: pg.Client, consumer: string | undefined): Promise<void> {
  const events = await listTroubled(db, consumer);
  if (events.length === 0) say('No event has failed.');
  for (const event of events) say(describe(event));
}

function describe({ consumer, number, type, aggregate, ...state }: TroubledEvent): string {
  const times = state.attempts === 1 ? 'once' : `${state.attempts} times`;
  const what = state.parkedAt
    ? `parked ${state.parkedAt}: ${state.reason}`
    : `failed ${times}, tried again ${state.retryAt ?? 'now'}`;
  return `${consumer} ${number} ${type} ${aggregate}, ${what}`;
}

async function replay(db: pg.Client, consumer: string, numbers: readonly string[]): Promise<void> {
  const replayed = await replayParked(db, consumer, numbers);
  say(`${replayed === 1 ? '1 event is' : `${replayed} events are`} queued once more.`);
  if (replayed < numbers.length) {
    throw new OperatorError(`The others are not parked for ${consumer}: see pnpm events list.`);
  }
}
