import { expect, test } from 'vitest';
import { type AnyDecider, commandDecider, deciders, eventCodecs } from '../schema/all.ts';
import type { Actor } from '../schema/event.ts';

/** An event of any stream, as a test states it; `id` where a later command names it. */
export interface Fact {
  type: string;
  data: object;
  occurredOn?: string;
  id?: string;
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

/** Which stream an event belongs to, from the id that its data carries. */
function homeOf(event: { type: string; data: object }): { decider: AnyDecider; stream: string } {
  const data = event.data as Record<string, string>;
  for (const name of ['Organization', 'Unit', 'Campaign', 'Model', 'Difficulty'] as const) {
    if (!event.type.startsWith(name)) continue;
    const key = name.toLowerCase() as keyof typeof deciders;
    return { decider: deciders[key], stream: `${key}-${data[key]}` };
  }
  throw new Error(`${event.type} has no decider`);
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

/** What the shell does around a decision, without a store: parse, load, decide. */
export function decideOver(facts: readonly Fact[], command: { type: string; data: unknown }, today: string) {
  const decider = commandDecider(command.type);
  if (!decider) throw new Error(`${command.type} has no decider`);
  const data = decider.commands[command.type]?.data.parse(command.data);
  const clean = { type: command.type, data };
  const stream = decider.stream(clean);
  const state = fold(decider, stream, facts);
  const found: Record<string, unknown> = {};
  for (const [key, need] of Object.entries(decider.needs?.(clean, state) ?? {}))
    found[key] = fold(deciders[need.decider as keyof typeof deciders], need.stream, facts);
  const moment = { now: `${today}T03:00:00.000Z`, today };
  const decision = decider.decide(clean, state, found, moment, board);
  const scope = decider.scope(clean, state, found);
  // Whatever has no scope must be refused: the shell judges by it who may act.
  if (!scope) expect(decision).toHaveProperty('refusals');
  if ('events' in decision)
    for (const event of decision.events) {
      expect(parsed(event), `${event.type} changes when stored`).toEqual(
        JSON.parse(JSON.stringify(event.data)),
      );
      expect(homeOf(event as Fact).stream).toBe(stream);
    }
  return { decision, stream, scope, state };
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
      when: (command: { type: string; data: object }, today: string) => ({
        // biome-ignore lint/suspicious/noThenProperty: reads given, when, then; nothing awaits it.
        then(expectation: Expectation): void {
          run = () => expectation.check(decideOver(facts.flat(), command, today).decision);
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
      const seen = decision.refusals.map(({ code, rule, path }) =>
        [code, rule ?? '', path.join('.')].join(' '),
      );
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
