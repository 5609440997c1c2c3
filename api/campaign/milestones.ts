import { countDeliveries, type ObligationRow } from '../../projections/campaign/queries.ts';
import { datesOf } from '../../schema/campaign/dates.ts';
import { daysAfter, deadlineOf, deadlineWarningMessage } from '../../schema/campaign/deadline.ts';
import { MILESTONE_REPORT_NAMES, type MilestoneReport } from '../../schema/campaign/vocabulary.ts';
import type { Context } from '../context.ts';
import type { CampaignSource } from '../loaders.ts';
import { requireListing } from '../scope.ts';
import type { Milestone } from './types.ts';

/** With what the links to other capabilities need. */
export interface MilestoneSource extends Milestone {
  obligations: readonly ObligationRow[];
  /** They are those of the communes below. */
  below: boolean;
  exempted: readonly string[];
}

type Entry = CampaignSource['milestones'][number];

/** The milestones of a campaign as they stand today, in the order of the plan. */
export async function milestonesOf(campaign: CampaignSource, context: Context): Promise<MilestoneSource[]> {
  const { today } = context.moment();
  const deliveries = await context.loaders.deliveries.load({ campaign: campaign.id, today });
  const ofCommune = ({ campaign: owing }: ObligationRow) => owing !== campaign.id;
  // What a city plans is owed by its communes, also where none of them took it over; by itself while none has a campaign.
  const below = [...deliveries.values()].flat().some(ofCommune);
  return Promise.all(
    campaign.milestones.map((entry) => {
      const all = deliveries.get(entry.milestone) ?? [];
      return milestoneOf(campaign, entry, below ? all.filter(ofCommune) : all, below, context);
    }),
  );
}

async function milestoneOf(
  campaign: CampaignSource,
  entry: Entry,
  obligations: readonly ObligationRow[],
  below: boolean,
  context: Context,
): Promise<MilestoneSource> {
  const { milestone: key, typed, exempt, ...stated } = entry;
  const { today } = context.moment();
  const inclusive = campaign.settings.deadlineInclusive;
  const dates = datesOf(campaign.dates, key);
  const deadline = deadlineOf(
    { before: entry.before, inclusive, dates },
    countDeliveries(obligations, today),
    today,
  );
  const { warning: warningCode = null, missed, ...state } = deadline;
  const whole = state.state === 'DELIVERED_ON_TIME' || state.state === 'DELIVERED_LATE';
  return {
    ...{ id: `${campaign.id}/milestone/${key}`, key, ...stated, ...state, typed, exempted: exempt },
    ...{ obligations, below },
    ...{ missedBefore: missed?.before ?? null, missedLastDay: missed?.lastDay ?? null },
    ...(whole ? await deliveryOf(entry, obligations, context) : UNDELIVERED),
    received: obligations.length === 1 ? (obligations[0]?.received ?? []) : [],
    corrections: typed?.corrections ?? 0,
    warning: deadlineWarningMessage(deadline.lastDay)?.vi ?? null,
    warningCode,
  };
}

const UNDELIVERED = {
  ...{ deliveredOn: null, deliveredAt: null, daysLate: null },
  ...{ document: null, report: null, acknowledgedAt: null },
};

/** Of a milestone that many owe: the last that came. */
async function deliveryOf({ by, typed }: Entry, obligations: readonly ObligationRow[], { loaders }: Context) {
  const last = obligations.reduce((a, b) => ((a.delivered_at ?? '') < (b.delivered_at ?? '') ? b : a));
  const { delivered_on: deliveredOn, delivered_at: deliveredAt, reports } = last;
  const late = obligations.map(({ last_day, delivered_on }) => daysAfter(last_day, delivered_on ?? last_day));
  const delivery = { ...UNDELIVERED, deliveredOn, deliveredAt, daysLate: Math.max(...late) };
  if (by === 'PEOPLE')
    return { ...delivery, deliveredOn: typed?.deliveredOn ?? deliveredOn, document: typed?.document ?? null };
  const ids = obligations.length === 1 ? reports : [];
  const sent = await Promise.all(ids.map((each) => loaders.report.load(each)));
  const report = sent.at(-1);
  if (!report) return delivery;
  const { document, number, issuedOn, kind } = report;
  // beside a milestone of several reports once the receiver has all of them.
  const acknowledged = sent.map(
    (each) => each?.steps.findLast(({ status }) => status === 'ACKNOWLEDGED')?.at ?? null,
  );
  const acknowledgedAt = acknowledged.includes(null) ? null : (acknowledged.sort().at(-1) ?? null);
  return {
    ...delivery,
    ...{ deliveredOn: issuedOn ?? deliveredOn, report: report.id, acknowledgedAt },
    document: document ?? { title: titleOf(kind), ...(number && { number }), ...(issuedOn && { issuedOn }) },
  };
}

function titleOf(kind: MilestoneReport): string {
  const { vi } = MILESTONE_REPORT_NAMES[kind];
  return vi.charAt(0).toUpperCase() + vi.slice(1);
}

/** A campaign counts its organization and everything below. */
export async function requireCampaign(
  context: Context,
  { organization, path }: CampaignSource,
): Promise<void> {
  await requireListing(context, organization, path);
}
