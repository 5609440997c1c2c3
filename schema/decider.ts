import type { z } from 'zod';
import type { Role } from './access/roles.ts';
import type { CivilDate, Instant } from './civil-date.ts';
import type { Actor } from './event.ts';
import type { Refusal } from './refusal.ts';

/** When the command is decided; `today` is the civil date of `now` in Asia/Ho_Chi_Minh. */
export interface Moment {
  now: Instant;
  today: CivilDate;
}

/** One command: the shape of its data, and the roles that may send it (denied by default). */
export interface CommandCodec<Data = unknown> {
  data: z.ZodType<Data>;
  roles: readonly Role[];
}

export type CommandCodecs = Record<string, CommandCodec>;

export type CommandsOf<Codecs extends CommandCodecs> = {
  [Type in keyof Codecs & string]: { type: Type; data: z.infer<Codecs[Type]['data']> };
}[keyof Codecs & string];

/** A name held by one holder at a time across streams. `key` is the reservation stream. */
export interface Reservation {
  key: string;
  holder: string;
  /** What to answer when somebody else holds the name. */
  refusal?: Refusal;
}

export type Decision<Event> =
  | { events: Event[]; reserve?: Reservation[]; release?: Reservation[] }
  | { refusals: Refusal[] };

/** Where a command acts: decides whether the actor's scope covers it. */
export interface Scope {
  organization: string;
  /** Ancestors of the organization from the root down, itself excluded. */
  lineage: readonly string[];
  unit?: string;
}

/** Another stream whose state a decision needs. */
export interface Need {
  /** Name of the decider that folds it: `campaign`, `organization`, `unit`, `model`. */
  decider: string;
  stream: string;
}

/**
 * The rules of one kind of stream: pure and synchronous. Clock, actor and looked-up states come in.
 * `Facts` holds the state of every stream that `needs` names, under the same key.
 */
export interface Decider<Command extends { type: string; data: unknown }, State, Event, Facts = unknown> {
  name: string;
  commands: CommandCodecs;
  initial: State;
  evolve(state: State, event: Event & { id?: string }): State;
  stream(command: Command): string;
  needs?(command: Command, state: State): Record<string, Need>;
  /** Undefined when the thing does not exist and the command cannot create it. */
  scope(command: Command, state: State, facts: Facts): Scope | undefined;
  decide(command: Command, state: State, facts: Facts, moment: Moment, actor: Actor): Decision<Event>;
  /** Whether the thing in this state still holds the reserved name; asked when somebody else wants it. */
  holds?(state: State, key: string): boolean;
}
