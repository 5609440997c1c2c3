import type { MilestoneDeliveries } from '../../schema/campaign/deliveries.ts';
import { type CivilDate, civilDateAt, earliest, type Instant } from '../../schema/civil-date.ts';
import { type CountedAward, type CountedNomination, countAwards } from '../../schema/report/awards.ts';
import { countDeliveries, countFigures, countPlaces } from '../../schema/report/count.ts';
import { type CountedModel, exemplarUntil } from '../../schema/report/counted-model.ts';
import {
  type Counted,
  FIGURES_METHOD,
  type Figures,
  type FiguresMethod,
} from '../../schema/report/figures.ts';
import { type ListRow, listModels } from '../../schema/report/list.ts';
import { type Period, periodBefore, yearBefore } from '../../schema/report/period.ts';
import { differencesOf } from '../../schema/report/since.ts';
import type { ReportKind } from '../../schema/report/vocabulary.ts';
import { awardsAt } from '../awards-at.ts';
import { isCommune } from '../commune.ts';
import type { Views } from '../database.ts';
import { modelsAt } from '../model-history.ts';
import type { LogPoint } from '../past-events.ts';
import { successionAt } from '../units-at.ts';
import { type CampaignsAt, campaignsAt, deliveriesAt, recordedDeliveries } from './campaigns.ts';
import { fitting } from './fitting.ts';
import { type Acknowledged, lastAcknowledged, listLaterFacts, toldByReplaced } from './later-facts.ts';
import { endBy, placeOf as placeInLog } from './log-place.ts';
import type { LogEnd } from './tables.ts';

/** What a report counts, and of which log. */
export interface FiguresAsk {
  /** The report that is to tell them, and its kind; neither is part of what it tells. */
  report?: string;
  kind?: ReportKind;
  organization: string;
  year: number;
  /** The models of one unit alone, and of what was merged into it (UNIT_LIST, R-49). */
  unit: string | null;
  period: Period;
  /** For who is not told of a result before its notice. */
  untold?: boolean;
  cutOff: Instant;
  /** The log as it stood when the figures were frozen; the log as it stands when absent. */
  end?: LogEnd;
  /** How they were counted then; the way of today when absent. */
  method?: FiguresMethod;
}

export interface ComputedFigures {
  figures: Figures;
  method: FiguresMethod;
  cutOff: Instant;
  /** The last event that could count, and how many there are up to it. */
  log: LogEnd;
  /** Phụ lục 02, whole; the figures hold its hash. */
  rows: ListRow[];
}

/** from the events alone, so that the same ask at the same end of the log always gives the same. */
export async function computeFigures(db: Views, ask: FiguresAsk): Promise<ComputedFigures> {
  const { position, ...log } = await (ask.end ? placeInLog(db, ask.end) : endBy(db, ask.cutOff));
  const method = ask.method ?? FIGURES_METHOD;
  const point = { position, cutOff: ask.cutOff };
  const succession = await successionOf(db, { ...ask, method }, point);
  const years = new Map<number, Promise<YearAt>>();
  const yearOf = (year: number) => {
    const known = years.get(year) ?? yearAt(db, { ...ask, method }, year, point, succession);
    years.set(year, known);
    return known;
  };
  const place = placeOf(ask.organization, succession);
  const beside = async (period: Period & { year: number }) => {
    const year = await yearOf(period.year);
    if (!year.campaigns.own && year.models.length === 0) return null;
    const places = method === 1 ? {} : { places: countPlaces(year.models, period, place) };
    return { from: period.from, to: period.to, ...count(year, period, ask, method), ...places };
  };
  const [year, before, sameBefore] = await Promise.all([
    yearOf(ask.year),
    beside(periodBefore(ask.period)),
    beside(yearBefore(ask.period)),
  ]);
  const rows = listModels(year.models, ask.period, year.campaigns.own?.settings.reviewCutOff ?? null);
  const since =
    method === 1 || ask.unit !== null || ask.untold
      ? undefined
      : await sinceLast(db, { ...ask, method }, yearOf, point);
  const figures: Figures = {
    ...count(year, ask.period, ask, method),
    places: countPlaces(year.models, ask.period, place),
    placesLeftOut: false,
    list: {
      models: rows.length,
      amendments: rows.filter(({ amendment }) => amendment).length,
      sha256: await sha256(JSON.stringify(rows)),
    },
    before,
    yearBefore: sameBefore,
    ...(since && { since }),
  };
  return { figures: fitting(figures), method, cutOff: ask.cutOff, log, rows };
}

interface YearAt {
  models: CountedModel[];
  campaigns: CampaignsAt;
  /** Empty in method 1. */
  deliveries: MilestoneDeliveries[][];
  nominations: CountedNomination[];
  awards: CountedAward[];
  /** The day of the cut-off: what is due later is not due yet. */
  today: CivilDate;
}

/** What took over a unit in turn, itself first. */
type Succession = (unit: string) => string[];

/** Method 1 counted a model for the unit of its day; since then it counts for whoever stands in that unit's place. */
async function successionOf(
  db: Views,
  ask: Pick<FiguresAsk, 'organization' | 'method'>,
  point: LogPoint,
): Promise<Succession> {
  return ask.method === 1 ? (unit) => [unit] : successionAt(db, ask.organization, point);
}

async function yearAt(
  db: Views,
  ask: FiguresAsk & { method: FiguresMethod },
  year: number,
  point: LogPoint,
  succession: Succession,
): Promise<YearAt> {
  const { organization, unit, kind } = ask;
  const place = { organization, year };
  const toOwners = ask.untold === true || (unit !== null && ask.method >= 6);
  const [all, campaigns] = await Promise.all([
    modelsAt(db, place, point, toOwners),
    campaignsAt(db, place, point),
  ]);
  const ofUnit = <Of extends { unit: string | null }>(these: Of[]) =>
    unit === null
      ? these
      : these.filter((each) => each.unit !== null && succession(each.unit).includes(unit));
  const models = ofUnit(all);
  const today = civilDateAt(point.cutOff);
  if (ask.method === 1) return { models, campaigns, deliveries: [], nominations: [], awards: [], today };
  const deliveries = unit === null ? await deliveriesAt(db, place, point, campaigns, all, kind) : [];
  const { nominations: sent, awards } = await awardsAt(db, place, point);
  const ofModel = new Map(all.map((each) => [each.model, each]));
  const nominations = sent.map((each) => {
    const model = ofModel.get(each.model);
    return { ...each, revokedSince: model ? exemplarUntil(model) : null };
  });
  return { models, campaigns, deliveries, nominations: ofUnit(nominations), awards: ofUnit(awards), today };
}

/** Targets and deadlines are the organization's: a list of one unit has none. */
function count(
  year: YearAt,
  period: Period,
  { unit }: Pick<FiguresAsk, 'unit'>,
  method: FiguresMethod,
): Counted {
  const { models, campaigns } = year;
  const { targets = [], settings } = campaigns.own ?? {};
  const communes = campaigns.all.map(({ campaign }) => campaign.organization).filter(isCommune);
  const forEach = method >= 5 && campaigns.own && !isCommune(campaigns.own.organization);
  const own = {
    ...{ targets: unit === null ? targets : [], officialStage: settings?.officialStage ?? 'STANDING' },
    ...(forEach && { communes }),
  };
  // Any way but the first counts the deliverables instead.
  const recorded = method === 1 && unit === null ? recordedDeliveries(campaigns) : [];
  const counted = countFigures(models, recorded, own, period);
  if (method === 1) return counted;
  const lastCounted = earliest(period.to, year.today);
  return {
    ...counted,
    ...countDeliveries(year.deliveries, lastCounted),
    awards: countAwards(models, year.nominations, year.awards, period, method),
  };
}

/**
 * what came into the period of the report that was acknowledged last; nothing where nothing did. A version that
 * replaces another goes on telling what that one told.
 */
async function sinceLast(
  db: Views,
  ask: FiguresAsk & { method: FiguresMethod },
  yearOf: (year: number) => Promise<YearAt>,
  point: LogPoint,
): Promise<Figures['since']> {
  const told = ask.method < 4 ? null : await toldByReplaced(db, ask.report);
  for (const only of told === null ? [undefined] : [told, undefined]) {
    const last = await lastAcknowledged(db, { ...ask, only }, point);
    const since = last && (await laterFacts(db, last, await yearOf(last.year), point, ask.method));
    if (since) return since;
  }
  return undefined;
}

async function laterFacts(
  db: Views,
  report: Acknowledged,
  year: YearAt,
  point: LogPoint,
  asks: FiguresMethod,
): Promise<Figures['since']> {
  const { id, unit, figures, period_from: from, period_to: to, frozen } = report;
  const events = await listLaterFacts(db, report, point, asks);
  // By its own way of counting.
  const differences = differencesOf(figures, count(year, { from, to }, { unit }, frozen.method));
  if (events.length === 0 && differences.length === 0) return undefined;
  return { report: id, differences, recorded: events.length, events: events.slice(0, 50) };
}

/** what was recorded into the period of an acknowledged report since, up to an instant. */
export async function computeLaterFacts(
  db: Views,
  report: Acknowledged,
  cutOff: Instant,
): Promise<Figures['since']> {
  const { organization, year, unit, period_from: from, period_to: to } = report;
  const { position } = await endBy(db, cutOff);
  // What a list said before then, it goes on being compared with.
  const method = report.frozen.method < 6 ? 5 : FIGURES_METHOD;
  const ask = { organization, year, unit, period: { from, to }, cutOff, method } as const;
  const point = { position, cutOff };
  const succession = await successionOf(db, ask, point);
  return laterFacts(db, report, await yearAt(db, ask, year, point, succession), point, FIGURES_METHOD);
}

/** The unit within a commune, or its successor; else what lies directly below the organization. */
const placeOf = (organization: string, succession: Succession) => (model: CountedModel) => {
  const below = model.path[model.path.indexOf(organization) + 1];
  return below ?? succession(model.unit).at(-1) ?? model.unit;
};

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
