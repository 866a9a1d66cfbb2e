/** State machines, declared as a table of edges. */
import {
  conflict,
  errorsAmong,
  forbidden,
  userError,
  type UserError,
} from '../errors/user-error.ts';

/** Condition of an edge on the row, which the database checks too. */
export interface EdgeCondition<State extends string> {
  readonly from: State;
  readonly to: State;
  /** SQL condition over OLD and NEW; the transition is rejected unless it is true. */
  readonly sql: string;
  /** Description of the condition, for documentation. */
  readonly meaning: string;
}

/** Storage of a state: its columns, and what the database checks besides the edges. */
export interface StateStorage<State extends string> {
  /** Table with its schema: `campaigns.campaigns`. */
  readonly table: string;
  /** Column with the state, or the columns from which it is derived. */
  readonly columns: readonly [string, ...string[]];
  /** SQL function of the columns, in their order, that derives the state; undefined for a stored state. */
  readonly derivedBy?: string;
  /** State that NULL in the column means. */
  readonly whenNull?: State;
  /** States in which a viewer may insert a row; any by default. The owner may insert rows in any state. */
  readonly initial?: readonly [State, ...State[]];
  readonly conditions?: readonly EdgeCondition<State>[];
}

/**
 * State machine. From its edges follow the check of a transition, the allowed transitions in an error, the
 * constraint and triggers in the database (guard.ts), the diagram in the documentation and the tests of
 * all legal and illegal transitions.
 */
export class StateMachine<State extends string> {
  /** Name of the entity, for messages and documentation: `campaign`. */
  readonly noun: string;
  /** States as stored in the database, in the order of the declaration. */
  readonly states: readonly State[];
  readonly storage: StateStorage<State>;
  readonly #edges: Readonly<Record<State, readonly State[]>>;

  /** @param edges target states of each state; empty for a terminal state */
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

  /** All legal transitions. */
  get edges(): readonly (readonly [from: State, to: State])[] {
    return this.states.flatMap((from) => this.#edges[from].map((to) => [from, to] as const));
  }

  /** Parses a stored state. @throws TypeError when the machine has no such state */
  read(text: string): State {
    const state = this.states.find((known) => known === text);
    if (state === undefined)
      throw new TypeError(
        `Expected a state of a ${this.noun} (${this.states.join(', ')}), received ${text}.`,
      );
    return state;
  }

  /** Target states of a state. */
  allowed(from: State): readonly State[] {
    return this.#edges[from];
  }

  /**
   * Errors of a transition: none for an edge, else INVALID_TRANSITION with the allowed target states.
   *
   * @param stored state as it is stored
   * @param among returns true for target states that this viewer may choose; the error lists only those
   * @param field the input's field that the error is at
   */
  check(
    stored: string,
    to: State,
    among: (to: State) => boolean = () => true,
    field = 'to',
  ): readonly UserError[] {
    const from = this.read(stored);
    if (this.#edges[from].includes(to)) return [];
    const allowed = this.#edges[from].filter(among).map(spell);
    const offer = allowed.length === 0 ? 'nowhere' : allowed.join(' or ');
    const message = `a ${this.noun} that is ${spell(from)} can go to ${offer}, not to ${spell(to)}.`;
    const error = userError('INVALID_TRANSITION', field, message);
    return [{ ...error, transition: { from: spell(from), to: spell(to), allowed } }];
  }

  /**
   * Errors of the transition that a mutation's name says, at `id`.
   *
   * @param stored state as it is stored
   * @param further results of checks that apply to an edge
   */
  checkMove(
    stored: string,
    to: State,
    ...further: readonly (UserError | false)[]
  ): readonly UserError[] {
    const illegal = this.check(stored, to, undefined, 'id');
    return illegal.length > 0 ? illegal : errorsAmong(...further);
  }

  /**
   * Errors of a transition by a viewer who may make only some: FORBIDDEN for an edge that is others'.
   *
   * @param stored state as it is stored
   * @param isTheirs returns true for target states that this viewer may choose
   * @param rule message of FORBIDDEN: who may make which transitions
   */
  checkFor(
    stored: string,
    to: State,
    isTheirs: (to: State) => boolean,
    rule: string,
  ): readonly UserError[] {
    const illegal = this.check(stored, to, isTheirs);
    return illegal.length > 0 || isTheirs(to) ? illegal : [forbidden('to', rule)];
  }

  /**
   * CONFLICT for a row that is in none of some states.
   *
   * @param stored state as it is stored
   * @param field the input's field that names the row
   */
  checkIn(stored: string, states: readonly State[], field = 'id'): readonly UserError[] {
    const state = this.read(stored);
    if (states.includes(state)) return [];
    const expected = states.map(spell).join(' or ');
    const message = `expected a ${this.noun} that is ${expected}; it is ${spell(state)}.`;
    return [conflict(field, message)];
  }

  /** Diagram of the machine in Mermaid. */
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

/** State in the spelling of the SDL's enums. */
function spell(state: string): string {
  return state.toUpperCase();
}
