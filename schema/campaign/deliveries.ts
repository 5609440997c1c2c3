import type { CivilDate } from '../civil-date.ts';
import { successionIn } from '../organization/standing-unit.ts';
import { bindingOn, datesOf } from './dates.ts';
import type { Received } from './deadline.ts';
import { deliverableOf } from './deliverable.ts';
import type { CampaignMilestone } from './events.ts';
import type { Campaign } from './state.ts';
import type { MilestoneReport } from './vocabulary.ts';

/** What is known of a campaign's deliveries at some point of the log. Every day is that of the recording. */
export interface DeliveryFacts {
  /** Reports that stand submitted, each since when; `unit` of a unit's list. */
  sent: readonly { kind: MilestoneReport; unit: string | null; on: CivilDate }[];
  /** Registrations by their unit; late as R-07 says. */
  registrations: readonly { unit: string; on: CivilDate; late: boolean }[];
  /** Of the campaign's organization; `into`: what it was merged into. */
  units: readonly {
    unit: string;
    establishedOn: CivilDate;
    endedOn: CivilDate | null;
    into: string | null;
  }[];
  /** Of the steps up to the nomination; null: not yet. */
  steps: Record<'noticed' | 'decided' | 'sent' | 'declined', CivilDate | null>;
  /** What people typed, by milestone. */
  typed: ReadonlyMap<string, { on: CivilDate; late: boolean }>;
}

export interface MilestoneDeliveries extends Received {
  milestone: string;
  /** The last day that counts on the day asked about. */
  lastDay: CivilDate;
}

/** One who owes: when it came, and whether it was late for another reason than its day. */
interface Owed {
  on: CivilDate | null;
  late?: boolean | undefined;
}

/** the milestones of a campaign and what has come of each, on a day; the same as obligations.ts tells in SQL. */
export const deliveriesOf = (
  campaign: Campaign,
  facts: DeliveryFacts,
  today: CivilDate,
): MilestoneDeliveries[] =>
  campaign.milestones.map((milestone) => {
    const dates = datesOf(campaign.dates, milestone.milestone);
    const { lastDay } = bindingOn(dates, today);
    const owed = owedBy(milestone, facts, lastDay);
    const isLate = ({ on, late }: Owed) => on !== null && (late || on > bindingOn(dates, on).lastDay);
    const late = owed.filter(isLate).length;
    const came = owed.filter(({ on }) => on !== null).length;
    return { milestone: milestone.milestone, lastDay, expected: owed.length, onTime: came - late, late };
  });

function owedBy(milestone: CampaignMilestone, facts: DeliveryFacts, lastDay: CivilDate): Owed[] {
  switch (deliverableOf(milestone)) {
    case 'REPORTS':
      return [{ on: lastOf(milestone.deliveredBy ?? [], facts) }];
    case 'NOMINATION':
      return [{ on: nominated(facts.steps) }];
    case 'PEOPLE':
      return [facts.typed.get(milestone.milestone) ?? { on: null }];
    default:
      return owedByUnits(milestone, facts, lastDay);
  }
}

function lastOf(kinds: readonly MilestoneReport[], { sent }: DeliveryFacts): CivilDate | null {
  const days = kinds.map((kind) => sent.find((each) => each.kind === kind && each.unit === null)?.on ?? null);
  return latest(...days);
}

function nominated({ noticed, decided, sent, declined }: DeliveryFacts['steps']): CivilDate | null {
  const [upward = null] = [sent, declined].filter((day) => day !== null).sort();
  return latest(noticed, decided ?? declined, upward);
}

/** Null where one of them is. */
const latest = (...days: (CivilDate | null)[]): CivilDate | null =>
  days.includes(null) ? null : ([...days].sort().at(-1) ?? null);

/**
 * Units that stand, or stood on the last day; not those exempted, nor those that came later. Who has delivered owed it. What
 * was merged by the last day owes nothing, its successor does; a later merger changes nothing of what was missed.
 */
function owedByUnits(milestone: CampaignMilestone, facts: DeliveryFacts, lastDay: CivilDate): Owed[] {
  const { owing = 'ACTIVE_UNITS', exempt = [] } = milestone;
  const registering = deliverableOf(milestone) === 'REGISTRATIONS';
  const taken = facts.units.flatMap(({ unit, into, endedOn }): [string, string][] =>
    into !== null && endedOn !== null && endedOn <= lastDay ? [[unit, into]] : [],
  );
  const mergedBy = new Map(taken);
  const line = successionIn(mergedBy);
  const registrations = Map.groupBy(facts.registrations, (each) => line(each.unit).at(-1));
  const standing = facts.units.filter(({ unit }) => !mergedBy.has(unit));
  return standing.flatMap(({ unit, establishedOn, endedOn }): Owed[] => {
    const own = registrations.get(unit) ?? [];
    const list = facts.sent.find((each) => each.kind === 'UNIT_LIST' && each.unit === unit);
    const came = registering ? firstOf(own) : list;
    if (came) return [came];
    const stood = (endedOn === null || endedOn > lastDay) && establishedOn <= lastDay;
    const asked = owing === 'ACTIVE_UNITS' || own.length > 0;
    return stood && asked && !exempt.includes(unit) ? [{ on: null }] : [];
  });
}

/** The first in time; else the first. */
function firstOf(registrations: DeliveryFacts['registrations']): Owed | undefined {
  const inTime = registrations.filter(({ late }) => !late);
  const [on] = (inTime.length > 0 ? inTime : registrations).map((each) => each.on).sort();
  return on === undefined ? undefined : { on, late: inTime.length === 0 };
}
