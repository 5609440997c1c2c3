import { sql } from 'kysely';
import { lastDay } from '../../schema/campaign/deadline.ts';
import type { CampaignEvent } from '../../schema/campaign/events.ts';
import { type Campaign, type CampaignState, evolveCampaign } from '../../schema/campaign/state.ts';
import { campaignIdOf, campaignStream } from '../../schema/campaign/stream.ts';
import type { CountedCampaign } from '../../schema/report/count.ts';
import type { Views } from '../database.ts';
import { eventsAt, type LogPoint, type PastEvent } from '../past-events.ts';

export interface CampaignsAt {
  /** The organization's own; null where it has none. */
  own: Campaign | null;
  /** Its own and those of everything below. */
  all: CountedCampaign[];
}

/** The campaigns of a year at or below an organization, as they were recorded at a point of the log. */
export async function campaignsAt(
  db: Views,
  { organization, year }: { organization: string; year: number },
  point: LogPoint,
): Promise<CampaignsAt> {
  const ids = await db
    .selectFrom('campaign')
    .select('id')
    .where(sql<boolean>`path @> array[${organization}]::text[]`)
    .where('year', '=', year)
    .execute();
  const streams = await eventsAt(
    db,
    ids.map(({ id }) => campaignStream(id)),
    point,
  );
  const own = campaignIdOf(organization, year);
  const found = streams.map((events) => ({ campaign: folded(events), daysLate: lateness(events) }));
  return {
    own: found.find(({ campaign }) => campaign?.campaign === own)?.campaign ?? null,
    all: found.flatMap(({ campaign, daysLate }) =>
      campaign
        ? [
            {
              milestones: campaign.milestones.map(({ milestone, before }) => ({
                lastDay: lastDay(before, campaign.settings.deadlineInclusive),
                daysLate: daysLate.get(milestone) ?? null,
              })),
            },
          ]
        : [],
    ),
  };
}

const folded = (events: readonly PastEvent[]) =>
  (events as (PastEvent & CampaignEvent)[]).reduce<CampaignState>(evolveCampaign, null);

/** Judged once, with the delivery. */
const lateness = (events: readonly PastEvent[]) =>
  new Map(
    (events as (PastEvent & CampaignEvent)[]).flatMap((event) =>
      event.type === 'CampaignMilestoneDelivered' ? [[event.data.milestone, event.data.daysLate]] : [],
    ),
  );
