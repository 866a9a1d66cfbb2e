/** State machines as data: one table of edges, from which everything else about them follows. */
import type { Fault } from '../errors/fault.ts';

/** A row condition of an edge, which the database checks too. */
export interface EdgeCondition<State extends string> {
  readonly from: State;
  readonly to: State;
  /** SQL over OLD and NEW; the move is refused unless it is true. */
  readonly sql: string;
  /** The condition in words, for documentation. */
  readonly meaning: string;
}

/** Where the state of a row is kept, and what the database guards besides the edges. */
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
  /** What moves, for messages and documentation: `campaign`. */
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
  check(from: State, to: State, among: (to: State) => boolean = () => true): readonly Fault[] {
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
