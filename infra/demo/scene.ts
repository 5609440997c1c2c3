import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import type { Chance } from './chance.ts';
import type { Life } from './played-life.ts';
import { type Chain, demoId, startChain, workday } from './step.ts';

/** One part of a commune's year, told as one chain: each step after everything earlier in the commune. */
export interface Scene {
  commune: string;
  year: number;
  campaign: string;
  chance: Chance;
  chain: Chain;
  /** A day of the story as this commune has it: communes differ by some days. */
  on(day: CivilDate): CivilDate;
  /** Id of what the story calls by a name: a round, a decision, a report. */
  id(name: string): string;
}

export function startScene(
  commune: string,
  year: number,
  chance: Chance,
  { part = 'movement', shift = 0 }: { part?: string; shift?: number } = {},
): Scene {
  const campaign = `${commune}-${year}`;
  return {
    commune,
    year,
    campaign,
    chance,
    chain: startChain(`${part}-${campaign}`, chance, { place: commune, waits: 'COMMUNE' }),
    on: (day) => workday(addDays(day, shift)),
    id: (name) => demoId(`${campaign}/${name}`),
  };
}

/** Models that ran well until the autumn: as many of each field as there are turns, then the next ones. */
export function candidates(lives: readonly Life[], count: number): Life[] {
  const sound = lives.filter(({ fate }) => !fate.stalled && !fate.dropped && !fate.returned && !fate.late);
  const fields = new Map<string, Life[]>();
  for (const life of sound) fields.set(life.model.field, [...(fields.get(life.model.field) ?? []), life]);
  const turns = Math.max(0, ...[...fields.values()].map(({ length }) => length));
  const spread = Array.from({ length: turns }, (_, turn) =>
    [...fields.values()].flatMap((each) => each[turn] ?? []),
  );
  return spread.flat().slice(0, count);
}
