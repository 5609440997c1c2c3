import { roundOwed, type SessionWork } from '../../schema/appraisal/owed.ts';
import type { CampaignWork } from '../../schema/campaign/owed.ts';
import { lastSubmissionDay } from '../../schema/campaign/submission-day.ts';
import { type ModelCalendar, modelOwed } from '../../schema/model/owed.ts';
import { checklist } from '../../schema/recognition/checklist.ts';
import { exemplarOwed, selectionOwed } from '../../schema/recognition/owed.ts';
import type { Owed, WorkCalendar } from '../../schema/work/owed.ts';
import type { ObligationRow } from '../campaign/queries.ts';
import type { CampaignRow } from '../campaign/tables.ts';
import type {
  ballotsOf,
  campaignsAtWork,
  exemplarsAtWork,
  modelsAtWork,
  modelsNamed,
  roundsAtWork,
  selectionsAtWork,
} from './candidates.ts';

type Rows<Query extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Query>>;
type Row<Query extends (...args: never[]) => Promise<unknown[]>> = Rows<Query>[number];

// What a row of each view owes: the view's words put into those of the rule.

/** `owed`: what has come of each milestone; of a campaign below that is nobody's here. */
export const campaignWork = (
  { id, organization, status, settings, milestones }: Row<typeof campaignsAtWork>,
  owed: ReadonlyMap<string, readonly ObligationRow[]> = new Map(),
): CampaignWork => ({
  organization,
  status,
  inclusive: settings.deadlineInclusive,
  milestones: milestones.map((entry) => {
    const own = (owed.get(entry.milestone) ?? []).filter((each) => each.campaign === id);
    const delivered = own.length > 0 && own.every((each) => each.delivered_at !== null);
    return { ...entry, received: own.flatMap(({ received }) => received), delivered };
  }),
});

/** The session that a model's report is awaited for, by model. */
export function sessionsAhead(
  rounds: Rows<typeof roundsAtWork>,
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

export function modelRowOwed(
  row: Row<typeof modelsAtWork>,
  calendar: WorkCalendar,
  session: ModelCalendar['session'],
): Owed[] {
  const { status, plan, remedies, inspections } = row;
  const work = { status, plan, remedies, inspections };
  const goalsReached = row.goals.length > 0 && row.goals.every(({ reached }) => reached);
  const known = { endorsed: row.endorsement !== null, notified: row.appraisal?.notice != null };
  return modelOwed(
    { ...work, ...known, goalsReached, reviewed: row.reviews.length > 0 },
    { ...calendar, session },
  );
}

/** `submitted`: models that are under appraisal in the round. */
export function roundRowOwed(
  row: Row<typeof roundsAtWork>,
  ballots: Rows<typeof ballotsOf>,
  submitted: readonly string[],
): Owed[] {
  const { status, sessions, panel, notices } = row;
  const noticed = new Set(notices.flatMap((notice) => notice.sessions));
  const held = sessions.filter((each) => each.status !== 'CANCELLED').flatMap(({ models }) => models);
  const voted = new Set(
    ballots
      .filter(({ round }) => round === row.id)
      .map(({ session, model, member }) => `${session}/${model}/${member}`),
  );
  const entries = sessions.map(
    ({ session, status: stands, scheduledOn, entered, attendance }): SessionWork => {
      const present = attendance
        .filter(({ absences }) => absences.at(-1)?.to !== null)
        .map(({ account }) => account);
      const unvoted = entered.map(({ model, recusals }) => {
        const recused = [
          ...recusals.map(({ member }) => member),
          ...row.recusals.filter((each) => each.model === model).map(({ member }) => member),
        ];
        const owing = panel
          .map(({ account }) => account)
          .filter((account) => present.includes(account) && !recused.includes(account))
          .filter((account) => !voted.has(`${session}/${model}/${account}`));
        return [model, owing] as const;
      });
      return {
        ...{ session, status: stands, scheduledOn, noticed: noticed.has(session) },
        unvoted: Object.fromEntries(unvoted),
      };
    },
  );
  const waiting = submitted.filter((model) => !held.includes(model)).length;
  return roundOwed({ status, sessions: entries, waiting });
}

export function selectionRowOwed(row: Row<typeof selectionsAtWork>): Owed[] {
  const { results, committee, candidates, recusals, ballots, revoted } = row;
  const unvoted = committee
    .map(({ account }) => account)
    .filter((account) => !ballots.some((ballot) => ballot.account === account && !ballot.superseded))
    // Whoever may vote for none of them has no ballot to send.
    .filter((account) =>
      candidates.some((model) => !recusals.some((each) => each.account === account && each.model === model)),
    );
  const tied = !revoted && (results ?? []).some((each) => each.tied);
  return selectionOwed({ closed: results !== null, unvoted, tied });
}

export function exemplarRowOwed(
  row: Row<typeof exemplarsAtWork>,
  model: Row<typeof modelsNamed> | undefined,
  cityOutsideSystem: boolean,
): Owed[] {
  const decision = model?.recognition;
  const recognised = !!decision && !decision.declined && !decision.revoked && model.status !== 'DROPPED';
  const selected = recognised && model.selections.length > 0;
  return exemplarOwed({
    status: row.status,
    checklist: checklist(row, { recognised, selected }),
    provisional: row.rating?.provisional ?? false,
    cityOutsideSystem,
  });
}
