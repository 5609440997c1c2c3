import {
  CancelledError,
  DeadlineExceededError,
  NotLeaderError,
  UnavailableError,
} from '@eventstore/db-client';
import { v5 as uuidV5 } from 'uuid';
import { authorise } from '../schema/access/authorise.ts';
import { type AnyDecider, commandDecider, deciders, eventCodecs } from '../schema/all.ts';
import type { CommandCodec, Decision } from '../schema/decider.ts';
import type { Actor, EventMetadata } from '../schema/event.ts';
import { invalidInput } from '../schema/invalid-input.ts';
import type { Refusal } from '../schema/refusal.ts';
import { type Clock, momentOf } from './clock.ts';
import { commandIdTaken, eventTooLarge, tooBusy } from './commit-refusals.ts';
import { changedMeanwhile } from './conflict.ts';
import { createFolder, type Folded } from './fold.ts';
import { release, reserve } from './reserve.ts';
import type { NewEvent, Store } from './store.ts';

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
}

export interface Committed {
  ok: true;
  stream: string;
  revision: number;
  position: bigint;
}

export type Outcome = Committed | { ok: false; refusals: Refusal[] };
export type Commit = (request: CommandRequest) => Promise<Outcome>;

/** Somebody else appended first; the stream stood at this revision when we looked. */
interface Lost {
  lostAt: number;
}

/** Races lost before the sender is asked to try again. */
const RACES = 20;
/** Times that the store may be away, some three seconds in all. */
const TROUBLES = 5;

/** The ledger's entry format allows 65,535 bytes; the rest of the envelope needs its part. */
const MAX_EVENT_BYTES = 60_000;

/** The way of a command: validate, load, authorise, decide, append at the revision read. */
export function createCommit(store: Store, clock: Clock): Commit {
  const fold = createFolder(store);

  async function attempt(
    request: CommandRequest,
    decider: AnyDecider,
    lostAt?: number,
  ): Promise<Outcome | Lost> {
    const codec = decider.commands[request.type] as CommandCodec;
    const parsed = codec.data.safeParse(request.data);
    if (!parsed.success) return { ok: false, refusals: invalidInput(parsed.error) };
    const command = { type: request.type, data: parsed.data };
    const stream = decider.stream(command);
    const target = await fold(decider, stream);

    const facts = await loadFacts(decider, command, target);
    const scope = decider.scope(command, target.state, facts);
    // Without a scope there is nothing to act on, and the decider says so.
    const denied = scope && authorise(request.actor, codec, scope);
    if (denied) return { ok: false, refusals: [denied] };
    const earlier = target.commands.get(request.commandId);
    if (earlier !== undefined) return repeated(request, stream, target, earlier);
    if (request.expectedRevision !== undefined && request.expectedRevision !== target.revision) {
      const since = await store.read(stream, Math.max(0, request.expectedRevision + 1));
      return { ok: false, refusals: [changedMeanwhile(since)] };
    }

    const moment = momentOf(clock);
    const decision = decider.decide(command, target.state, facts, moment, request.actor);
    if ('refusals' in decision) {
      const since = lostAt === undefined ? [] : await store.read(stream, lostAt + 1);
      return {
        ok: false,
        refusals: since.length > 0 ? [changedMeanwhile(since), ...decision.refusals] : decision.refusals,
      };
    }
    return write(request, decider, stream, target, decision, moment);
  }

  async function loadFacts(decider: AnyDecider, command: { type: string; data: unknown }, target: Folded) {
    const needs = Object.entries(decider.needs?.(command, target.state) ?? {});
    const folded = await Promise.all(
      needs.map(async ([key, need]) => {
        const other = deciders[need.decider as keyof typeof deciders];
        return [key, (await fold(other, need.stream)).state] as const;
      }),
    );
    return Object.fromEntries(folded);
  }

  async function repeated(
    request: CommandRequest,
    stream: string,
    target: Folded,
    first: number,
  ): Promise<Outcome> {
    const events = (await store.read(stream, first)).filter((event) => event.command === request.commandId);
    const [last, same] = [events.at(-1), events[0]?.id === eventId(request, stream, 0)];
    if (!last || !same || last.actor.account !== request.actor.account)
      return { ok: false, refusals: [commandIdTaken()] };
    return { ok: true, stream, revision: target.revision, position: last.position };
  }

  async function write(
    request: CommandRequest,
    decider: AnyDecider,
    stream: string,
    target: Folded,
    decision: Exclude<
      Decision<{ type: string; data: unknown; occurredOn?: string }>,
      { refusals: Refusal[] }
    >,
    moment: { now: string; today: string },
  ): Promise<Outcome | Lost> {
    const base: EventMetadata = {
      version: 1,
      actor: request.actor,
      recordedAt: moment.now,
      occurredOn: moment.today,
      command: request.commandId,
      correlation: request.commandId,
      causation: request.commandId,
      client: request.client,
      ...(request.simulated ? { simulated: true as const } : {}),
    };
    const events = decision.events.map((event, index) =>
      newEvent(event, eventId(request, stream, index), base),
    );
    const tooLarge = events.some((event) => Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES);
    if (tooLarge) return { ok: false, refusals: [eventTooLarge()] };

    const taken: NonNullable<typeof decision.reserve> = [];
    // Whoever won the race may be the same model: what it holds by now stays its own.
    const giveBack = async () => {
      const { state } = await fold(decider, stream);
      for (const held of taken) if (!decider.holds?.(state, held.key)) await release(store, held, base);
    };
    for (const wanted of decision.reserve ?? []) {
      const refusals = await reserve(store, decider, wanted, base);
      if (refusals.length > 0) {
        await giveBack();
        return { ok: false, refusals };
      }
      taken.push(wanted);
    }
    const appended = await store.append(stream, events, target.revision);
    if (!appended) {
      await giveBack();
      return { lostAt: target.revision };
    }
    for (const held of decision.release ?? []) await release(store, held, base);
    return { ok: true, stream, ...appended };
  }

  return async (request) => {
    const decider = commandDecider(request.type);
    if (!decider) throw new Error(`no decider for ${request.type}`);
    let lostAt: number | undefined;
    for (let [races, troubles] = [0, 0]; ; ) {
      try {
        const outcome = await attempt(request, decider, lostAt);
        if ('ok' in outcome) return outcome;
        races += 1;
        if (races === RACES) return { ok: false, refusals: [tooBusy()] };
        lostAt ??= outcome.lostAt;
      } catch (error) {
        // Safe to repeat: the event ids derive from the command, so what was written is found again.
        troubles += 1;
        if (!isPassing(error) || troubles === TROUBLES) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** troubles));
      }
    }
  };
}

/** A store that is stopping, gone or slow. One that stops cancels the call of the appends on their way. */
const isPassing = (error: unknown) =>
  error instanceof UnavailableError ||
  error instanceof CancelledError ||
  error instanceof NotLeaderError ||
  error instanceof DeadlineExceededError;

/** The same command on the same stream makes the same ids; the id of another command, or on another stream, none of them. */
const eventId = ({ commandId, type }: CommandRequest, stream: string, index: number) =>
  uuidV5(`${stream}/${type}/${index}`, commandId);

function newEvent(
  event: { type: string; data: unknown; occurredOn?: string },
  id: string,
  base: EventMetadata,
): NewEvent {
  const codec = eventCodecs[event.type];
  if (!codec) throw new Error(`no codec for ${event.type}`);
  return {
    id,
    type: event.type,
    data: codec.data.parse(event.data),
    metadata: { ...base, version: codec.version, occurredOn: event.occurredOn ?? base.occurredOn },
  };
}
