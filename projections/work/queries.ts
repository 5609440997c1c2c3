import { commandDecider } from '../../schema/all.ts';
import { awaitsNotice } from '../../schema/appraisal/disclosure.ts';
import {
  appraisalOwed,
  campaignOwed,
  planOwed,
  reportDue,
  unitOwed,
  workCalendar,
} from '../../schema/campaign/owed.ts';
import { campaignIdOf } from '../../schema/campaign/stream.ts';
import type { MilestoneReport } from '../../schema/campaign/vocabulary.ts';
import type { CivilDate } from '../../schema/civil-date.ts';
import { difficultyOwed } from '../../schema/difficulty/owed.ts';
import type { Actor } from '../../schema/event.ts';
import { reportOwed } from '../../schema/report/owed.ts';
import { beginsNone, isListOf } from '../../schema/report/standing-list.ts';
import { REPORT_KIND_NAMES } from '../../schema/report/vocabulary.ts';
import type { Owed, WorkCalendar } from '../../schema/work/owed.ts';
import { getDeliveries } from '../campaign/queries.ts';
import type { Views } from '../database.ts';
import { interestsIn } from '../interest/queries.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { getStandingUnits } from '../standing-units.ts';
import * as find from './candidates.ts';
import { compareKeys, KINDS_OF, sortKey, type WorkItem, type WorkKind } from './items.ts';
import * as row from './owed.ts';
import { roundRowOwed } from './round-owed.ts';

export type { WorkItem, WorkKind } from './items.ts';
export { WORK_KINDS } from './items.ts';

interface Thing {
  id: string;
  campaign: string;
  organization: string;
  path: readonly string[];
  unit?: string | null;
  updated_at: string;
}

/**
 * what waits for the actor, what is due first before the rest. Only what the role may owe is read, and of a commune
 * or a unit that is little: so the rules that say what waits stand in `schema` alone, and nothing is stored beside.
 * Throws InvalidCursor.
 */
export async function listWork(
  db: Views,
  actor: Actor,
  request: PageRequest,
  today: CivilDate,
): Promise<Page<WorkItem> & { total: number }> {
  const own = (await gatherWork(db, actor, today)).sort((a, b) => compareKeys(sortKey(a), sortKey(b)));
  const after = request.after
    ? decodeCursor(request.after, ['string', 'instant', 'string', 'string', 'string', 'string', 'string'])
    : undefined;
  const left = after ? own.filter((item) => compareKeys(sortKey(item), after) > 0) : own;
  return { ...toPage(left.slice(0, request.first + 1), request, sortKey), total: own.length };
}

/** All that waits for the actor, in no particular order. */
export async function gatherWork(db: Views, actor: Actor, today: CivilDate): Promise<WorkItem[]> {
  const kinds = KINDS_OF[actor.role] ?? [];
  if (kinds.length === 0) return [];
  const { organization, role, unit } = actor;
  if (role === 'UNIT_OFFICER' && !(await stands(db, unit))) return [];
  const reach = {
    ...{ organization, below: role === 'CITY_OFFICER', untold: awaitsNotice(role) },
    ...(role === 'UNIT_OFFICER' && unit !== undefined && { unit }),
  };
  const items = await gather(db, reach, new Set(kinds), today);
  const led = role === 'BOARD_OFFICER' ? await leaderless(db, items) : () => false;
  return items.filter((item) => {
    if (item.role !== role && !led(item)) return false;
    if (item.account !== undefined && item.account !== actor.account) return false;
    if (item.except?.includes(actor.account)) return false;
    return item.above ? item.organization !== organization : item.organization === organization;
  });
}

/** Whoever acts for a unit that was merged or dissolved owes nothing any more. */
async function stands(db: Views, unit: string | undefined): Promise<boolean> {
  if (unit === undefined) return false;
  const [standing] = await getStandingUnits(db, [unit]);
  return standing?.id === unit && standing.active;
}

/** A dissolved unit has nobody left: what it owed waits for the Board, where that may do it. */
async function leaderless(db: Views, items: readonly WorkItem[]) {
  const units = [...new Set(items.flatMap(({ unit }) => unit ?? []))];
  const standing = await getStandingUnits(db, units);
  const ended = new Set(units.filter((_, at) => !standing[at]?.active));
  return ({ unit, role, command }: WorkItem) =>
    role === 'UNIT_OFFICER' && unit !== null && ended.has(unit) && isBoards(command);
}

const isBoards = (command: string): boolean =>
  commandDecider(command)?.commands[command]?.roles.includes('BOARD_OFFICER') ?? false;

async function gather(
  db: Views,
  reach: find.Reach,
  kinds: ReadonlySet<WorkKind>,
  today: CivilDate,
): Promise<WorkItem[]> {
  const when = <Row>(kind: WorkKind, read: () => Promise<Row[]>) => (kinds.has(kind) ? read() : []);
  // Deadlines, and whether the city uses the system, are matters of the campaign whatever waits.
  const wanted = kinds.has('MODEL');
  const [campaigns, models, rounds, selections, exemplars, commendations, reports, difficulties, toPlan] =
    await Promise.all([
      find.campaignsAtWork(db, reach),
      wanted ? find.modelsAtWork(db, reach) : [],
      wanted || kinds.has('APPRAISAL_ROUND') ? find.roundsHeld(db, reach) : [],
      when('SELECTION', () => find.selectionsAtWork(db, reach)),
      when('EXEMPLAR', () => find.exemplarsAtWork(db, reach)),
      when('COMMENDATION', () => find.commendationsAtWork(db, reach)),
      when('REPORT', () => find.reportsAtWork(db, reach)),
      when('DIFFICULTY', () => find.difficultiesAtWork(db, reach)),
      when('ORGANIZATION', () => find.plansToMake(db, reach.organization, Number(today.slice(0, 4)))),
    ]);
  const open = rounds.filter(({ sessions }) => sessions.some(({ status }) => status === 'OPEN'));
  const ahead = rounds.filter(({ sessions }) => sessions.some(({ status }) => status === 'SCHEDULED'));
  const modelsIn = (wanted: 'OPEN' | 'SCHEDULED') =>
    rounds.flatMap(({ sessions }) =>
      sessions.flatMap(({ status, models }) => (status === wanted ? models : [])),
    );
  const voting = selections.filter(({ results }) => results === null);
  // What is owed below is asked for there.
  const ownCampaigns = campaigns.filter(({ organization }) => organization === reach.organization);
  const own = ownCampaigns.map(({ id }) => id);
  const [ballots, entrants, hasInterest, named, deliveries, plansAbove] = await Promise.all([
    find.ballotsOf(
      db,
      open.map(({ id }) => id),
    ),
    find.entrantsOf(db, modelsIn('SCHEDULED')),
    interestsIn(
      db,
      [...modelsIn('OPEN'), ...modelsIn('SCHEDULED'), ...voting.flatMap(({ candidates }) => candidates)],
      [...[...open, ...ahead].flatMap(({ panel }) => panel), ...voting.flatMap(({ committee }) => committee)],
    ),
    find.modelsNamed(db, [
      ...exemplars.map(({ model }) => model),
      ...commendations.flatMap(({ model, exemplar_model }) => model ?? exemplar_model ?? []),
    ]),
    getDeliveries(db, own, today),
    kinds.has('CAMPAIGN')
      ? find.campaignsNamed(
          db,
          ownCampaigns.flatMap((each) => row.aboveOf(each) ?? []),
        )
      : [],
  ]);

  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const works = new Map(
    campaigns.map((each) => {
      const above = plansAbove.find(({ id }) => id === row.aboveOf(each));
      return [each.id, row.campaignWork(each, above, today, deliveries[own.indexOf(each.id)])];
    }),
  );
  const calendars = new Map([...works].map(([id, work]) => [id, workCalendar(work)]));
  const calendarOf = (campaign: string) => calendars.get(campaign) ?? NO_CALENDAR;
  const cityOutside = (campaign: string) => byId.get(campaign)?.settings.cityOutsideSystem ?? false;
  const awaited = row.sessionsAhead(rounds, (campaign) => byId.get(campaign)?.settings);
  const begun = new Set(reports.flatMap(({ replaces }) => replaces ?? []));
  const listsIn = (campaign: string) =>
    reports
      .filter((each) => each.campaign === campaign && each.kind === 'UNIT_LIST')
      .map(({ id, unit, status }) => ({ report: id, unit, status }));
  const kindsBegun = (campaign: string) =>
    new Set<MilestoneReport>(
      reports.filter((each) => each.campaign === campaign && each.unit === null).map(({ kind }) => kind),
    );

  const items: WorkItem[] = [];
  const add = (kind: WorkKind, thing: Thing, title: string, owed: readonly Owed[]) => {
    const { id, campaign, organization, path, unit = null, updated_at: since } = thing;
    for (const each of owed)
      items.push({ ...each, ...{ kind, id, title, campaign, organization, path, unit, since } });
  };
  if (kinds.has('CAMPAIGN'))
    for (const campaign of campaigns) {
      const work = works.get(campaign.id);
      if (!work) continue;
      const thing = { ...campaign, campaign: campaign.id, updated_at: BEGINNING, unit: reach.unit ?? null };
      add('CAMPAIGN', thing, campaign.title, campaignOwed(work, kindsBegun(campaign.id)));
      if (kinds.has('SELECTION')) {
        const appraisal = row.appraisalWork(campaign.id, models, rounds, selections);
        add('CAMPAIGN', thing, campaign.title, appraisalOwed(appraisal, calendarOf(campaign.id)));
      }
      if (reach.unit === undefined) continue;
      const owes = row.unitOwes(reach.unit, deliveries[own.indexOf(campaign.id)]);
      const { unit } = reach;
      const begunList = listsIn(campaign.id).some((list) => beginsNone(unit, list));
      const owing = { registration: owes('REGISTRATIONS'), list: owes('UNIT_LISTS') && !begunList };
      add('CAMPAIGN', thing, campaign.title, unitOwed(owing, calendarOf(campaign.id)));
    }
  if (kinds.has('MODEL'))
    for (const model of models) {
      const session = awaited.get(model.id) ?? null;
      add('MODEL', model, model.name, row.modelRowOwed(model, calendarOf(model.campaign), session, rounds));
    }
  if (kinds.has('APPRAISAL_ROUND'))
    for (const round of rounds) {
      const submitted = models
        .filter(({ status, appraisal }) => status === 'UNDER_APPRAISAL' && appraisal?.round === round.id)
        .map(({ id }) => id);
      const settings = byId.get(round.campaign)?.settings;
      const around = { ballots, submitted, entrants, settings, hasInterest, today };
      add('APPRAISAL_ROUND', round, round.title, roundRowOwed(round, around));
    }
  for (const selection of selections)
    add('SELECTION', selection, selection.title, row.selectionRowOwed(selection, hasInterest));
  for (const exemplar of exemplars) {
    const model = named.find(({ id }) => id === exemplar.model);
    const { nomination } = calendarOf(exemplar.campaign);
    const declined = byId.get(exemplar.campaign)?.nomination_declined != null;
    const city = { outside: cityOutside(exemplar.campaign), declined };
    const owed = row.exemplarRowOwed(exemplar, model, city, nomination);
    add('EXEMPLAR', exemplar, exemplar.title, owed);
  }
  for (const commendation of commendations) {
    const owed = row.commendationRowOwed(commendation, named, cityOutside(commendation.campaign));
    add('COMMENDATION', commendation, commendation.recipient_title, owed);
  }
  if (kinds.has('REPORT'))
    for (const report of reports) {
      const planned = works.get(report.campaign);
      const due = planned ? reportDue(planned, report.kind) : null;
      // beside a list of its own a unit owes none in the place of one that a merged unit had sent.
      const beside =
        reach.unit !== undefined &&
        report.unit !== reach.unit &&
        listsIn(report.campaign).some((list) => isListOf(reach.unit ?? '', list));
      const replaced = begun.has(report.id) || beside;
      const work = { replaced, due, cityOutsideSystem: cityOutside(report.campaign) };
      add('REPORT', report, REPORT_KIND_NAMES[report.kind].vi, reportOwed({ ...report, ...work }));
    }
  for (const difficulty of difficulties)
    add('DIFFICULTY', difficulty, difficulty.title, difficultyOwed(difficulty));
  for (const { code, name, path, ...above } of toPlan) {
    const place = { id: code, campaign: campaignIdOf(code, above.year), organization: code, path };
    add('ORGANIZATION', { ...place, updated_at: BEGINNING }, name, [planOwed(code, above)]);
  }
  return items;
}

const NO_CALENDAR: WorkCalendar = {
  open: false,
  over: false,
  registration: null,
  list: null,
  nomination: null,
};

/** Rows of campaigns and organizations do not say when they last changed; what they owe is ordered by its last day. */
const BEGINNING = '1970-01-01T00:00:00.000Z';
