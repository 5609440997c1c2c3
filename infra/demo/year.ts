import type { Role } from '../../schema/access/roles.ts';
import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { addDays } from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';
import { MODEL_KINDS, type ModelKind } from '../../schema/model/vocabulary.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { lifeOf } from './life.ts';
import { madeModels, publishedModels, type SampleModel } from './sample-models.ts';
import { type Chain, demoId, type Step, startChain, workday } from './step.ts';
import { lightUnits, type SampleUnit, sampleUnits } from './units.ts';

const YEAR = 2026;
/** The played year ends here; the demo's clock goes on from this instant. */
export const DEMO_NOW = '2026-11-20T02:00:00.000Z';

const actor = (role: Role, organization: string, unit?: string): Actor => ({
  account: `demo-${role.toLowerCase().replace('_', '-')}-${organization}`,
  role,
  organization,
  ...(unit ? { unit } : {}),
});

const campaignChain = (organization: string) => `campaign-${organization}`;
const unitChain = (organization: string, name: string) => `unit-${organization}-${name}`;

/**
 * The year 2026 of a city as commands in the order of time: the sample commune in full, with the published
 * models spread over its units, and a lighter year for every other commune.
 */
export function yearOf(city: string, sample: string, communes: string[]): Step[] {
  const chains = [
    cityCampaign(city),
    ...communes.flatMap((commune, index) =>
      commune === sample ? fullYear(commune) : lightYear(commune, index),
    ),
  ];
  return chains.flatMap(({ steps }) => steps).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function cityCampaign(city: string): Chain {
  const chain = startChain(campaignChain(city), chanceFrom(31));
  const officer = actor('CITY_OFFICER', city);
  const { targets: _, milestones: __, ...plan } = plan2026;
  chain.add('2026-01-12', officer, 'PlanCampaign', {
    ...plan,
    organization: city,
    targets: [],
    milestones: [],
  });
  chain.add('2026-01-12', officer, 'OpenCampaign', { campaign: `${city}-${YEAR}` });
  return chain;
}

/** The commune's plan, and what is delivered by each milestone; some a day or more late. */
function campaignOf(commune: string, chance: Chance, planned: boolean): Chain {
  const chain = startChain(campaignChain(commune), chance);
  const board = actor('BOARD_OFFICER', commune);
  const campaign = `${commune}-${YEAR}`;
  if (planned) {
    const day = workday(addDays('2026-01-14', chance.between(0, 14)));
    chain.add(day, board, 'PlanCampaign', { ...plan2026, organization: commune });
    chain.add(day, board, 'OpenCampaign', { campaign });
  }
  const deliveries = [
    ['UNIT_REGISTRATION', '2026-03-04'],
    ['CITY_REGISTRATION_REPORT', '2026-03-09'],
    ['SIX_MONTH_REPORT', '2026-06-29'],
    ['APPRAISAL_AND_NOMINATION', '2026-10-14'],
  ] as const;
  for (const [milestone, lastDay] of deliveries) {
    const deliveredOn = workday(
      chance.happens(0.15) ? addDays(lastDay, chance.between(1, 6)) : addDays(lastDay, -chance.between(2, 6)),
    );
    chain.add(deliveredOn, board, 'DeliverCampaignMilestone', { campaign, milestone, deliveredOn });
  }
  return chain;
}

function unitsOf(commune: string, units: SampleUnit[], chance: Chance): Chain[] {
  return units.map(({ name, kind }) => {
    const chain = startChain(unitChain(commune, name), chance);
    chain.add('2026-01-13', actor('BOARD_OFFICER', commune), 'EstablishUnit', {
      unit: demoId(`${commune}/${name}`),
      organization: commune,
      name,
      kind,
    });
    return chain;
  });
}

const KIND_WEIGHTS: ModelKind[] = [...MODEL_KINDS, 'NEW', 'CONTINUED'];

interface Commune {
  code: string;
  units: SampleUnit[];
  chance: Chance;
  detail: 'full' | 'light';
}

function lives({ code, units, chance, detail }: Commune, models: SampleModel[]): Chain[] {
  const spread = new Map<string, number>();
  return models.map((model, index) => {
    const suited = units.filter(({ kind }) => kind === model.subjectKind);
    const candidates = suited.length > 0 ? suited : units;
    const turn = spread.get(model.subjectKind) ?? 0;
    spread.set(model.subjectKind, turn + 1);
    const { name } = candidates[turn % candidates.length] as SampleUnit;
    const unit = { id: demoId(`${code}/${name}`), name };
    return lifeOf({
      model,
      kind: index === 0 ? 'NEW' : chance.pick(KIND_WEIGHTS),
      campaign: `${code}-${YEAR}`,
      unit,
      after: [campaignChain(code), unitChain(code, name)],
      board: actor('BOARD_OFFICER', code),
      officer: actor('UNIT_OFFICER', code, unit.id),
      chance,
      detail,
      fate: detail === 'full' ? fateAt(index) : fateBy(chance),
    });
  });
}

type Fate = Parameters<typeof lifeOf>[0]['fate'];

/** The sample commune shows every turn that a model's year can take. */
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

function fullYear(code: string): Chain[] {
  const chance = chanceFrom(2026);
  const commune: Commune = { code, units: sampleUnits, chance, detail: 'full' };
  return [
    campaignOf(code, chance, false),
    ...unitsOf(code, sampleUnits, chance),
    ...lives(commune, publishedModels),
  ];
}

function lightYear(code: string, index: number): Chain[] {
  const chance = chanceFrom(1000 + index);
  const commune: Commune = { code, units: lightUnits, chance, detail: 'light' };
  const first = chance.between(0, madeModels.length - 1);
  const count = chance.between(3, 8);
  const models = Array.from(
    { length: count },
    (_, turn) => madeModels[(first + turn * 3) % madeModels.length] as SampleModel,
  );
  const distinct = [...new Set(models)];
  return [campaignOf(code, chance, true), ...unitsOf(code, lightUnits, chance), ...lives(commune, distinct)];
}
