import { dayAhead, hindrance } from '../../schema/appraisal/entering.ts';
import { roundOwed, type SessionWork } from '../../schema/appraisal/owed.ts';
import { isPaused } from '../../schema/appraisal/quorum.ts';
import type { CivilDate } from '../../schema/civil-date.ts';
import type { Owed } from '../../schema/work/owed.ts';
import type { SessionEntry } from '../appraisal/tables.ts';
import type { CampaignRow } from '../campaign/tables.ts';
import type { HasInterest } from '../interest/queries.ts';
import type { ballotsOf, entrantsOf, roundsHeld } from './candidates.ts';
import type { Row, Rows } from './owed.ts';

/** What the work of a round follows from, beside its row. */
interface RoundAround {
  ballots: Rows<typeof ballotsOf>;
  /** Models that are under appraisal in the round. */
  submitted: readonly string[];
  /** Models that its sessions are scheduled for. */
  entrants: Rows<typeof entrantsOf>;
  settings: CampaignRow['settings'] | undefined;
  hasInterest: HasInterest;
  today: CivilDate;
}

/** what keeps the models of a scheduled session out of it. */
function entrantsIn(
  { models, scheduledOn }: SessionEntry,
  { id, panel, recusals, overrides }: Row<typeof roundsHeld>,
  { entrants, settings, hasInterest, today }: RoundAround,
): SessionWork['entrants'] {
  if (!settings) return [];
  return models.flatMap((model) => {
    const found = entrants.find((each) => each.id === model);
    if (!found) return [];
    const { name, status, appraisal } = found;
    const submittedOn =
      status === 'UNDER_APPRAISAL' && appraisal?.round === id
        ? (appraisal.submittedOn ?? undefined)
        : undefined;
    const eligible = panel.some(
      (voter) =>
        !hasInterest(model, voter) &&
        !recusals.some((each) => each.model === model && each.member === voter.account),
    );
    const waivedFor = overrides.findLast((each) => each.model === model)?.submittedOn;
    const kept = hindrance({ submittedOn, waivedFor, eligible }, dayAhead(scheduledOn, today), settings);
    return [{ model, name, hindrance: kept, awaited: status === 'IMPLEMENTING' }];
  });
}

export function roundRowOwed(row: Row<typeof roundsHeld>, around: RoundAround): Owed[] {
  const { ballots, submitted, hasInterest } = around;
  const { status, sessions, panel, notices } = row;
  const noticed = new Set(notices.flatMap((notice) => notice.sessions));
  const held = sessions.filter((each) => each.status !== 'CANCELLED').flatMap(({ models }) => models);
  const voted = new Set(
    ballots
      .filter(({ round }) => round === row.id)
      .map(({ session, model, member }) => `${session}/${model}/${member}`),
  );
  const entries = sessions.map((entry): SessionWork => {
    const { session, status: stands, scheduledOn, entered, attendance, ...rest } = entry;
    const present = attendance
      .filter(({ absences }) => absences.at(-1)?.to !== null)
      .map(({ account }) => account);
    const unvoted = entered.map(({ model, recusals }) => {
      const recused = [
        ...recusals.map(({ member }) => member),
        ...row.recusals.filter((each) => each.model === model).map(({ member }) => member),
      ];
      const owing = panel
        .filter((voter) => !hasInterest(model, voter))
        .map(({ account }) => account)
        .filter((account) => present.includes(account) && !recused.includes(account))
        .filter((account) => !voted.has(`${session}/${model}/${account}`));
      return [model, owing] as const;
    });
    return {
      ...{ session, status: stands, scheduledOn, noticed: noticed.has(session) },
      entrants: stands === 'SCHEDULED' ? entrantsIn(entry, row, around) : [],
      unvoted: Object.fromEntries(unvoted),
      paused: rest.rules !== null && isPaused(present.length, panel.length, rest.rules.quorumOver),
      tied: rest.results
        .filter(({ tied }) => tied)
        .map(({ model }) => model)
        .filter((model) => !sessions.some((again) => votesAgain(again, session, model))),
      revoteOf: rest.revoteOf,
    };
  });
  const waiting = submitted.filter((model) => !held.includes(model)).length;
  const chairs = panel.filter(({ duty }) => duty !== 'MEMBER').map(({ account }) => account);
  const head = panel.find(({ duty }) => duty === 'HEAD')?.account ?? null;
  return roundOwed({ status, sessions: entries, waiting, chairs, head });
}

const votesAgain = ({ status, revoteOf, models }: SessionEntry, session: string, model: string): boolean =>
  status !== 'CANCELLED' && revoteOf === session && models.includes(model);
