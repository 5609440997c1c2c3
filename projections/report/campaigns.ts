import { sql } from 'kysely';
import { lastDay } from '../../schema/campaign/deadline.ts';
import { deliveriesOf, type MilestoneDeliveries } from '../../schema/campaign/deliveries.ts';
import type { CampaignEvent } from '../../schema/campaign/events.ts';
import { type Campaign, type CampaignState, evolveCampaign } from '../../schema/campaign/state.ts';
import { campaignIdOf, campaignStream } from '../../schema/campaign/stream.ts';
import { type CivilDate, civilDateAt } from '../../schema/civil-date.ts';
import type { CountedCampaign } from '../../schema/report/count.ts';
import type { CountedModel } from '../../schema/report/counted-model.ts';
import type { ReportKind } from '../../schema/report/vocabulary.ts';
import { isCommune } from '../commune.ts';
import type { Views } from '../database.ts';
import { eventsAt, type LogPoint, type PastEvent } from '../past-events.ts';
import { deliveryFactsAt } from './deliveries-at.ts';

interface Place {
  organization: string;
  year: number;
}

/** A campaign with the events that it follows from. */
interface PastCampaign {
  campaign: Campaign;
  events: readonly PastEvent[];
}

export interface CampaignsAt {
  /** The organization's own; null where it has none. */
  own: Campaign | null;
  /** Its own and those of everything below. */
  all: readonly PastCampaign[];
}

/** The campaigns of a year at or below an organization, as they were recorded at a point of the log. */
export async function campaignsAt(
  db: Views,
  { organization, year }: Place,
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
  const all = streams.flatMap((events) => {
    const campaign = folded(events);
    return campaign ? [{ campaign, events }] : [];
  });
  const own = campaignIdOf(organization, year);
  return { own: all.find(({ campaign }) => campaign.campaign === own)?.campaign ?? null, all };
}

/** What method 1 counts: a delivery as its campaign recorded it, judged once. */
export const recordedDeliveries = ({ all }: CampaignsAt): CountedCampaign[] =>
  all.map(({ campaign: { milestones, settings }, events }) => {
    const late = lateness(events);
    return {
      milestones: milestones.map(({ milestone, before }) => ({
        lastDay: lastDay(before, settings.deadlineInclusive),
        daysLate: late.get(milestone) ?? null,
      })),
    };
  });

/**
 * What method 2 counts, per campaign: a city's plan is delivered by its communes, and the report of `kind` that the
 * organization is about to send is no part of what it tells.
 */
export async function deliveriesAt(
  db: Views,
  place: Place,
  point: LogPoint,
  { all }: CampaignsAt,
  models: readonly CountedModel[],
  kind: ReportKind | undefined,
): Promise<MilestoneDeliveries[][]> {
  const factsOf = await deliveryFactsAt(db, place, point, models);
  const today: CivilDate = civilDateAt(point.cutOff);
  const communes = all.filter(({ campaign }) => isCommune(campaign.organization));
  return (communes.length > 0 ? communes : all).map(({ campaign, events }) => {
    const itself = (key: string) =>
      campaign.organization === place.organization &&
      campaign.milestones.some(
        ({ milestone, deliveredBy }) => milestone === key && deliveredBy?.some((each) => each === kind),
      );
    const found = deliveriesOf(campaign, factsOf(campaign.campaign, events), today);
    return found.filter(({ milestone }) => !itself(milestone));
  });
}

const folded = (events: readonly PastEvent[]) =>
  (events as (PastEvent & CampaignEvent)[]).reduce<CampaignState>(evolveCampaign, null);

const lateness = (events: readonly PastEvent[]) =>
  new Map(
    (events as (PastEvent & CampaignEvent)[]).flatMap((event) =>
      event.type === 'CampaignMilestoneDelivered' ? [[event.data.milestone, event.data.daysLate]] : [],
    ),
  );
