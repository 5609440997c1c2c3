import type { CivilDate } from '../../schema/civil-date.ts';
import { MODEL_KINDS, type ModelKind } from '../../schema/model/vocabulary.ts';
import { campaignChain, campaignOf } from './campaign.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { lifeOf, modelId } from './life.ts';
import { boardOf, officerOf } from './people.ts';
import type { Life } from './played-life.ts';
import { madeModels, publishedModels, type SampleModel } from './sample-models.ts';
import { SEASON_2025, SEASON_2026, type Season } from './season.ts';
import { type Chain, demoId, startChain } from './step.ts';
import { lightUnits, type SampleUnit, sampleUnits } from './units.ts';

const unitChain = (organization: string, name: string) => `unit-${organization}-${name}`;
export const unitId = (commune: string, name: string): string => demoId(`${commune}/${name}`);

function unitsOf(commune: string, units: SampleUnit[], on: CivilDate, chance: Chance): Chain[] {
  return units.map(({ name, kind }) => {
    const chain = startChain(unitChain(commune, name), chance, { place: commune });
    const unit = { unit: unitId(commune, name), organization: commune, name, kind };
    chain.add(on, boardOf(commune), 'EstablishUnit', unit);
    return chain;
  });
}

const KIND_WEIGHTS: ModelKind[] = [...MODEL_KINDS, 'NEW', 'CONTINUED'];

/** A sample model with its unit: the same in both years. */
interface Placed {
  model: SampleModel;
  unit: SampleUnit;
  households: number;
}

function place(models: readonly SampleModel[], units: SampleUnit[], chance: Chance): Placed[] {
  const spread = new Map<string, number>();
  return models.map((model) => {
    const suited = units.filter(({ kind }) => kind === model.subjectKind);
    const candidates = suited.length > 0 ? suited : units;
    const turn = spread.get(model.subjectKind) ?? 0;
    spread.set(model.subjectKind, turn + 1);
    const unit = candidates[turn % candidates.length] as SampleUnit;
    return { model, unit, households: chance.between(4, 30) * 10 };
  });
}

type Fate = Parameters<typeof lifeOf>[0]['fate'];
const NO_FATE: Fate = { late: false, returned: false, dropped: false, stalled: false };

/** A commune in full shows every turn that a model's year can take. */
const fateAt = (index: number): Fate => ({
  late: index % 16 === 5,
  returned: index % 9 === 4,
  dropped: index % 21 === 12,
  stalled: index % 24 === 18,
});

const fateBy = (chance: Chance): Fate => ({
  late: chance.happens(0.08),
  returned: chance.happens(0.05),
  dropped: chance.happens(0.05),
  stalled: chance.happens(0.08),
});

interface Turn {
  season: Season;
  kind: ModelKind;
  fate: Fate;
  detail: 'full' | 'light';
  earlier?: string;
  foundOn?: CivilDate;
}

function begin(commune: string, { model, unit, households }: Placed, turn: Turn, chance: Chance): Life {
  const id = unitId(commune, unit.name);
  return lifeOf({
    ...turn,
    model,
    households,
    commune,
    unit: { id, name: unit.name },
    after: [campaignChain(commune), unitChain(commune, unit.name)],
    board: boardOf(commune),
    officer: officerOf(commune, id),
    chance,
  });
}

/** What one commune does in its years: chains of commands, and the lives that the rest of the story takes up. */
export interface Commune {
  code: string;
  chance: Chance;
  /** The campaign and the units. */
  frame: Chain[];
  earlier: Life[];
  lives: Life[];
}

/** Every fourth model was there the year before, and goes on. */
const hadEarlier = (index: number) => index % 4 === 1;

/** Two years in full; `sample` is the commune of the plan, with every published model. */
export function fullYears(code: string, index: number, o: { sample: boolean; city: string }): Commune {
  const chance = chanceFrom(2026 + index * 7);
  const models = o.sample ? publishedModels : publishedModels.filter((_, at) => (at + index) % 3 === 0);
  const placed = place(models, sampleUnits, chance);
  const frame = [
    campaignOf(code, chance, { detail: 'full', city: o.city }),
    ...unitsOf(code, sampleUnits, '2025-07-14', chance),
  ];
  const earlier = placed
    .filter((_, at) => hadEarlier(at))
    .map((each, at) => {
      const kind: ModelKind = at % 3 === 2 ? 'CONTINUED' : 'NEW';
      const fate = { ...NO_FATE, late: at === 3 };
      return begin(code, each, { season: SEASON_2025, kind, fate, detail: 'light' }, chance);
    });
  const lives = placed.map((each, at) => {
    const fate = fateAt(at);
    const kind = at === 0 ? 'NEW' : chance.pick(KIND_WEIGHTS);
    const turn = { season: SEASON_2026, kind, fate, detail: 'full' } as const;
    if (!hadEarlier(at)) return begin(code, each, turn, chance);
    const before = modelId(code, SEASON_2025, unitId(code, each.unit.name), each.model.name);
    return begin(code, each, { ...turn, kind: 'CONTINUED', earlier: before }, chance);
  });
  const [found] = place([madeModels[index + 2] as SampleModel], sampleUnits, chance);
  const discovery = { season: SEASON_2026, kind: 'REPLICATED', fate: NO_FATE, detail: 'full' } as const;
  if (found) lives.push(begin(code, found, { ...discovery, foundOn: '2026-06-08' }, chance));
  return { code, chance, frame, earlier, lives };
}

export function lightYear(code: string, index: number, city: string): Commune {
  const chance = chanceFrom(1000 + index);
  const first = chance.between(0, madeModels.length - 1);
  const count = chance.between(3, 8);
  const models = Array.from(
    { length: count },
    (_, turn) => madeModels[(first + turn * 3) % madeModels.length] as SampleModel,
  );
  const placed = place([...new Set(models)], lightUnits, chance);
  const lives = placed.map((each, at) => {
    const kind = at === 0 ? 'NEW' : chance.pick(KIND_WEIGHTS);
    const turn = { season: SEASON_2026, kind, fate: fateBy(chance), detail: 'light' } as const;
    return begin(code, each, turn, chance);
  });
  const more = index % 8 === 5;
  const frame = [
    campaignOf(code, chance, { detail: 'light', city, more }),
    ...unitsOf(code, lightUnits, '2026-01-13', chance),
  ];
  return { code, chance, frame, earlier: [], lives };
}
