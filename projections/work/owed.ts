import { awaitedIn } from '../../schema/appraisal/awaiting.ts';
import { differences } from '../../schema/campaign/above.ts';
import { datesOf } from '../../schema/campaign/dates.ts';
import { countsOn } from '../../schema/campaign/deadline.ts';
import { type AppraisalWork, type CampaignWork, isOver } from '../../schema/campaign/owed.ts';
import { asksForNothing } from '../../schema/campaign/ready.ts';
import { campaignIdOf } from '../../schema/campaign/stream.ts';
import { lastSubmissionDay } from '../../schema/campaign/submission-day.ts';
import type { DeliveredBy } from '../../schema/campaign/vocabulary.ts';
import type { CivilDate } from '../../schema/civil-date.ts';
import { lostGround } from '../../schema/commendation/ground.ts';
import { commendationOwed } from '../../schema/commendation/owed.ts';
import { goalsLost } from '../../schema/model/amendment.ts';
import { type ModelCalendar, type ModelWork, modelOwed } from '../../schema/model/owed.ts';
import { checklist } from '../../schema/recognition/checklist.ts';
import { exemplarOwed, selectionOwed } from '../../schema/recognition/owed.ts';
import type { Owed, WorkCalendar } from '../../schema/work/owed.ts';
import { planOf } from '../campaign/plan.ts';
import type { ObligationRow } from '../campaign/queries.ts';
import type { CampaignRow } from '../campaign/tables.ts';
import type { HasInterest } from '../interest/queries.ts';
import { goalsReached, ownStanding } from '../model/standing.ts';
import type {
  campaignsAtWork,
  campaignsNamed,
  commendationsAtWork,
  exemplarsAtWork,
  modelsAtWork,
  modelsNamed,
  roundsHeld,
  selectionsAtWork,
} from './candidates.ts';

export type Rows<Query extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Query>>;
export type Row<Query extends (...args: never[]) => Promise<unknown[]>> = Rows<Query>[number];

// What a row of each view owes: the view's words put into those of the rule.

/** `owed`: what has come of each milestone; of a campaign below that is nobody's here. */
export const campaignWork = (
  campaign: Row<typeof campaignsAtWork>,
  above: Row<typeof campaignsNamed> | undefined,
  today: CivilDate,
  owed: ReadonlyMap<string, readonly ObligationRow[]> = new Map(),
): CampaignWork => {
  const { id, organization, year, status, settings, targets, milestones, dates } = campaign;
  const all = [...owed.values()].flat();
  const offered =
    above && above.status !== 'CANCELLED' ? differences(planOf(campaign), planOf(above), campaign.seen) : [];
  return {
    ...{ organization, status, offered },
    empty: asksForNothing({ organization, targets, milestones }),
    owedBelow: all.some((each) => each.campaign !== id),
    over: isOver({ year }, today),
    annualAwaited: milestones.some(
      ({ milestone, deliveredBy }) =>
        deliveredBy.includes('ANNUAL') &&
        (owed.get(milestone) ?? []).some((each) => each.delivered_at === null),
    ),
    milestones: milestones.map((entry) => {
      const own = (owed.get(entry.milestone) ?? []).filter((each) => each.campaign === id);
      const delivered = own.length > 0 && own.every((each) => each.delivered_at !== null);
      const stated = { before: entry.before, inclusive: settings.deadlineInclusive };
      const { lastDay } = countsOn({ ...stated, dates: datesOf(dates, entry.milestone) }, today);
      return { ...entry, lastDay, received: own.flatMap(({ received }) => received), delivered };
    }),
  };
};

/** What a unit owes of what every unit owes, and has not delivered: exempted units owe nothing. */
export const unitOwes =
  (unit: string, owed: ReadonlyMap<string, readonly ObligationRow[]> = new Map()) =>
  (by: DeliveredBy): boolean =>
    [...owed.values()]
      .flat()
      .some((each) => each.by === by && each.unit === unit && each.delivered_at === null);

/** The campaign of the same year one level above. */
export const aboveOf = ({ path, year }: Pick<CampaignRow, 'path' | 'year'>): string | undefined => {
  const above = path.at(-2);
  return above === undefined ? undefined : campaignIdOf(above, year);
};

/** How far a campaign has come from its appraisal to its nomination. */
export function appraisalWork(
  campaign: string,
  models: Rows<typeof modelsAtWork>,
  rounds: Rows<typeof roundsHeld>,
  selections: Rows<typeof selectionsAtWork>,
): AppraisalWork {
  const own = models.filter((each) => each.campaign === campaign);
  const held = rounds.filter((each) => each.campaign === campaign);
  const recognised = own.filter(isRecognised);
  return {
    rounds: held.length,
    roundsOpen: held.filter(({ advice }) => advice === null).length,
    ready: own.filter((each) => each.status === 'IMPLEMENTING' && goalsReached(each)).length,
    undecided: own.filter((each) => each.status === 'APPRAISED').length,
    recognised: recognised.length,
    selected: recognised.filter(({ selections: chosen }) => chosen.length > 0).length,
    voting: selections.some(({ campaign: of, revoted }) => of === campaign && !revoted),
  };
}

const isRecognised = ({
  recognition,
  status,
}: Pick<Row<typeof modelsNamed>, 'recognition' | 'status'>): boolean =>
  !!recognition && !recognition.declined && !recognition.revoked && status !== 'DROPPED';

/** The session that a model's report is awaited for, by model. */
export function sessionsAhead(
  rounds: Rows<typeof roundsHeld>,
  settingsOf: (campaign: string) => CampaignRow['settings'] | undefined,
): Map<string, NonNullable<ModelCalendar['session']>> {
  const ahead = new Map<string, NonNullable<ModelCalendar['session']>>();
  for (const { campaign, sessions } of rounds) {
    const settings = settingsOf(campaign);
    if (!settings) continue;
    for (const { status, scheduledOn: heldOn, models } of sessions) {
      if (status !== 'SCHEDULED') continue;
      const reportBy = lastSubmissionDay(heldOn, settings.submissionDays, settings.submissionDayKind);
      for (const model of models) ahead.set(model, { heldOn, reportBy });
    }
  }
  return ahead;
}

/** */
function proposalOf({
  amendment,
  goals,
  records,
}: Pick<Row<typeof modelsAtWork>, 'amendment' | 'goals' | 'records'>): ModelWork['proposed'] {
  if (amendment === null || amendment.declined !== null) return false;
  const reported = (records ?? []).flatMap(({ day, results }) =>
    day === null ? [] : results.flatMap(({ goal }) => goal ?? []),
  );
  return goalsLost(goals, amendment.registration.goals, new Set(reported)).length > 0 ? 'REFUTED' : 'OPEN';
}

export function modelRowOwed(
  row: Row<typeof modelsAtWork>,
  calendar: WorkCalendar,
  session: ModelCalendar['session'],
  rounds: Rows<typeof roundsHeld>,
): Owed[] {
  const { plan, remedies, inspections } = row;
  const own = rounds.filter(({ campaign }) => campaign === row.campaign);
  const round = own.find(({ id }) => id === row.appraisal?.round);
  const work: ModelWork = {
    ...ownStanding(row),
    awaited: round && awaitedIn(round, row.id, false),
    ...{ plan, remedies, inspections },
    proposed: proposalOf(row),
    advisedBy: round?.advice?.givenBy ?? null,
    nominable: isRecognised(row) && row.selections.length > 0 && row.nominations.every(({ ended }) => ended),
  };
  return modelOwed(work, { ...calendar, session, round: own.some(({ advice }) => advice === null) });
}

export function selectionRowOwed(row: Row<typeof selectionsAtWork>, hasInterest: HasInterest): Owed[] {
  const { results, committee, candidates, recusals, ballots, revoted } = row;
  const unvoted = committee
    .filter(({ account }) => !ballots.some((ballot) => ballot.account === account && !ballot.superseded))
    // Whoever may vote for none of them has no ballot to send.
    .filter((voter) =>
      candidates.some(
        (model) =>
          !hasInterest(model, voter) &&
          !recusals.some((each) => each.account === voter.account && each.model === model),
      ),
    )
    .map(({ account }) => account);
  const tied = !revoted && (results ?? []).some((each) => each.tied);
  return selectionOwed({ closed: results !== null, unvoted, tied });
}

export function exemplarRowOwed(
  row: Row<typeof exemplarsAtWork>,
  model: Row<typeof modelsNamed> | undefined,
  { outside, declined }: { outside: boolean; declined: boolean },
  due: CivilDate | null,
): Owed[] {
  const recognised = model !== undefined && isRecognised(model);
  const selected = recognised && model.selections.length > 0;
  const report = row.filed.find(({ item }) => item === 'ACHIEVEMENT_REPORT');
  return exemplarOwed({
    status: row.status,
    checklist: checklist(row, { recognised, selected }),
    hands: [...(report ? [report.filedBy] : []), ...row.confirmations.map(({ account }) => account)],
    ...{ due, declined },
    provisional: row.rating?.provisional ?? false,
    below: row.below_criterion,
    numberless: row.outcome !== null && row.outcome.number === null,
    cityOutsideSystem: outside,
  });
}

export function commendationRowOwed(
  row: Row<typeof commendationsAtWork>,
  models: Rows<typeof modelsNamed>,
  cityOutsideSystem: boolean,
): Owed[] {
  const { status, form, proposed_by: proposedBy } = row;
  const named = models.find(({ id }) => id === (row.model ?? row.exemplar_model));
  const model = named && {
    dropped: named.status === 'DROPPED',
    recognised: isRecognised(named),
    revoked: named.recognition?.revoked != null,
    selected: named.selections.length > 0,
  };
  const exemplar = row.exemplar_status === null ? null : { withdrawn: row.exemplar_status === 'WITHDRAWN' };
  return commendationOwed({
    ...{ status, form, proposedBy, cityOutsideSystem },
    lost: lostGround(model ?? null, exemplar),
  });
}
