import { expect, test } from 'vitest';
import { authoriseCommand } from '../schema/access/authorise.ts';
import { type AnyDecider, commandDecider, deciders, eventCodecs } from '../schema/all.ts';
import { decided } from '../schema/decided.ts';
import type { Need } from '../schema/decider.ts';
import { type CommandCodec, type Moment, partSealed } from '../schema/decider.ts';
import type { Actor } from '../schema/event.ts';
import type { Refusal } from '../schema/refusal.ts';
import { toldTo } from '../schema/told.ts';

/** An event of any stream, as a test states it; `id` where a later command names it. */
export interface Fact {
  type: string;
  data: object;
  occurredOn?: string;
  id?: string;
  /** When it was recorded, where that matters. */
  recordedAt?: string;
  /** Who recorded it, where that matters. */
  actor?: Actor;
}

/** Who sends the command, and what the views and files would answer, by name of the lookup. */
export interface Sending {
  actor?: Actor;
  lookups?: Record<string, (ask: never) => unknown>;
}

export interface Decided {
  events: Fact[];
  reserve?: { key: string; holder: string }[];
  release?: { key: string; holder: string }[];
}

interface Expectation {
  check(decision: ReturnType<AnyDecider['decide']>): void;
}

const board: Actor = { account: 'test', role: 'BOARD_OFFICER', organization: '10507' };

/** First word of the event types of each decider, and what of its data names the stream. */
const HOMES: Record<string, [decider: string, idOf: (data: Record<string, string>) => string]> = {
  Organization: ['organization', (data) => data.organization as string],
  Unit: ['unit', (data) => data.unit as string],
  Campaign: ['campaign', (data) => data.campaign as string],
  Model: ['model', (data) => data.model as string],
  Appraisal: ['appraisal', (data) => data.round as string],
  Recognition: ['recognition', (data) => data.recognition as string],
  Selection: ['selection', (data) => data.selection as string],
  Exemplar: ['exemplar', (data) => data.exemplar as string],
  Commendation: ['commendation', (data) => data.commendation as string],
  Report: ['report', (data) => data.report as string],
  Difficulty: ['difficulty', (data) => data.difficulty as string],
  Document: [
    'dossier',
    (data) => {
      const { kind, id } = data.subject as unknown as { kind: string; id: string };
      return `${kind.toLowerCase()}-${id}`;
    },
  ],
  Person: ['person', (data) => data.person as string],
  Subject: ['person', (data) => data.person as string],
};

/** Which stream an event belongs to, from the id that its data carries. */
function homeOf(event: { type: string; data: object }): { decider: AnyDecider; stream: string } {
  const word = /^[A-Z][a-z]+/.exec(event.type)?.[0] ?? '';
  const [name, idOf] = HOMES[word] ?? [];
  const decider = name === undefined ? undefined : deciders[name as keyof typeof deciders];
  if (!decider || !idOf) throw new Error(`${event.type} has no decider`);
  return { decider, stream: `${name}-${idOf(event.data as Record<string, string>)}` };
}

/** Folds the events of one stream, each in the shape that its codec allows. */
export function fold(decider: AnyDecider, stream: string, facts: readonly Fact[]): unknown {
  return facts
    .filter((fact) => homeOf(fact).stream === stream)
    .reduce((state, fact) => decider.evolve(state, { ...fact, data: parsed(fact) }), decider.initial);
}

function parsed({ type, data }: { type: string; data: unknown }): unknown {
  const codec = eventCodecs[type];
  if (!codec) throw new Error(`${type} has no codec`);
  return codec.data.parse(data);
}

export function followed(
  facts: readonly Fact[],
  need: Extract<Need, { decider: string }>,
  actor: Actor,
): unknown {
  const decider = deciders[need.decider as keyof typeof deciders];
  const state = fold(decider, need.stream, facts);
  const next = need.follow?.(state);
  return next ? followed(facts, { ...need, stream: next }, actor) : toldTo(decider, state, actor);
}

/** Whoever wants a name later asks the thing itself: it holds what it took, until it gives it back. */
function holdsWhatItTook(
  decider: AnyDecider,
  state: unknown,
  decision: Extract<ReturnType<AnyDecider['decide']>, { events: unknown }>,
): void {
  const { reserve = [], release = [] } = decision;
  const after = decision.events.reduce((before, event, index) => {
    const recorded = { recordedAt: '2026-01-01T00:00:00.000Z', id: `decided-${index}`, actor: board };
    return decider.evolve(before, { ...recorded, ...event });
  }, state);
  const freed = release.map(({ key }) => key);
  const taken = reserve.map(({ key }) => key).filter((key) => !freed.includes(key));
  for (const key of taken) expect(decider.holds?.(after, key), `holds ${key}`).toBe(true);
  for (const key of freed) expect(decider.holds?.(after, key), `holds ${key} no more`).toBe(false);
  if (taken.length > 0) expect(decider.holds?.(after, 'another')).toBe(false);
  if (taken.length > 0) expect(decider.holds?.(decider.initial, taken[0] as string)).toBe(false);
}

/** What the shell does around a decision, without a store: parse, load, authorise, look up, decide. */
export function decideOver(
  facts: readonly Fact[],
  command: { type: string; data: unknown },
  today: string,
  { actor = board, lookups = {} }: Sending = {},
) {
  const decider = commandDecider(command.type);
  if (!decider) throw new Error(`${command.type} has no decider`);
  const codec = decider.commands[command.type] as CommandCodec;
  const clean = { type: command.type, data: partSealed(codec, codec.data.parse(command.data)).open };
  const stream = decider.stream(clean);
  const state = toldTo(decider, fold(decider, stream, facts), actor);
  const found: Record<string, unknown> = {};
  const read = (needs: Record<string, Need> = {}): Record<string, Need> => {
    for (const [key, need] of Object.entries(needs)) {
      if (!('decider' in need)) continue;
      expect(need.stream, 'what is not named is not looked for').not.toMatch(/undefined|null/);
      found[key] = followed(facts, need, actor);
    }
    return needs;
  };
  const first = read(decider.needs?.(clean, state, actor));
  const needs = { ...first, ...read(decider.needsThen?.(clean, state, found, actor)) };
  const scope = decider.scope(clean, state, found);
  // What nobody may send is caused by an event.
  const denied = authoriseCommand(actor, codec, scope, codec.roles.length === 0);
  if (denied) return { decision: { refusals: [denied] }, stream, scope, state };
  for (const [key, need] of Object.entries(needs))
    if ('lookup' in need) found[key] = lookups[need.lookup]?.(need.ask as never);
  const moment = { now: `${today}T03:00:00.000Z`, today };
  const decision = decided(decider, clean, state, found, moment, actor);
  sayReady(decider, clean.type, [state, found, moment, actor], decision);
  // Whatever has no scope must be refused, unless an event causes it: the shell judges by it who may act.
  if (!scope && codec.roles.length > 0) expect(decision).toHaveProperty('refusals');
  expect(['string', 'undefined']).toContain(typeof scope?.unit);
  if ('events' in decision)
    for (const event of decision.events) {
      expect(parsed(event), `${event.type} changes when stored`).toEqual(
        JSON.parse(JSON.stringify(event.data)),
      );
      expect(homeOf(event as Fact).stream).toBe(stream);
    }
  if ('events' in decision) holdsWhatItTook(decider, state, decision);
  else if (scope) namesNothingElsewhere(scope.organization, Object.values(found), decision.refusals);
  return { decision, stream, scope, state };
}

/** Units and models of another organization than the command's are not for its sender to read by name. */
function namesNothingElsewhere(
  organization: string,
  facts: readonly unknown[],
  refusals: readonly Refusal[],
): void {
  for (const fact of facts) {
    const { unit, model, ...thing } = (fact ?? {}) as Record<string, unknown>;
    if ((!unit && !model) || thing.organization === organization) continue;
    const name = thing.name ?? (thing.registration as { name: string } | null)?.name;
    for (const { code, message } of refusals)
      expect(Object.values(message).join(), `${code} names what is elsewhere`).not.toContain(`“${name}”`);
  }
}

/** what may not be sent as things stand is refused with the same whatever it says, and what was accepted may be sent. */
function sayReady(
  decider: AnyDecider,
  type: string,
  [state, facts, moment, actor]: [state: unknown, facts: object, moment: Moment, actor: Actor],
  decision: ReturnType<AnyDecider['decide']>,
): void {
  if (state === null || !decider.ready) return;
  const needed = [
    ...Object.keys(decider.readyNeeds?.(state as object) ?? {}),
    ...Object.keys(decider.readyNeedsThen?.(state as object, facts) ?? {}),
  ];
  const own = Object.fromEntries(Object.entries(facts).filter(([key]) => needed.includes(key)));
  const unready = decider.ready(type, state as object, own, moment, actor) ?? [];
  if ('events' in decision) expect(unready, `${type} is accepted, and was not ready`).toEqual([]);
  else {
    const codes = decision.refusals.map(({ code }) => code);
    expect(codes, `${type} is not ready`).toEqual(expect.arrayContaining(unready.map(({ code }) => code)));
  }
}

/**
 * One example of a rule. Registers the test when it is named, so that an example that is never finished fails:
 * `rule('R-03 …').given(facts).when(command, today).then(events(…) | refused(…))`
 */
export function rule(name: string) {
  let run: (() => void) | undefined;
  test(name, () => {
    if (!run) throw new Error('the example never says what follows');
    run();
  });
  return {
    given: (...facts: (Fact | readonly Fact[])[]) => ({
      when: (command: { type: string; data: object }, today: string, sending?: Sending) => ({
        // biome-ignore lint/suspicious/noThenProperty: reads given, when, then; nothing awaits it.
        then(expectation: Expectation): void {
          run = () => expectation.check(decideOver(facts.flat(), command, today, sending).decision);
        },
      }),
    }),
  };
}

/** Exactly these events, each matched as far as stated; names taken and given free are matched when stated. */
export function events(...expected: (Partial<Fact> & { type: string })[]) {
  const names: Omit<Decided, 'events'> = {};
  const expectation = {
    check(decision: ReturnType<AnyDecider['decide']>) {
      if ('refusals' in decision)
        throw new Error(`refused: ${decision.refusals.map(({ code }) => code).join(', ')}`);
      expect(decision.events).toMatchObject(expected);
      expect(decision.events).toHaveLength(expected.length);
      for (const part of ['reserve', 'release'] as const)
        if (names[part])
          expect(decision[part]?.map(({ key, holder }) => ({ key, holder })) ?? []).toEqual(names[part]);
    },
    reserving(...wanted: { key: string; holder: string }[]) {
      names.reserve = wanted;
      return expectation;
    },
    releasing(...held: { key: string; holder: string }[]) {
      names.release = held;
      return expectation;
    },
  };
  return expectation;
}

/** Exactly these refusals in any order; each says what it says in both languages. */
export function refused(...expected: { code: string; rule?: string; path?: (string | number)[] }[]) {
  return {
    check(decision: ReturnType<AnyDecider['decide']>) {
      if ('events' in decision) throw new Error(`accepted: ${decision.events.map(({ type }) => type)}`);
      // Beside what is wrong with the part that was named; that it is said where it has to be, sayReady looks after.
      const beside = (code: string) =>
        code === 'NOTHING_WAITS' && !expected.some((each) => each.code === code);
      const seen = decision.refusals
        .filter(({ code }) => !beside(code))
        .map(({ code, rule, path }) => [code, rule ?? '', path.join('.')].join(' '));
      const stated = expected.map(({ code, rule, path }) =>
        [code, rule ?? '', (path ?? []).join('.')].join(' '),
      );
      expect([...seen].sort()).toEqual([...stated].sort());
      for (const { message } of decision.refusals) {
        expect(message.vi).toMatch(/[àáảãạăâđêôơưế]/i);
        expect(message.vi).not.toMatch(/undefined|null|\[object/);
        expect(message.en).not.toMatch(/undefined|null|\[object/);
        expect(message.en).not.toBe(message.vi);
      }
    },
  };
}
