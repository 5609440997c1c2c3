import { expect, test } from 'vitest';
import { type AnyDecider, deciders } from '../../schema/all.ts';
import { documentDates } from '../../schema/business-date.ts';
import type { CommandCodec } from '../../schema/decider.ts';
import { civilDate } from '../../schema/fields.ts';
import { decideOver } from '../given.ts';
import { CITY, COMMUNE } from '../sample.ts';
import { AHEAD, DATED } from './dated-commands.ts';

const [TODAY, TOMORROW] = ['2026-11-20', '2026-11-21'];

/** The command data with this day at this place. */
function withDay(data: unknown, [name, ...rest]: string[], day: string): unknown {
  if (name === undefined) return day;
  const inner = (data as Record<string, unknown>)[name];
  if (Array.isArray(data))
    return data.map((each, index) => (String(index) === name ? withDay(each, rest, day) : each));
  return { ...(data as object), [name]: withDay(inner, rest, day) };
}

const cases = DATED.flatMap((row) => row.dates.map((path) => [row.type, path, row] as const));

test.each(cases)('R-32 %s: %s of tomorrow is refused, of today not', (type, path, { data, given, by }) => {
  const role = by ?? 'BOARD_OFFICER';
  const actor = { account: 'test', role, organization: role === 'CITY_OFFICER' ? CITY : COMMUNE };
  const lookups = { content: () => ({ size: 1, mediaType: 'application/pdf', broughtBy: [COMMUNE] }) };
  const refusedOn = (day: string) => {
    const command = { type, data: withDay(data, path.split('.'), day) };
    const { decision } = decideOver(given, command, TODAY, { actor, lookups });
    const refusals = 'refusals' in decision ? decision.refusals : [];
    return refusals
      .filter(({ code, rule }) => code === 'DATE_AFTER_RECORDING' && rule === 'R-32')
      .map((refusal) => refusal.path.join('.'));
  };
  expect(refusedOn(TODAY)).toEqual([]);
  expect(refusedOn(TOMORROW)).toEqual([path]);
});

test('R-32 a paper without a day, or with none yet, lies ahead of nothing; one within a list does', () => {
  const moment = { now: `${TODAY}T03:00:00.000Z`, today: TODAY };
  const papers = [{ title: 'A' }, { title: 'B', issuedOn: null }, { title: 'C', issuedOn: TOMORROW }];
  expect(documentDates({ papers }, moment).map(({ path }) => path.join('.'))).toEqual(['papers.2.issuedOn']);
});

/** Where a codec takes a civil date. */
function daysIn(schema: unknown, path: string[] = []): string[] {
  if (schema === civilDate) return [path.join('.')];
  const { def } = schema as { def: { type: string } & Record<string, unknown> };
  const below = (parts: Record<string, unknown>) =>
    Object.entries(parts).flatMap(([name, part]) => daysIn(part, [...path, name]));
  if (def.type === 'object') return below(def.shape as object as Record<string, unknown>);
  if (def.type === 'array') return below({ 0: def.element });
  if (def.type === 'union') return (def.options as unknown[]).flatMap((each) => daysIn(each, path));
  return [def.innerType, def.in].filter((each) => each !== undefined).flatMap((each) => daysIn(each, path));
}

test('R-32 every day that a command can state is known: it has happened, or may lie ahead', () => {
  const commands = Object.values(deciders).flatMap(({ commands }: AnyDecider) =>
    Object.entries<CommandCodec>(commands).filter(([, { roles }]) => roles.length > 0),
  );
  const stated = commands.flatMap(([type, { data }]) => daysIn(data).map((path) => `${type} ${path}`));
  const known = [
    ...cases.map(([type, path]) => `${type} ${path}`),
    ...Object.entries(AHEAD).flatMap(([type, paths]) => paths.split(' ').map((path) => `${type} ${path}`)),
  ];
  expect(known.sort()).toEqual([...new Set(stated)].sort());
});
