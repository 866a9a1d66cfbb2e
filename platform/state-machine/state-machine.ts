/** State machines as data: one table of edges, from which everything else about them follows. */
import type { UserError } from '../errors/user-error.ts';

/** A row condition of an edge, which the database checks too. */
export interface EdgeCondition<State extends string> {
  readonly from: State;
  readonly to: State;
  /** SQL over OLD and NEW; the move is refused unless it is true. */
  readonly sql: string;
  /** The condition in words, for documentation. */
  readonly meaning: string;
}

/** Storage of a state: the columns that hold it, and what the database guards besides the edges. */
export interface StateStorage<State extends string> {
  /** Qualified: `campaigns.campaigns`. */
  readonly table: string;
  /** The column that holds the state, or the columns that it is derived from. */
  readonly columns: readonly [string, ...string[]];
  /** SQL function of the columns, in their order, that derives the state; none when a column holds it. */
  readonly derivedBy?: string;
  /** The state that NULL in the column stands for. */
  readonly whenNull?: State;
  /** The states in which a viewer may add a row; any when not given. The owner may load rows in any. */
  readonly initial?: readonly [State, ...State[]];
  readonly conditions?: readonly EdgeCondition<State>[];
}

/**
 * A state machine. Its edges are the whole of it: the check of a move, the moves that an error
 * offers, the constraint and the triggers in the database (guard.ts), the diagram in the
 * documentation and the tests of every legal and illegal move are made from them.
 */
export class StateMachine<State extends string> {
  /** Name of what moves, for messages and documentation: `campaign`. */
  readonly noun: string;
  /** The states as the database stores them, the first one first. */
  readonly states: readonly State[];
  readonly storage: StateStorage<State>;
  readonly #edges: Readonly<Record<State, readonly State[]>>;

  /** @param edges for each state, the states it may go to; none for a terminal one */
  constructor(
    noun: string,
    edges: Readonly<Record<State, readonly State[]>>,
    storage: StateStorage<State>,
  ) {
    this.noun = noun;
    this.#edges = edges;
    this.storage = storage;
    const states: State[] = [];
    for (const state in edges) states.push(state);
    this.states = states;
  }

  /** All moves that are legal. */
  get edges(): readonly (readonly [from: State, to: State])[] {
    return this.states.flatMap((from) => this.#edges[from].map((to) => [from, to] as const));
  }

  /** Reads a stored state. @throws TypeError when the machine has no such state */
  read(text: string): State {
    const state = this.states.find((known) => known === text);
    if (state === undefined) throw new TypeError(`There is no ${this.noun} that is ${text}.`);
    return state;
  }

  /** States that a row may move to. */
  allowed(from: State): readonly State[] {
    return this.#edges[from];
  }

  /**
   * Errors of a move: none for an edge, else an INVALID_TRANSITION with the moves that are legal.
   *
   * @param among whether this viewer could make a move; only such moves are offered
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

  /** The machine as a diagram, in Mermaid. */
  diagram(): string {
    const initial = this.storage.initial ?? this.states.slice(0, 1);
    const terminal = this.states.filter((state) => this.#edges[state].length === 0);
    return [
      'stateDiagram-v2',
      ...initial.map((state) => `  [*] --> ${state}`),
      ...this.edges.map(([from, to]) => `  ${from} --> ${to}`),
      ...terminal.map((state) => `  ${state} --> [*]`),
    ].join('\n');
  }
}

/** As the SDL's enums spell it. */
function spell(state: string): string {
  return state.toUpperCase();
}
