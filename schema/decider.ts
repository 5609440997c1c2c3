import type { z } from 'zod';
import type { Role } from './access/roles.ts';
import type { CivilDate, Instant } from './civil-date.ts';
import type { Actor, RecordedEvent } from './event.ts';
import type { Refusal } from './refusal.ts';

/** When the command is decided; `today` is the civil date of `now` in Asia/Ho_Chi_Minh. */
export interface Moment {
  now: Instant;
  today: CivilDate;
}

/**
 * One command: the shape of its data, and the roles that may send it (denied by default). Without any role it is
 * internal: nobody may send it, an event causes it.
 */
export interface CommandCodec<Data = unknown> {
  data: z.ZodType<Data>;
  roles: readonly Role[];
  /** whether an officer of a level above may send it to what lies below; the own organization alone when absent. */
  reach?: 'own' | 'below';
  /**
   * Fields of personal data: checked for their form, then kept from the decider, which could not but write them
   * where they never leave, and sealed with the event that follows.
   */
  sealed?: readonly string[];
}

export type CommandCodecs = Record<string, CommandCodec>;

type Open<Codec extends CommandCodec> = Codec extends { sealed: readonly (infer Name extends string)[] }
  ? Omit<z.infer<Codec['data']>, Name>
  : z.infer<Codec['data']>;

/** The commands as a decider sees them. */
export type CommandsOf<Codecs extends CommandCodecs> = {
  [Type in keyof Codecs & string]: { type: Type; data: Open<Codecs[Type]> };
}[keyof Codecs & string];

/** Parts valid command data: what the decider sees, and what is sealed; undefined where nothing is. */
export function partSealed(
  { sealed = [] }: Pick<CommandCodec, 'sealed'>,
  data: unknown,
): { open: unknown; sealed: Record<string, unknown> | undefined } {
  if (sealed.length === 0) return { open: data, sealed: undefined };
  const fields = Object.entries(data as object);
  return {
    open: Object.fromEntries(fields.filter(([name]) => !sealed.includes(name))),
    sealed: Object.fromEntries(fields.filter(([name]) => sealed.includes(name))),
  };
}

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

/** What else a decision looks at. */
export type Need =
  /**
   * Another stream's state; `decider` is the name of the decider that folds it. `follow` names the stream that stands in
   * its place, and so on to the last.
   */
  | { decider: string; stream: string; follow?(state: unknown): string | undefined }
  /** Something that only the views or the files know, found once the sender is authorised. */
  | { lookup: string; ask: unknown };

/** what of a thing is kept from somebody for the time being. */
export interface Untold<State> {
  /** The thing as if that had not happened. */
  told: State;
  /** The events that are kept back, and how many there are. */
  hides(event: { type: string; data: unknown }): boolean;
  events: number;
}

/** An internal command that an event causes on another stream. It is never refused: at worst it has nothing to do. */
export interface Consequence {
  type: string;
  data: unknown;
}

/** Per event type, what such an event causes. Pure: the same event always causes the same. */
export type Consequences = Record<
  string,
  (event: RecordedEvent<{ type: never; data: never }>) => Consequence[]
>;

/**
 * The rules of one kind of stream: pure and synchronous. Clock, actor and looked-up states come in.
 * `Facts` holds the state of every stream that `needs` and `needsThen` name, under the same key.
 */
export interface Decider<Command extends { type: string; data: unknown }, State, Event, Facts = unknown> {
  name: string;
  commands: CommandCodecs;
  initial: State;
  /** `id`, `actor` and `recordedAt` are absent on an event that was only just decided. */
  evolve(state: State, event: Event & { id?: string; actor?: Actor; recordedAt?: Instant }): State;
  stream(command: Command): string;
  needs?(command: Command, state: State, actor: Actor): Record<string, Need>;
  /** What can be named only once the states of `needs` are there, under keys of its own. */
  needsThen?(command: Command, state: State, facts: Facts, actor: Actor): Record<string, Need>;
  /**
   * streams that must stand still while the command is decided and what it causes is carried out: what it looks at and others
   * change, or what others look at and it changes. Of two such commands the later one finds what the earlier one did.
   */
  alone?(command: Command, state: State): readonly string[];
  /** Undefined when the thing does not exist and the command cannot create it. */
  scope(command: Command, state: State, facts: Facts): Scope | undefined;
  decide(command: Command, state: State, facts: Facts, moment: Moment, actor: Actor): Decision<Event>;
  /**
   * why a command of this type may not be sent about the thing as it stands, whatever it says; `decide` refuses with
   * the same, so nothing is empty here that could not be carried out. Undefined of one that begins the thing, or that
   * nobody may send.
   */
  ready?(
    type: Command['type'],
    state: NonNullable<State>,
    facts: Facts,
    moment: Moment,
    actor: Actor,
  ): Refusal[] | undefined;
  /** What `ready` and the scope of an existing thing look at: `needs` names it too, for every command on such a thing. */
  readyNeeds?(state: NonNullable<State>): Record<string, Need>;
  /** The same where it can be named only once those states are there; `needsThen` names it too. */
  readyNeedsThen?(state: NonNullable<State>, facts: Facts): Record<string, Need>;
  /** The state before its first event of a thing that is there with another; absent where what has no events is nothing. */
  unbegun?(stream: string): NonNullable<State>;
  /**
   * what whoever acts is not told of it yet; undefined where that is nothing. `decide`, `ready` and what other
   * deciders look at get the thing as it is told.
   */
  untold?(state: NonNullable<State>, actor: Actor): Untold<NonNullable<State>> | undefined;
  /** Whether the thing in this state still holds the reserved name; asked when somebody else wants it. */
  holds?(state: State, key: string): boolean;
}
