import { authoriseCommand } from '../../schema/access/authorise.ts';
import { type AnyDecider, commandDecider, subjectErasedBy } from '../../schema/all.ts';
import { decided } from '../../schema/decided.ts';
import { type CommandCodec, type Decision, type Moment, partSealed } from '../../schema/decider.ts';
import type { EventMetadata, RecordedEvent } from '../../schema/event.ts';
import { invalidInput } from '../../schema/invalid-input.ts';
import type { Refusal } from '../../schema/refusal.ts';
import { sameValue } from '../../schema/same-value.ts';
import { type Clock, momentOf } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { EventUnreadable, unlessUnreadable } from '../store/unreadable.ts';
import { KeyChanged, KeyErased, KeyMissing } from '../vault/faults.ts';
import { createOpening } from '../vault/opening.ts';
import { unlessRotationOwed } from '../vault/rotation.ts';
import { sealEvents } from '../vault/sealing.ts';
import { settleAppended } from '../vault/upkeep.ts';
import type { Vault } from '../vault/vault.ts';
import { keepAlone } from './alone.ts';
import { changedMeanwhile } from './conflict.ts';
import { causeAll } from './consequences.ts';
import { createFacts, type Lookups } from './facts.ts';
import { createFolder, type Fold, type Folded, firstRevisionOf } from './fold.ts';
import { contentId, eventId, newEvent } from './new-event.ts';
import { Patience } from './patience.ts';
import {
  commandIdTaken,
  eventTooLarge,
  eventUnreadable,
  keyChanged,
  keyMissing,
  tooBusy,
} from './refusals.ts';
import type { CommandRequest, Commit, Committed, Outcome } from './request.ts';
import { release, reserve } from './reserve.ts';
import { asTold, type ToldStream, toldSince } from './told.ts';

/** Carried out, with what it recorded. */
type Done = Committed & { events: RecordedEvent[] };
type Attempt = Done | Extract<Outcome, { ok: false }>;

/** A command as it was understood. */
interface Sent {
  stream: string;
  target: ToldStream;
  /** What the ids of its events derive from. */
  from: string;
  /** What is sealed of its content. */
  personal: Record<string, unknown> | undefined;
}

/** Somebody else appended first; the stream stood at this revision when we looked. */
interface Lost {
  lostAt: number;
}

/** It may be carried out, once these streams stand still. */
interface Wanting {
  alone: readonly string[];
}

/** Races lost before the sender is asked to try again. */
const RACES = 20;

/** The ledger's entry format allows 65,535 bytes; the rest of the envelope needs its part. */
const MAX_EVENT_BYTES = 60_000;

/**
 * The way of a command: validate, load, authorise, decide, append at the revision read, then what follows from it. Over
 * what passes it is repeated. @throws Unavailable when that does not help.
 */
export function createCommit(
  store: Store,
  clock: Clock,
  lookups: Lookups = {},
  vault?: Vault,
  patienceMs?: number,
  fold: Fold = createFolder(store),
): Commit {
  const facts = createFacts(fold, lookups);
  const open = vault && createOpening(store, vault, () => {});

  async function attempt(
    request: CommandRequest,
    decider: AnyDecider,
    kept: boolean,
    lostAt?: number,
  ): Promise<Attempt | Lost | Wanting> {
    const codec = decider.commands[request.type] as CommandCodec;
    const parsed = codec.data.safeParse(request.data);
    if (!parsed.success) return { ok: false, refusals: invalidInput(parsed.error) };
    const parts = partSealed(codec, parsed.data);
    const command = { type: request.type, data: parts.open };
    const stream = decider.stream(command);
    const looked = lostAt !== undefined || request.patience?.writing;
    const folded = request.founding && !looked ? absent(decider) : await fold(decider, stream);
    const target = asTold(decider, folded, request.actor);

    const from = contentId(request, parts.open);
    const earlier = firstRevisionOf(target, request.commandId);
    const sent = { stream, target, from, personal: parts.sealed };
    const first = Object.entries(decider.needs?.(command, target.state, request.actor) ?? {});
    const known = await facts.states(first, request.actor, request.sharing).catch((error: unknown) => {
      // What was done is done, whatever else cannot be read by now.
      if (earlier !== undefined && error instanceof EventUnreadable) return undefined;
      throw error;
    });
    if (!known && earlier !== undefined) return repeated(request, sent, earlier);
    const then = Object.entries(decider.needsThen?.(command, target.state, known, request.actor) ?? {});
    const states = { ...known, ...(await facts.states(then, request.actor, request.sharing)) };
    const scope = decider.scope(command, target.state, states);
    const denied = authoriseCommand(request.actor, codec, scope, request.cause !== undefined);
    if (denied) return { ok: false, refusals: [denied] };
    if (earlier !== undefined) return repeated(request, sent, earlier);
    const { hidden } = target;
    const { expectedRevision = target.ours - hidden } = request;
    if (expectedRevision < target.ours - hidden || expectedRevision > target.revision - hidden) {
      const since = await store.read(stream, Math.max(0, expectedRevision + 1));
      return { ok: false, refusals: [changedMeanwhile(toldSince(target, expectedRevision, since))] };
    }

    const found = { ...states, ...(await facts.lookedUp([...first, ...then])) };
    const moment = momentOf(clock);
    const decision = decided(decider, command, target.state, found, moment, request.actor);
    if ('refusals' in decision) {
      const read = lostAt === undefined ? [] : await store.read(stream, lostAt + 1);
      const since = read.filter((event) => !target.untold?.hides(event));
      return {
        ok: false,
        refusals: since.length > 0 ? [changedMeanwhile(since), ...decision.refusals] : decision.refusals,
      };
    }
    const alone = request.cause || kept ? [] : (decider.alone?.(command, target.state) ?? []);
    if (alone.length > 0 && decision.events.length > 0) return { alone };
    return write(request, sent, decider, decision, moment);
  }

  const metadataOf = (request: CommandRequest, moment: Moment): EventMetadata => ({
    version: 1,
    actor: request.actor,
    recordedAt: moment.now,
    occurredOn: moment.today,
    command: request.commandId,
    correlation: request.cause?.correlation ?? request.commandId,
    causation: request.cause?.id ?? request.commandId,
    client: request.client,
    ...(request.simulated ? { simulated: true as const } : {}),
  });

  async function repeated(
    request: CommandRequest,
    { stream, target, from, personal }: Sent,
    first: number,
  ): Promise<Attempt> {
    const events = (await store.read(stream, first)).filter((event) => event.command === request.commandId);
    const [found, last] = [events[0], events.at(-1)];
    const { type, commandId, actor } = request;
    const ids = [from, commandId].map((each) => eventId(each, type, stream, 0));
    if (!found || !last || !ids.includes(found.id) || last.actor.account !== actor.account)
      return { ok: false, refusals: [commandIdTaken()] };
    if (personal && (await saysOtherwise(events, personal)))
      return { ok: false, refusals: [commandIdTaken()] };
    const revision = target.revision - target.hidden;
    return { ok: true, stream, revision, position: last.position, events };
  }

  /** Whether something else was sealed with these events. What was erased, or cannot be opened, tells nothing. */
  async function saysOtherwise(events: RecordedEvent[], personal: Record<string, unknown>): Promise<boolean> {
    const opened = (await open?.(events.filter(({ sealed }) => sealed))) ?? [];
    return opened.some((part) => part.state === 'OPEN' && !sameValue(part.data, personal));
  }

  async function write(
    request: CommandRequest,
    { stream, target, from, personal }: Sent,
    decider: AnyDecider,
    decision: Exclude<
      Decision<{ type: string; data: unknown; occurredOn?: string }>,
      { refusals: Refusal[] }
    >,
    moment: Moment,
  ): Promise<Attempt | Lost> {
    if (decision.events.length === 0)
      return { ok: true, stream, revision: target.revision - target.hidden, position: 0n, events: [] };
    const base = metadataOf(request, moment);
    const decided = decision.events.map((event, index) =>
      newEvent(event, eventId(from, request.type, stream, index), base),
    );
    const tooLarge = decided.some((event) => Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES);
    if (tooLarge) return { ok: false, refusals: [eventTooLarge()] };

    if (request.patience) request.patience.writing = true;
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
    const place = { stream, revision: target.revision + 1 };
    const sealed = await sealEvents(vault, decided, personal, place).catch(async (error: unknown) => {
      await giveBack();
      // The person was erased since the stream was read: another look says so.
      if (error instanceof KeyErased) return undefined;
      throw error;
    });
    if (!sealed) return { lostAt: target.revision };
    const { events, cts } = sealed;
    const appended = await store.append(stream, events, target.revision);
    if (!appended) {
      await vault?.discard(cts);
      await giveBack();
      return { lostAt: target.revision };
    }
    // What this misses is settled by the log later on (infra/vault/upkeep.ts).
    if (vault && cts.length > 0)
      await settleAppended(store, vault, { stream, from: place.revision, cts }).catch(() => {});
    for (const held of decision.release ?? []) await release(store, held, base);
    const recorded = events.map(({ metadata, ...event }, index): RecordedEvent => {
      const revision = target.revision + 1 + index;
      return { ...metadata, ...event, stream, revision, position: appended.position };
    });
    const { position } = appended;
    return { ok: true, stream, revision: appended.revision - target.hidden, position, events: recorded };
  }

  /** What the events cause on other streams, done before the sender is answered; resolves to the last position. */
  async function follow(
    events: readonly RecordedEvent[],
    position: bigint,
    patience: Patience,
  ): Promise<bigint> {
    let last = position;
    for (const cause of events) {
      const erased = subjectErasedBy(cause);
      if (erased !== undefined) await vault?.erase(erased).catch(unlessRotationOwed);
      const caused = causeAll((each) => commit({ ...each, patience }), cause);
      // What was asked is recorded; the reactor looks for what it causes until that can be read.
      const reached = (await caused.catch(unlessUnreadable)) ?? 0n;
      if (reached > last) last = reached;
    }
    return last;
  }

  async function commit(request: CommandRequest): Promise<Outcome> {
    const decider = commandDecider(request.type);
    if (!decider) throw new Error(`no decider for ${request.type}`);
    const kept: (() => Promise<void>)[] = [];
    try {
      return await carryOut(request, decider, kept);
    } finally {
      // What cannot be given back now is free after a minute.
      for (const giveBack of kept) await giveBack().catch(() => {});
    }
  }

  async function carryOut(
    request: CommandRequest,
    decider: AnyDecider,
    kept: (() => Promise<void>)[],
  ): Promise<Outcome> {
    const patience = request.patience ?? new Patience(patienceMs);
    const patient = { ...request, patience };
    let lostAt: number | undefined;
    for (let races = 0; ; ) {
      try {
        // What stands still is looked at afresh.
        const sharing = kept.length > 0 ? undefined : request.sharing;
        const outcome = await attempt({ ...patient, sharing }, decider, kept.length > 0, lostAt);
        if ('ok' in outcome) {
          // Nobody is refused for what was not looked at, or a moment ago.
          if (!outcome.ok && (request.sharing || request.founding))
            return await commit({ ...patient, sharing: undefined, founding: undefined });
          if (!outcome.ok) return outcome;
          const { events, position, ...committed } = outcome;
          return { ...committed, position: await follow(events, position, patience) };
        }
        if ('alone' in outcome) {
          const giveBack = await keepAlone(
            store,
            decider,
            outcome.alone,
            metadataOf(request, momentOf(clock)),
          );
          if (!giveBack) return { ok: false, refusals: [tooBusy()] };
          kept.push(giveBack);
          continue;
        }
        races += 1;
        if (races === RACES) return { ok: false, refusals: [tooBusy()] };
        lostAt ??= outcome.lostAt;
      } catch (error) {
        if (error instanceof KeyMissing) return { ok: false, refusals: [keyMissing(error.subject)] };
        if (error instanceof KeyChanged) return { ok: false, refusals: [keyChanged()] };
        // What an event causes is looked for again, and must not count as refused.
        if (error instanceof EventUnreadable && !patience.writing && !request.cause)
          return { ok: false, refusals: [eventUnreadable(error.event)] };
        await patience.waitAfter(error);
      }
    }
  }
  return commit;
}

/** A stream that does not exist. */
const absent = ({ initial }: AnyDecider): Folded => ({
  state: initial,
  revision: -1,
  ours: -1,
  commands: new Map(),
});
