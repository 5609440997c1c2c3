import { type RawBuilder, sql } from 'kysely';
import type { DeliveryFacts } from '../../schema/campaign/deliveries.ts';
import type { CampaignEvent } from '../../schema/campaign/events.ts';
import type { MilestoneReport } from '../../schema/campaign/vocabulary.ts';
import { type CivilDate, civilDateAt, type Instant } from '../../schema/civil-date.ts';
import type { UnitEvent } from '../../schema/organization/events.ts';
import { unitStream } from '../../schema/organization/stream.ts';
import { evolveUnit, type UnitState } from '../../schema/organization/unit-state.ts';
import type { CountedModel } from '../../schema/report/counted-model.ts';
import type { Views } from '../database.ts';
import { eventsAt, type LogPoint, type PastEvent } from '../past-events.ts';

interface Place {
  organization: string;
  year: number;
}

/** Every campaign's part of what delivers, as it was recorded at a point of the log. */
export async function deliveryFactsAt(
  db: Views,
  place: Place,
  point: LogPoint,
  models: readonly CountedModel[],
): Promise<(campaign: string, events: readonly PastEvent[]) => DeliveryFacts> {
  const [sent, steps, units] = await Promise.all([
    sentAt(db, place, point),
    stepsAt(db, place, point),
    unitsAt(db, place, point),
  ]);
  const registrations = Map.groupBy(models, ({ campaign }) => campaign);
  return (campaign, events) => ({
    sent: sent.get(campaign) ?? [],
    registrations: (registrations.get(campaign) ?? []).map(({ unit, registeredAt, late }) => ({
      ...{ unit, on: civilDateAt(registeredAt), late },
    })),
    units: units.filter(({ organization }) => organization === campaign.slice(0, -5)),
    steps: { ...(steps.get(campaign) ?? NO_STEPS), declined: declinedOn(events) },
    typed: typedIn(events),
  });
}

const NO_STEPS = { noticed: null, decided: null, sent: null };

/** Rows of the timeline up to the point, of streams that `streams` selects with their campaign. */
const told = (streams: RawBuilder<unknown>, { position, cutOff }: LogPoint) => sql`
  (${streams}) s join timeline t on t.stream = s.stream and t.type = any(s.types)
    and t.position <= ${position} and t.recorded_at <= ${cutOff}`;

const within = ({ organization, year }: Place) =>
  sql`path @> array[${organization}]::text[] and year = ${year}`;

interface Sent {
  campaign: string;
  kind: MilestoneReport;
  unit: string | null;
  submitted_at: Instant;
  returned: boolean;
}

/** a returned report has delivered nothing; a version that replaces another keeps the time of the first. */
async function sentAt(db: Views, place: Place, point: LogPoint) {
  const streams = sql`select 'report-' || id as stream, campaign, kind, unit,
    array['ReportSubmitted', 'ReportReturned'] as types from report where ${within(place)}`;
  const { rows } = await sql<Sent>`
    select s.campaign, s.kind, s.unit, min(t.recorded_at) filter (where t.type = 'ReportSubmitted') as submitted_at,
      bool_or(t.type = 'ReportReturned') as returned
    from ${told(streams, point)} group by s.stream, s.campaign, s.kind, s.unit order by 4, s.stream`.execute(
    db,
  );
  const standing = new Map<string, Sent>();
  for (const row of rows) {
    const key = `${row.campaign} ${row.kind} ${row.unit ?? ''}`;
    if (row.returned) standing.delete(key);
    else if (!standing.has(key)) standing.set(key, row);
  }
  const sent = [...standing.values()].map(({ submitted_at, ...rest }) => ({
    ...rest,
    on: civilDateAt(submitted_at),
  }));
  return Map.groupBy(sent, ({ campaign }) => campaign);
}

/** Plan IV.2: the first notice, the first decision, and the first dossier that was not withdrawn. */
async function stepsAt(db: Views, place: Place, point: LogPoint) {
  const streams = sql`
    select 'appraisal-' || id as stream, campaign, array['AppraisalNoticePublished'] as types from appraisal_round where ${within(place)}
    union all
    select 'recognition-' || id, campaign, array['RecognitionDecisionIssued'] from recognition where ${within(place)}
    union all
    select 'exemplar-' || id, campaign, array['ExemplarDossierSent', 'ExemplarWithdrawn'] from exemplar where ${within(place)}`;
  const { rows } = await sql<{ campaign: string; type: string; at: Instant }>`
    select campaign, type, min(at) as at from (
      select s.campaign, min(t.type) as type, min(t.recorded_at) as at
      from ${told(streams, point)} group by s.stream, s.campaign having not bool_or(t.type = 'ExemplarWithdrawn')
    ) first group by campaign, type`.execute(db);
  const steps = new Map<
    string,
    { noticed: CivilDate | null; decided: CivilDate | null; sent: CivilDate | null }
  >();
  for (const { campaign, type, at } of rows) {
    const known = steps.get(campaign) ?? NO_STEPS;
    steps.set(campaign, { ...known, [STEP_OF[type] ?? type]: civilDateAt(at) });
  }
  return steps;
}

const STEP_OF: Record<string, string> = {
  AppraisalNoticePublished: 'noticed',
  RecognitionDecisionIssued: 'decided',
  ExemplarDossierSent: 'sent',
};

interface PastUnit {
  unit: string;
  organization: string;
  into: string | null;
  establishedOn: CivilDate;
  endedOn: CivilDate | null;
}

async function unitsAt(db: Views, { organization }: Place, point: LogPoint): Promise<PastUnit[]> {
  const ids = await db
    .selectFrom('unit')
    .select('id')
    .where(sql<boolean>`path @> array[${organization}]::text[]`)
    .execute();
  const streams = await eventsAt(
    db,
    ids.map(({ id }) => unitStream(id)),
    point,
  );
  return streams.flatMap((events) => pastUnit(events as (PastEvent & UnitEvent)[]));
}

function pastUnit(events: readonly (PastEvent & UnitEvent)[]): PastUnit[] {
  const state = events.reduce<UnitState>(evolveUnit, null);
  const [first] = events;
  if (!state || !first) return [];
  const { unit, organization, into, active } = state;
  const end = events.findLast((event) => event.type === 'UnitMerged' || event.type === 'UnitDissolved');
  const endedOn = active ? null : (end?.data.effectiveOn ?? null);
  return [{ unit, organization, into, establishedOn: first.occurredOn, endedOn }];
}

function declinedOn(events: readonly PastEvent[]): CivilDate | null {
  const last = events.findLast(
    ({ type }) => type === 'CampaignNominationDeclined' || type === 'CampaignNominationReopened',
  );
  return last?.type === 'CampaignNominationDeclined' ? civilDateAt(last.recordedAt) : null;
}

/** What people stated, as it stood: of what was withdrawn and stated again, the last. */
function typedIn(events: readonly PastEvent[]) {
  const typed = new Map<string, { on: CivilDate; late: boolean }>();
  for (const event of events as (PastEvent & CampaignEvent)[])
    if (event.type === 'CampaignMilestoneDelivered' && event.data.report === undefined)
      typed.set(event.data.milestone, { on: civilDateAt(event.recordedAt), late: event.data.daysLate > 0 });
    else if (event.type === 'CampaignMilestoneDeliveryWithdrawn') typed.delete(event.data.milestone);
  return typed;
}
