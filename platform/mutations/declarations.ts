/** Declarations of mutations: what each form is told. Every function in them is pure. */
import type { Insertable, RawBuilder, Selectable, Updateable } from 'kysely';
import type { UserError } from '../errors/user-error.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { KeyErrors } from './key-violations.ts';
import type { LockStrength } from './rows.ts';

/** Input, viewer and moment of one request. */
export interface Scope<Input> {
  readonly input: Input;
  readonly viewer: Viewer;
  readonly now: Date;
}

/** Event of a mutation. */
export interface MutationEvent {
  readonly type: string;
  /** Type of its aggregate; the noun before the verb when it is left out: `campaign` of `campaign.updated`. */
  readonly aggregateType?: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The person whom it is about, if it is about one. */
  readonly subjectId?: string;
  /** Moment at which it happened; that of the request when it is left out. */
  readonly occurredAt?: Date;
  /** The tenant, where the row has it in no column `company_id` or `tenant_id`. */
  readonly companyId?: string;
}

/** SQL expressions of the values in `Facts`. */
export type Expressions<Facts> = { readonly [Name in keyof Facts]: RawBuilder<Facts[Name]> };

/** A request with the row that it locked: the declared columns, and the facts. */
export type LockedScope<Input, Row, Column extends keyof Row, Facts> = Scope<Input> & {
  readonly row: Pick<Row, Column> & Facts;
};

export interface LockDeclaration<Row, Input, Column extends keyof Row & string, Facts> {
  /** Columns that the other parts read; `company_id` or `tenant_id` where the table has one, for the event. */
  readonly lock: readonly Column[];
  /** `update` unless others may insert rows that refer to this one meanwhile. */
  readonly strength?: LockStrength;
  /**
   * True for facts about other rows that only the lock keeps from changing: they are read in a statement
   * after it, which sees what whoever held the lock before has committed. A function where only some inputs
   * need them.
   */
  readonly lockFirst?: boolean | ((input: Input) => boolean);
  /** Further expressions over the row `t`, read in the statement that locks it, or after it. */
  readonly facts?: (scope: Scope<Input>) => Expressions<Facts>;
  /** Rules: errors that keep the change from being made. */
  readonly check?: (change: LockedScope<Input, Row, Column, Facts>) => readonly UserError[];
}

export interface ChangeDeclaration<
  Row,
  Table,
  Input,
  Column extends keyof Row & string,
  Facts,
> extends LockDeclaration<Row, Input, Column, Facts> {
  /** New values by column; what is undefined stays. */
  readonly set: (change: LockedScope<Input, Row, Column, Facts>) => Updateable<Table>;
  /** `stored`: the locked columns as they are after the change. */
  readonly event: (
    change: LockedScope<Input, Row, Column, Facts> & { readonly stored: Pick<Row, Column> },
  ) => MutationEvent;
}

export interface RemovalDeclaration<
  Row,
  Input,
  Column extends keyof Row & string,
  Facts,
> extends LockDeclaration<Row, Input, Column, Facts> {
  readonly event: (change: LockedScope<Input, Row, Column, Facts>) => MutationEvent;
}

/** A request with the facts that it read. */
export type FactScope<Input, Facts> = Scope<Input> & { readonly facts: Facts };

/** Values of a new row by column, plain ones or SQL; what is undefined gets the column's default. */
export type NewRow<Table> = {
  [Column in keyof Insertable<Table>]:
    | Insertable<Table>[Column]
    | RawBuilder<Insertable<Table>[Column]>
    | (object extends Pick<Insertable<Table>, Column> ? undefined : never);
};

export interface CreationDeclaration<Row, Table, Input, Column extends keyof Row & string, Facts> {
  /** Name under which rows are created one at a time, where facts about others must hold until the end. */
  readonly turn?: (scope: Scope<Input>) => string;
  /** Expressions that the other parts read, in a statement before. */
  readonly facts?: (scope: Scope<Input>) => Expressions<Facts>;
  /** Rules: errors that keep the row from being created. */
  readonly check?: (creation: FactScope<Input, Facts>) => readonly UserError[];
  readonly values: (creation: FactScope<Input, Facts>) => NewRow<Table>;
  /** Columns of a unique key: a row with the same values in them is the result, and nothing is written. */
  readonly sameBy?: readonly Column[];
  /** Errors of unique keys that no rule can ask about. */
  readonly keys?: KeyErrors;
  /** Columns of the new row that the event reads; `company_id` or `tenant_id` where the table has one. */
  readonly returning: readonly Column[];
  readonly event: (
    creation: FactScope<Input, Facts> & { readonly stored: Pick<Row, Column> },
  ) => MutationEvent;
}

export interface AppendDeclaration<
  Parent,
  Row,
  Table,
  Input,
  Column extends keyof Parent & string,
  Facts,
  Created extends keyof Row & string,
> extends LockDeclaration<Parent, Input, Column, Facts> {
  /** Field of the input that holds the parent's id. */
  readonly parentId: FieldWith<Input, string>;
  readonly values: (append: LockedScope<Input, Parent, Column, Facts>) => NewRow<Table>;
  /** Columns of a unique key: a row with the same values in them is replaced. */
  readonly replaces?: readonly Created[];
  /** Columns of the new row that the event reads; `company_id` or `tenant_id` where the table has one. */
  readonly returning: readonly Created[];
  readonly event: (
    append: LockedScope<Input, Parent, Column, Facts> & { readonly stored: Pick<Row, Created> },
  ) => MutationEvent;
}

/** Names of the tables of `DB` whose rows are `Row`. */
export type TableName<DB, Row> = {
  [Name in keyof DB]: Selectable<DB[Name]> extends Row
    ? Row extends Selectable<DB[Name]>
      ? Name
      : never
    : never;
}[keyof DB];

/** Inputs of a domain's mutations, by field, from its generated `MutationResolvers`. */
export type MutationInputs<Resolvers> = {
  [Name in keyof Resolvers]-?: Extract<Resolvers[Name], { readonly resolve: unknown }> extends {
    readonly resolve: (parent: never, args: infer Args, ...rest: never) => unknown;
  }
    ? Args extends { readonly input: infer Input extends object }
      ? Input
      : never
    : never;
};

/** Names of the fields whose inputs have a form. */
export type FieldWith<Inputs, Form> = {
  [Name in keyof Inputs]: Inputs[Name] extends Form ? Name : never;
}[keyof Inputs] &
  string;

export interface WithId {
  readonly id: string;
}

export interface WithOptionalId {
  readonly id?: string | null | undefined;
}
