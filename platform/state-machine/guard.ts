/** The database's guard of a state machine, as SQL for a migration: constraint and triggers. */
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

/** The condition of the CHECK constraint of a column that holds the state; a CHECK passes NULL. */
export function checkCondition<State extends string>({
  states,
  storage: { columns, whenNull },
}: StateMachine<State>): string {
  return `${columns[0]} IN (${list(states.filter((state) => state !== whenNull))})`;
}

/** The triggers of a machine, each to be written after CREATE or CREATE OR REPLACE. */
export function guardTriggers<State extends string>(
  machine: StateMachine<State>,
): readonly string[] {
  const initialState = initialStateTrigger(machine);
  const transition = transitionTrigger(machine);
  return initialState === undefined ? [transition] : [transition, initialState];
}

/** The trigger that refuses every move that is no edge, or whose condition does not hold. */
function transitionTrigger<State extends string>({ edges, storage }: StateMachine<State>): string {
  const { table, columns, derivedBy, conditions = [] } = storage;
  const [from, to] = [stateOf(storage, 'OLD'), stateOf(storage, 'NEW')];
  // A line for each part, unless the state is just a column.
  const gap = from === `OLD.${columns[0]}` ? ' ' : '\n    ';
  const pairs = edges.map((edge) => `    (${list(edge)})`).join(',\n');
  const isNoEdge = `(${from},${gap}${to}) NOT IN (\n${pairs}\n  )`;
  const unmet = conditions.map(
    (edge) =>
      `(${from}, ${to}) = (${list([edge.from, edge.to])})\n      AND (${edge.sql}) IS NOT TRUE`,
  );
  const isRefused = unmet.length === 0 ? isNoEdge : `(${[isNoEdge, ...unmet].join(' OR ')})`;
  const told = list(derivedBy === undefined ? columns : [derivedBy, ...columns]);
  return `TRIGGER ${triggerName(storage, 'refuse_transition')} BEFORE UPDATE OF ${columns.join(', ')} ON ${table}
  FOR EACH ROW WHEN (${from}${gap}<> ${to}${gap}AND ${isRefused})
  EXECUTE FUNCTION viewer.refuse_transition(${told});`;
}

/**
 * The trigger that refuses a row which a viewer adds in any other than an initial state; undefined
 * when every state is one. The owner, who has taken no role, loads rows in whatever state they are.
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

/** A table has one machine, or another for a second column, whose triggers name it. */
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
