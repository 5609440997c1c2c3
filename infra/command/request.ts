import type { Actor, RecordedEvent } from '../../schema/event.ts';
import type { Refusal } from '../../schema/refusal.ts';
import type { RecentStates } from './facts.ts';
import type { Patience } from './patience.ts';

export interface CommandRequest {
  /** Name of the command, such as `RegisterModel`. */
  type: string;
  data: unknown;
  /** The same id twice has one effect. */
  commandId: string;
  /** The revision the sender looked at; anything newer refuses the command. */
  expectedRevision?: number;
  actor: Actor;
  client: string;
  simulated?: true;
  /** The event that causes it: only then may it be an internal command. */
  cause?: RecordedEvent;
  /** It begins a stream that is not expected to exist, so that nothing is read first; where it does, the append finds out. */
  founding?: true | undefined;
  /** Of commands that are sent together: what one looked up, the next may use for a moment. */
  sharing?: RecentStates | undefined;
  /** Shared by a command and what it causes. */
  patience?: Patience;
}

export interface Committed {
  ok: true;
  stream: string;
  revision: number;
  position: bigint;
}

export type Outcome = Committed | { ok: false; refusals: Refusal[] };
export type Commit = (request: CommandRequest) => Promise<Outcome>;
