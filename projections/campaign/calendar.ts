import { judgedBy } from '../../schema/campaign/dates.ts';
import { deliverableOf } from '../../schema/campaign/deliverable.ts';
import type { CampaignEvent, CampaignMilestone } from '../../schema/campaign/events.ts';
import { dated } from '../../schema/campaign/state.ts';
import type { CivilDate } from '../../schema/civil-date.ts';
import { existing, type Known } from '../known-event.ts';
import type { CalendarChangeEntry, CampaignRow, MilestoneEntry, TypedDelivery } from './tables.ts';

type Event<Type extends CampaignEvent['type']> = Extract<Known<CampaignEvent>, { type: Type }>;

/** A milestone as it is first stated. */
export const owed = (stated: CampaignMilestone): MilestoneEntry => ({ ...entryOf(stated), typed: null });

const entryOf = ({ deliveredBy = [], owing = 'ACTIVE_UNITS', exempt = [], ...texts }: CampaignMilestone) => ({
  ...texts,
  by: deliverableOf({ milestone: texts.milestone, deliveredBy }),
  ...{ deliveredBy, owing, exempt },
});

function changed(
  row: CampaignRow,
  event: Event<
    | 'CampaignMilestoneSet'
    | 'CampaignMilestoneRemoved'
    | 'CampaignMilestoneDeliveryCorrected'
    | 'CampaignMilestoneDeliveryWithdrawn'
  >,
  entry: Pick<CalendarChangeEntry, 'change' | 'deliverable' | 'dateBefore' | 'dateAfter'>,
): CalendarChangeEntry[] {
  const { milestone, reason } = event.data;
  const { id, actor, recordedAt } = event;
  return [...row.calendar_changes, { event: id, milestone, ...entry, reason, actor, recordedAt }];
}

export function milestoneSet(row: CampaignRow, event: Event<'CampaignMilestoneSet'>): CampaignRow {
  const { campaign: _, reason: __, ...stated } = event.data;
  const old = row.milestones.find((entry) => entry.milestone === stated.milestone);
  const entry: MilestoneEntry = { ...entryOf(stated), typed: old?.typed ?? null };
  const change = !old ? 'ADDED' : old.before === stated.before ? 'REWORDED' : 'MOVED';
  const dates = { dateBefore: old?.before ?? null, dateAfter: stated.before };
  const at = row.milestones.findIndex((each) => each.milestone === stated.milestone);
  return {
    ...row,
    milestones: at < 0 ? [...row.milestones, entry] : row.milestones.with(at, entry),
    calendar_changes: changed(row, event, { change, deliverable: stated.deliverable, ...dates }),
  };
}

export function milestoneRemoved(row: CampaignRow, event: Event<'CampaignMilestoneRemoved'>): CampaignRow {
  const old = found(row, event);
  const dates = { dateBefore: old.before, dateAfter: null };
  return {
    ...row,
    milestones: row.milestones.filter((entry) => entry !== old),
    calendar_changes: changed(row, event, { change: 'REMOVED', deliverable: old.deliverable, ...dates }),
  };
}

/** What older programs recorded of a report is told by the report itself. */
export function milestoneDelivered(
  row: CampaignRow,
  event: Event<'CampaignMilestoneDelivered'>,
): CampaignRow {
  const { document, daysLate, report } = event.data;
  if (report !== undefined) return row;
  const delivery = { deliveredOn: event.occurredOn, deliveredAt: event.recordedAt, daysLate, document };
  return withTyped(row, found(row, event), { ...delivery, corrections: 0 });
}

/** when it was recorded, and so how late it was, stays. */
export function deliveryCorrected(
  row: CampaignRow,
  event: Event<'CampaignMilestoneDeliveryCorrected'>,
): CampaignRow {
  const { deliveredOn, document } = event.data;
  const old = found(row, event);
  const { typed } = old;
  const dates = { dateBefore: typed?.deliveredOn ?? null, dateAfter: deliveredOn };
  const after = typed && { ...typed, deliveredOn, document, corrections: typed.corrections + 1 };
  return {
    ...withTyped(row, old, after),
    calendar_changes: changed(row, event, {
      change: 'DELIVERY_CORRECTED',
      deliverable: old.deliverable,
      ...dates,
    }),
  };
}

/** it is owed as before. */
export function deliveryWithdrawn(
  row: CampaignRow,
  event: Event<'CampaignMilestoneDeliveryWithdrawn'>,
): CampaignRow {
  const old = found(row, event);
  const dates = { dateBefore: old.typed?.deliveredOn ?? null, dateAfter: null };
  return {
    ...withTyped(row, old, null),
    calendar_changes: changed(row, event, {
      change: 'DELIVERY_WITHDRAWN',
      deliverable: old.deliverable,
      ...dates,
    }),
  };
}

function found(row: CampaignRow, event: { type: string; stream: string; data: { milestone: string } }) {
  const { milestone } = event.data;
  return existing(
    row.milestones.find((entry) => entry.milestone === milestone),
    event,
  );
}

const withTyped = (row: CampaignRow, old: MilestoneEntry, typed: TypedDelivery | null): CampaignRow => ({
  ...row,
  milestones: row.milestones.map((entry) => (entry === old ? { ...entry, typed } : entry)),
});

/** after what may have moved a deadline; `from` is the day on which it did, null at the plan. */
export function withDates(row: CampaignRow, from: CivilDate | null): CampaignRow {
  const dates = dated(row.dates, row.milestones, row.settings, from);
  if (dates === row.dates) return row;
  const judged = Object.entries(dates).map(([milestone, all]) => [milestone, judgedBy(all)]);
  return { ...row, dates, judged: Object.fromEntries(judged) };
}
