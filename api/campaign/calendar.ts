import {
  type DatedEvent,
  listDatedEvents,
  listDatedModels,
  listDatedReports,
  listDatedRounds,
} from '../../projections/calendar/queries.ts';
import { awaitsNotice, sessionsBeforeNotice } from '../../schema/appraisal/disclosure.ts';
import { appraisalStream } from '../../schema/appraisal/stream.ts';
import { lastDay } from '../../schema/campaign/deadline.ts';
import { campaignStream } from '../../schema/campaign/stream.ts';
import { type CivilDate, civilDateAt } from '../../schema/civil-date.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { unitStream } from '../../schema/organization/stream.ts';
import type { Context } from '../context.ts';
import type { CampaignSource } from '../loaders.ts';
import { actorOf, badInput } from '../scope.ts';
import { deliveredBy, type Stamp, stampOf, together } from './calendar-stamps.ts';
import { type CalendarThing, thingsOfModel, thingsOfRound } from './calendar-things.ts';
import { milestonesOf, requireCampaign } from './milestones.ts';
import type { Milestone } from './types.ts';

export type { CalendarThing };
export type StampedMilestone = Milestone & Stamp;

/** A milestone that there is no more. */
export interface RemovedMilestone extends Stamp {
  key: string;
  lastDay: CivilDate;
  deliverable: string;
  reason: string;
}

/** What a calendar of a campaign needs. */
export interface CampaignCalendar {
  id: string;
  year: number;
  title: string;
  place: string;
  inclusive: boolean;
  milestones: StampedMilestone[];
  removed: RemovedMilestone[];
  things: CalendarThing[];
}

const CAMPAIGN = /^(VN|\d{2}|\d{5})-\d{4}$/;

/**
 * A campaign's calendar for who asks; by default that of their own organization and this year. A unit sees the days of its
 * own models beside those of the campaign. Undefined where there is none; throws UNAUTHENTICATED, FORBIDDEN or
 * BAD_USER_INPUT.
 */
export async function findCampaignCalendar(
  context: Context,
  id: string | undefined,
): Promise<CampaignCalendar | undefined> {
  const actor = actorOf(context);
  if (id !== undefined && !CAMPAIGN.test(id))
    throw badInput('"campaign" must look like 10507-2026', 'campaign');
  const { now } = context.moment();
  const wanted = id ?? `${actor.organization}-${civilDateAt(now).slice(0, 4)}`;
  const campaign = await context.loaders.campaign.load(wanted);
  if (!campaign) return undefined;
  await requireCampaign(context, campaign);
  const stream = campaignStream(campaign.id);
  const [place, own, reports, work] = await Promise.all([
    context.loaders.organization.load(campaign.organization),
    listDatedEvents(context.db, [stream]),
    listDatedReports(context.db, campaign.id),
    listWork(context, campaign),
  ]);
  const events = own.get(stream) ?? [];
  const settled = { settings: campaign.settings, stamp: stampOf(events, ofSettings) };
  return {
    id: campaign.id,
    year: campaign.year,
    title: campaign.title,
    place: place?.fullName ?? campaign.organization,
    inclusive: campaign.settings.deadlineInclusive,
    milestones: (await milestonesOf(campaign, context)).map((milestone) => ({
      ...milestone,
      ...deliveredBy(milestoneStamp(events, milestone.key), reports, milestone.deliveredBy),
    })),
    removed: removedOf(campaign, events),
    things: [
      ...work.rounds.flatMap((round) =>
        thingsOfRound(round, work.events.get(appraisalStream(round.id)), settled, work.concerned),
      ),
      ...work.models.flatMap((model) => thingsOfModel(model, work.events.get(modelStream(model.id)))),
    ].map(work.asTold),
  };
}

/** Models and rounds of the campaign; of a unit its own, and the rounds' sessions that concern them. */
async function listWork(context: Context, { id: campaign }: CampaignSource) {
  const { role, unit } = actorOf(context);
  const own = role === 'UNIT_OFFICER';
  // Who acts for no unit in particular has no models of its own.
  const ofUnit = own && unit === undefined ? Promise.resolve([]) : undefined;
  const [models, rounds] = await Promise.all([
    ofUnit ?? listDatedModels(context.db, { campaign, unit: own ? unit : undefined }),
    listDatedRounds(context.db, campaign),
  ]);
  const led = own && unit !== undefined ? await context.loaders.unit.load(unit) : null;
  const streams = [
    ...(led ? [unitStream(led.id)] : []),
    ...models.map(({ id }) => modelStream(id)),
    ...rounds.map(({ id }) => appraisalStream(id)),
  ];
  const events = await listDatedEvents(context.db, streams);
  // what a merged unit had is its successor's, and no more in its own calendar.
  const passing = led && stampOf(events.get(unitStream(led.id)), ({ type }) => PASSING.includes(type));
  const asTold = (thing: CalendarThing): CalendarThing =>
    passing ? { ...thing, ...together(thing, passing), ...(!led.active && { state: 'CANCELLED' }) } : thing;
  return {
    models,
    asTold,
    rounds: awaitsNotice(role)
      ? rounds.map((round) => ({ ...round, sessions: sessionsBeforeNotice(round.sessions, round.notices) }))
      : rounds,
    events,
    concerned: own ? new Set(models.map(({ id }) => id)) : undefined,
  };
}

const PASSING = ['UnitMerged', 'UnitDissolved', 'UnitReinstated'];

const ofSettings = ({ type }: DatedEvent) => type === 'CampaignPlanned' || type === 'CampaignSettingsChanged';
/** Whether the day itself counts is a setting. */
const milestoneStamp = (events: readonly DatedEvent[], key: string): Stamp =>
  stampOf(events, (event) => ofSettings(event) || event.data.milestone === key);

function removedOf(
  { milestones, calendarChanges, settings }: CampaignSource,
  events: readonly DatedEvent[],
): RemovedMilestone[] {
  const standing = new Set(milestones.map(({ milestone }) => milestone));
  const gone = new Map(
    calendarChanges
      .filter(({ change, milestone }) => change === 'REMOVED' && !standing.has(milestone))
      .map((change) => [change.milestone, change]),
  );
  return [...gone.values()].flatMap(({ milestone: key, dateBefore: before, deliverable, reason }) => {
    if (before === null) return [];
    const day = lastDay(before, settings.deadlineInclusive);
    return [{ key, lastDay: day, deliverable, reason, ...milestoneStamp(events, key) }];
  });
}
