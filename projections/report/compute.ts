import type { Instant } from '../../schema/civil-date.ts';
import { countFigures, countPlaces } from '../../schema/report/count.ts';
import type { CountedModel } from '../../schema/report/counted-model.ts';
import type { Counted, Figures } from '../../schema/report/figures.ts';
import { type ListRow, listModels } from '../../schema/report/list.ts';
import { type Period, periodBefore, yearBefore } from '../../schema/report/period.ts';
import type { Views } from '../database.ts';
import { modelsAt } from '../model-history.ts';
import type { LogPoint } from '../past-events.ts';
import { successionAt } from '../units-at.ts';
import { type CampaignsAt, campaignsAt } from './campaigns.ts';
import { endBy, placeOf as placeInLog } from './log-place.ts';
import type { LogEnd } from './tables.ts';

/** What a report counts, and of which log. */
export interface FiguresAsk {
  organization: string;
  year: number;
  /** The models of one unit alone, and of what was merged into it (UNIT_LIST, R-49). */
  unit: string | null;
  period: Period;
  cutOff: Instant;
  /** The log as it stood when the figures were frozen; the log as it stands when absent. */
  end?: LogEnd;
}

export interface ComputedFigures {
  figures: Figures;
  cutOff: Instant;
  /** The last event that could count, and how many there are up to it. */
  log: LogEnd;
  /** Phụ lục 02, whole; the figures hold its hash. */
  rows: ListRow[];
}

/** An event holds at most 60,000 bytes with its envelope; beyond this the places are left to the log. */
const MAX_FIGURES_BYTES = 45_000;
const MAX_PLACES = 200;

/** from the events alone, so that the same ask at the same end of the log always gives the same. */
export async function computeFigures(db: Views, ask: FiguresAsk): Promise<ComputedFigures> {
  const { position, ...log } = await (ask.end ? placeInLog(db, ask.end) : endBy(db, ask.cutOff));
  const point = { position, cutOff: ask.cutOff };
  const years = new Map<number, Promise<YearAt>>();
  const yearOf = (year: number) => {
    const known = years.get(year) ?? yearAt(db, ask, year, point);
    years.set(year, known);
    return known;
  };
  const beside = async (period: Period & { year: number }) => {
    const year = await yearOf(period.year);
    if (!year.campaigns.own && year.models.length === 0) return null;
    return { from: period.from, to: period.to, ...count(year, period, ask) };
  };
  const [year, before, sameBefore] = await Promise.all([
    yearOf(ask.year),
    beside(periodBefore(ask.period)),
    beside(yearBefore(ask.period)),
  ]);
  const rows = listModels(year.models, ask.period, year.campaigns.own?.settings.reviewCutOff ?? null);
  const succession = await successionAt(db, ask.organization, point);
  const places = countPlaces(year.models, ask.period, placeOf(ask.organization, succession));
  const figures: Figures = {
    ...count(year, ask.period, ask),
    places: places.slice(0, MAX_PLACES),
    placesLeftOut: false,
    list: {
      models: rows.length,
      amendments: rows.filter(({ amendment }) => amendment).length,
      sha256: await sha256(JSON.stringify(rows)),
    },
    before,
    yearBefore: sameBefore,
  };
  const tooMany = places.length > MAX_PLACES || bytes(JSON.stringify(figures)).length > MAX_FIGURES_BYTES;
  return {
    figures: tooMany ? { ...figures, places: [], placesLeftOut: true } : figures,
    cutOff: ask.cutOff,
    log,
    rows,
  };
}

interface YearAt {
  models: CountedModel[];
  campaigns: CampaignsAt;
}

async function yearAt(db: Views, ask: FiguresAsk, year: number, point: LogPoint): Promise<YearAt> {
  const place = { organization: ask.organization, year };
  const [models, campaigns] = await Promise.all([modelsAt(db, place, point), campaignsAt(db, place, point)]);
  const { unit: asked } = ask;
  if (asked === null) return { models, campaigns };
  const succession = await successionAt(db, ask.organization, point);
  return { models: models.filter(({ unit }) => succession(unit).includes(asked)), campaigns };
}

/** Targets and deadlines are the organization's: a list of one unit has none. */
function count({ models, campaigns }: YearAt, period: Period, { unit }: FiguresAsk): Counted {
  const { targets = [], settings } = campaigns.own ?? {};
  const own = { targets: unit === null ? targets : [], officialStage: settings?.officialStage ?? 'STANDING' };
  return countFigures(models, unit === null ? campaigns.all : [], own, period);
}

/** The unit within a commune, or its successor; else what lies directly below the organization. */
const placeOf = (organization: string, succession: (unit: string) => string[]) => (model: CountedModel) => {
  const below = model.path[model.path.indexOf(organization) + 1];
  return below ?? succession(model.unit).at(-1) ?? model.unit;
};

const bytes = (text: string) => new TextEncoder().encode(text);

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
