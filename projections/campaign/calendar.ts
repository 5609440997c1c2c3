import type { CampaignEvent, CampaignMilestone } from '../../schema/campaign/events.ts';
import { existing, type Known } from '../known-event.ts';
import type { CalendarChangeEntry, CampaignRow, MilestoneEntry } from './tables.ts';

type Event<Type extends CampaignEvent['type']> = Extract<Known<CampaignEvent>, { type: Type }>;

const undelivered = {
  deliveredOn: null,
  deliveredAt: null,
  daysLate: null,
  document: null,
  report: null,
  corrections: 0,
  received: [],
};

/** A milestone as it is first stated. */
export const owed = ({ deliveredBy = [], ...milestone }: CampaignMilestone): MilestoneEntry => ({
  ...milestone,
  deliveredBy,
  ...undelivered,
});

function changed(
  row: CampaignRow,
  event: Event<'CampaignMilestoneSet' | 'CampaignMilestoneRemoved' | 'CampaignMilestoneDeliveryCorrected'>,
  entry: Pick<CalendarChangeEntry, 'change' | 'deliverable' | 'dateBefore' | 'dateAfter'>,
): CalendarChangeEntry[] {
  const { milestone, reason } = event.data;
  const { id, actor, recordedAt } = event;
  return [...row.calendar_changes, { event: id, milestone, ...entry, reason, actor, recordedAt }];
}

export function milestoneSet(row: CampaignRow, event: Event<'CampaignMilestoneSet'>): CampaignRow {
  const { campaign: _, reason: __, ...stated } = event.data;
  const old = row.milestones.find((entry) => entry.milestone === stated.milestone);
  const { deliveredBy = [], ...texts } = stated;
  const entry: MilestoneEntry = old ? { ...old, ...texts, deliveredBy } : owed(stated);
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

export function milestoneDelivered(
  row: CampaignRow,
  event: Event<'CampaignMilestoneDelivered'>,
): CampaignRow {
  const { document, daysLate, report = null } = event.data;
  const old = found(row, event);
  const received = report === null ? old.received : old.deliveredBy;
  const delivery = { deliveredOn: event.occurredOn, deliveredAt: event.recordedAt, daysLate };
  return withEntry(row, old, { ...delivery, document, report, received });
}

export function reportReceived(
  row: CampaignRow,
  event: Event<'CampaignMilestoneReportReceived'>,
): CampaignRow {
  const old = found(row, event);
  return withEntry(row, old, { received: [...old.received, event.data.kind] });
}

/** when it was recorded, and so how late it was, stays. */
export function deliveryCorrected(
  row: CampaignRow,
  event: Event<'CampaignMilestoneDeliveryCorrected'>,
): CampaignRow {
  const { deliveredOn, document } = event.data;
  const old = found(row, event);
  const dates = { dateBefore: old.deliveredOn, dateAfter: deliveredOn };
  return {
    ...withEntry(row, old, { deliveredOn, document, corrections: old.corrections + 1 }),
    calendar_changes: changed(row, event, {
      change: 'DELIVERY_CORRECTED',
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

const withEntry = (row: CampaignRow, old: MilestoneEntry, change: Partial<MilestoneEntry>): CampaignRow => ({
  ...row,
  milestones: row.milestones.map((entry) => (entry === old ? { ...entry, ...change } : entry)),
});
