import { attainment, type StageMetricCounts } from '../campaign/attainment.ts';
import type { MilestoneDeliveries } from '../campaign/deliveries.ts';
import type { CampaignTarget } from '../campaign/events.ts';
import type { TargetStage } from '../campaign/vocabulary.ts';
import type { CivilDate } from '../civil-date.ts';
import {
  FIELDS,
  METRIC_UNITS,
  MODEL_KINDS,
  RESOURCE_KINDS,
  RESOURCE_SOURCES,
  SUBJECT_KINDS,
} from '../model/vocabulary.ts';
import { type CountedModel, standsAt } from './counted-model.ts';
import type { Counted, Counts } from './figures.ts';
import { lies, type Period } from './period.ts';
import { FIGURE_STAGES, type FigureStage } from './vocabulary.ts';

/** A campaign at or below the organization, as recorded up to the cut-off: what method 1 counts of it. */
export interface CountedCampaign {
  /** Last day on time, and how late it was delivered; null while it is owed. */
  milestones: readonly { lastDay: CivilDate; daysLate: number | null }[];
}

/** What the targets of the organization's own campaign were. */
export interface CountedTargets {
  targets: readonly CampaignTarget[];
  officialStage: TargetStage;
  /** Communes with a campaign of the year, where the targets are for each of them; absent up to method 4. */
  communes?: readonly string[];
}

/** stages as reached by the end of the period. */
export function countStages(models: readonly CountedModel[], { to }: Period): Counts {
  const counts: Counts = {};
  for (const model of models)
    for (const stage of FIGURE_STAGES)
      if (standsAt(model, stage, to)) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}

/** Per value of a vocabulary, in its order; values without any model are left out. */
function groups<Value extends string>(
  models: readonly CountedModel[],
  period: Period,
  values: readonly Value[],
  keyOf: (model: CountedModel) => Value,
): [Value, Counts][] {
  return values.flatMap((value): [Value, Counts][] => {
    const counts = countStages(
      models.filter((model) => keyOf(model) === value),
      period,
    );
    return Object.keys(counts).length > 0 ? [[value, counts]] : [];
  });
}

const countKinds = (models: readonly CountedModel[], period: Period): Counted['kinds'] =>
  groups(models, period, MODEL_KINDS, ({ kind }) => kind).map(([kind, counts]) => ({ kind, counts }));

/** By place in the order of its code or id; places without any model are left out. */
export function countPlaces(
  models: readonly CountedModel[],
  period: Period,
  placeOf: (model: CountedModel) => string,
): { place: string; counts: Counts }[] {
  const places = [...new Set(models.map(placeOf))].sort();
  return groups(models, period, places, placeOf).map(([place, counts]) => ({ place, counts }));
}

/** flows are what happened within the period. */
export const within = <Flow extends { on: CivilDate }>(flows: readonly Flow[], period: Period): Flow[] =>
  flows.filter(({ on }) => lies(on, period));

/** Sums per key, in the order of first mention; nothing is left out but 0. */
export function sums<Flow extends { quantity: number }>(
  flows: readonly Flow[],
  keyOf: (flow: Flow) => string,
): [key: string, quantity: number][] {
  const totals = new Map<string, number>();
  for (const flow of flows) totals.set(keyOf(flow), (totals.get(keyOf(flow)) ?? 0) + flow.quantity);
  return [...totals].filter(([, quantity]) => quantity > 0);
}

const inOrder = (...vocabularies: (readonly string[])[]) => {
  const rank = (key: string) =>
    key.split(' ').reduce((at, word, index) => at * 100 + (vocabularies[index]?.indexOf(word) ?? 0), 0);
  return ([a]: [string, number], [b]: [string, number]) => rank(a) - rank(b);
};

export function countResults(models: readonly CountedModel[], period: Period): Counted['results'] {
  const flows = models.flatMap(({ results }) => within(results, period));
  return sums(flows, ({ unit }) => unit)
    .sort(inOrder(METRIC_UNITS))
    .map(([unit, quantity]) => ({ unit, quantity }) as Counted['results'][number]);
}

export function countResources(models: readonly CountedModel[], period: Period): Counted['resources'] {
  const flows = models.flatMap(({ resources }) => within(resources, period));
  return sums(flows, ({ kind, source, unit }) => `${kind} ${source} ${unit}`)
    .sort(inOrder(RESOURCE_KINDS, RESOURCE_SOURCES, METRIC_UNITS))
    .map(([key, quantity]) => {
      const [kind, source, unit] = key.split(' ');
      return { kind, source, unit, quantity } as Counted['resources'][number];
    });
}

const STAGE_OF_TARGET: Record<TargetStage, FigureStage> = {
  REGISTERED: 'registered',
  STANDING: 'standing',
  IMPLEMENTING: 'implementing',
  RECOGNISED: 'recognised',
};

function metricCounts(kinds: Counted['kinds']): StageMetricCounts {
  const entries = Object.entries(STAGE_OF_TARGET).map(([stage, counted]) => {
    const sum = (among: Counted['kinds']) => among.reduce((n, { counts }) => n + (counts[counted] ?? 0), 0);
    const fresh = kinds.filter(({ kind }) => kind !== 'CONTINUED');
    return [stage, { MODELS: sum(kinds), NEW_OR_REPLICATED_MODELS: sum(fresh) }];
  });
  return Object.fromEntries(entries) as StageMetricCounts;
}

function countTargets(
  { targets, officialStage, communes }: CountedTargets,
  models: readonly CountedModel[],
  kinds: Counted['kinds'],
  period: Period,
): Counted['targets'] {
  const ofCommune = Map.groupBy(communes ? models : [], ({ path }) => path.at(-1));
  const each = communes?.map((code) => metricCounts(countKinds(ofCommune.get(code) ?? [], period)));
  const counts = metricCounts(kinds);
  return targets.map(({ target, title, metric, minimum }) => ({
    ...{ target, title, metric, minimum },
    ...attainment({ metric, minimum }, officialStage, counts, each),
  }));
}

/** Method 1: due by the end of the period, and delivered by what the campaign had recorded of it. */
function countMilestones(campaigns: readonly CountedCampaign[], { to }: Period): Counted['milestones'] {
  const due = campaigns.flatMap(({ milestones }) => milestones).filter(({ lastDay }) => lastDay <= to);
  const of = (fits: (daysLate: number | null) => boolean) => due.filter((each) => fits(each.daysLate)).length;
  return {
    due: due.length,
    onTime: of((late) => late === 0),
    late: of((late) => late !== null && late > 0),
    owed: of((late) => late === null),
  };
}

/**
 * the milestones of each campaign that were due on the last day counted; what nobody owes is none. Of one that many
 * owe, all must have delivered.
 */
export function countDeliveries(
  campaigns: readonly (readonly MilestoneDeliveries[])[],
  lastCounted: CivilDate,
): Required<Pick<Counted, 'milestones' | 'deliveries'>> {
  const due = campaigns.flat().filter(({ lastDay, expected }) => lastDay <= lastCounted && expected > 0);
  const missing = ({ expected, onTime, late }: MilestoneDeliveries) => expected - onTime - late;
  const whole = due.filter((each) => missing(each) === 0);
  const milestones = {
    due: due.length,
    onTime: whole.filter(({ late }) => late === 0).length,
    late: whole.filter(({ late }) => late > 0).length,
    owed: due.length - whole.length,
  };
  const deliveries = [...Map.groupBy(due, ({ milestone }) => milestone)].map(([milestone, all]) => {
    const sum = (of: (each: MilestoneDeliveries) => number) => all.reduce((n, each) => n + of(each), 0);
    return {
      milestone,
      expected: sum(({ expected }) => expected),
      onTime: sum(({ onTime }) => onTime),
      late: sum(({ late }) => late),
      missing: sum(missing),
    };
  });
  return { milestones, deliveries: deliveries.slice(0, 60) };
}

/** pure, so that anyone who holds the events comes to the same. */
export function countFigures(
  models: readonly CountedModel[],
  campaigns: readonly CountedCampaign[],
  targets: CountedTargets,
  period: Period,
): Counted {
  const total = countStages(models, period);
  const kinds = countKinds(models, period);
  const outreach = models.flatMap((model) => within(model.outreach, period));
  const { registered = 0, late = 0 } = total;
  return {
    total,
    kinds,
    fields: groups(models, period, FIELDS, ({ field }) => field).map(([field, counts]) => ({
      field,
      counts,
    })),
    subjects: groups(models, period, SUBJECT_KINDS, ({ subject }) => subject).map(([subject, counts]) => ({
      subject,
      counts,
    })),
    results: countResults(models, period),
    resources: countResources(models, period),
    outreach: { times: outreach.length, reached: outreach.reduce((n, { reached }) => n + reached, 0) },
    registrations: { onTime: registered - late, late },
    milestones: countMilestones(campaigns, period),
    targets: countTargets(targets, models, kinds, period),
  };
}
