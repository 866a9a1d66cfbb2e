/** Guard of a state machine in the database, as SQL of a migration: constraint and triggers. */
import type { StateMachine, StateStorage } from './state-machine.ts';

/** SQL expression for the state of a row. @param row OLD, NEW or the alias of the table */
export function stateOf<State extends string>(
  { columns, derivedBy, whenNull }: StateStorage<State>,
  row: string,
): string {
  const values = columns.map((column) => `${row}.${column}`).join(', ');
  if (derivedBy !== undefined) return `${derivedBy}(${values})`;
  return whenNull === undefined ? values : `coalesce(${values}, ${quote(whenNull)})`;
}

/** Condition of the CHECK constraint of a column with the state; a CHECK accepts NULL. */
export function checkCondition<State extends string>({
  states,
  storage: { columns, whenNull },
}: StateMachine<State>): string {
  return `${columns[0]} IN (${list(states.filter((state) => state !== whenNull))})`;
}

/** Triggers of a machine, each to follow CREATE or CREATE OR REPLACE. */
export function guardTriggers<State extends string>(
  machine: StateMachine<State>,
): readonly string[] {
  const initialState = initialStateTrigger(machine);
  const transition = transitionTrigger(machine);
  return initialState === undefined ? [transition] : [transition, initialState];
}

/** Trigger that rejects transitions without an edge, or whose condition is not met. */
function transitionTrigger<State extends string>({ edges, storage }: StateMachine<State>): string {
  const { table, columns, derivedBy, conditions = [] } = storage;
  const [from, to] = [stateOf(storage, 'OLD'), stateOf(storage, 'NEW')];
  // One line for each part, unless the state is a single column.
  const gap = from === `OLD.${columns[0]}` ? ' ' : '\n    ';
  // One constant: Postgres reads the condition anew in each statement, and comparisons edge by edge took a tenth of it.
  const pairs = edges.map(([source, target]) => `    ${source}>${target}`).join(',\n');
  const isNoEdge = `(${from} || '>' ||${gap}${to}) <> ALL ('{\n${pairs}\n  }')`;
  const unmet = conditions.map(
    (edge) =>
      `(${from}, ${to}) = (${list([edge.from, edge.to])})\n      AND (${edge.sql}) IS NOT TRUE`,
  );
  const isRejected = unmet.length === 0 ? isNoEdge : `(${[isNoEdge, ...unmet].join(' OR ')})`;
  const triggerArguments = list(derivedBy === undefined ? columns : [derivedBy, ...columns]);
  return `TRIGGER ${triggerName(storage, 'refuse_transition')} BEFORE UPDATE OF ${columns.join(', ')} ON ${table}
  FOR EACH ROW WHEN (${from}${gap}<> ${to}${gap}AND ${isRejected})
  EXECUTE FUNCTION viewer.refuse_transition(${triggerArguments});`;
}

/**
 * Trigger that rejects a row which a viewer inserts in a state that is not initial; undefined when all
 * states are initial. The owner of the table, without a role, may insert rows in any state.
 */
function initialStateTrigger<State extends string>({
  storage,
}: StateMachine<State>): string | undefined {
  const { table, initial } = storage;
  if (initial === undefined) return undefined;
  return `TRIGGER ${triggerName(storage, 'refuse_initial_state')} BEFORE INSERT ON ${table}
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND ${stateOf(storage, 'NEW')} NOT IN (${list(initial)}))
  EXECUTE FUNCTION viewer.refuse_initial_state(${quote(initial.join(' or '))});`;
}

/** Name of a trigger: with the column, where a table has a second machine for a column other than status. */
function triggerName<State extends string>(
  { columns, derivedBy }: StateStorage<State>,
  name: string,
): string {
  const [column] = columns;
  return derivedBy !== undefined || column === 'status' ? name : `${name}_of_${column}`;
}

function list(texts: readonly string[]): string {
  return texts.map(quote).join(', ');
}

function quote(text: string): string {
  return `'${text}'`;
}
