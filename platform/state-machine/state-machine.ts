/** State machines as data: one table of edges, from which everything else about them follows. */
import type { UserError } from '../errors/user-error.ts';

/**
 * A state machine. Its edges are the whole of it: the check of a move, the moves that a refusal
 * offers, the constraint and the trigger in the database, the diagram in the documentation and the
 * tests of every legal and illegal move are made from them.
 */
export class StateMachine<State extends string> {
  /** What moves, for messages and documentation: `campaign`. */
  readonly noun: string;
  /** The states as the database stores them, the first one first. */
  readonly states: readonly State[];
  readonly #edges: Readonly<Record<State, readonly State[]>>;

  /** @param edges for each state, the states it may go to; none for a terminal one */
  constructor(noun: string, edges: Readonly<Record<State, readonly State[]>>) {
    this.noun = noun;
    this.#edges = edges;
    const states: State[] = [];
    for (const state in edges) states.push(state);
    this.states = states;
  }

  /** Every move that there is. */
  get edges(): readonly (readonly [from: State, to: State])[] {
    return this.states.flatMap((from) => this.#edges[from].map((to) => [from, to] as const));
  }

  /** The state that a stored text is. @throws TypeError when it is none */
  read(text: string): State {
    const state = this.states.find((known) => known === text);
    if (state === undefined) throw new TypeError(`There is no ${this.noun} that is ${text}.`);
    return state;
  }

  /** Where a state may go. */
  allowed(from: State): readonly State[] {
    return this.#edges[from];
  }

  /**
   * What stands against a move: nothing, or an INVALID_TRANSITION that says which moves there are.
   *
   * @param among narrows the moves that are offered to those that this viewer could make
   */
  check(from: State, to: State, among: (to: State) => boolean = () => true): readonly UserError[] {
    if (this.#edges[from].includes(to)) return [];
    const allowed = this.#edges[from].filter(among).map(spell);
    const offer = allowed.length === 0 ? 'nowhere' : allowed.join(' or ');
    return [
      {
        field: ['to'],
        code: 'INVALID_TRANSITION',
        message: `to: a ${this.noun} that is ${spell(from)} can go to ${offer}, not to ${spell(to)}.`,
        transition: { from: spell(from), to: spell(to), allowed },
      },
    ];
  }

  /** The condition of the CHECK constraint of a column that holds the state. */
  checkCondition(column: string): string {
    return `${column} IN (${this.states.map(quote).join(', ')})`;
  }

  /** The trigger that refuses, in the database itself, what is no edge. */
  guardTrigger(table: string, column: string): string {
    const edges = this.edges.map(([from, to]) => `    (${quote(from)}, ${quote(to)})`);
    return `CREATE TRIGGER refuse_transition BEFORE UPDATE OF ${column} ON ${table}
  FOR EACH ROW WHEN (OLD.${column} <> NEW.${column} AND (OLD.${column}, NEW.${column}) NOT IN (
${edges.join(',\n')}
  ))
  EXECUTE FUNCTION viewer.refuse_transition('${column}');`;
  }

  /** The machine as a diagram, in Mermaid. */
  diagram(): string {
    const [first] = this.states;
    const terminal = this.states.filter((state) => this.#edges[state].length === 0);
    return [
      'stateDiagram-v2',
      `  [*] --> ${first}`,
      ...this.edges.map(([from, to]) => `  ${from} --> ${to}`),
      ...terminal.map((state) => `  ${state} --> [*]`),
    ].join('\n');
  }
}

/** As the SDL's enums spell it. */
function spell(state: string): string {
  return state.toUpperCase();
}

function quote(text: string): string {
  return `'${text}'`;
}
