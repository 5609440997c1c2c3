import { awaitsNotice, sessionsBeforeNotice } from '../../schema/appraisal/disclosure.ts';
import { isPaused, quorumOf } from '../../schema/appraisal/quorum.ts';
import type { Context } from '../context.ts';
import type { BallotSource, ResultSource, RoundSource } from '../loaders.ts';
import { actorOf } from '../scope.ts';

type SessionSource = RoundSource['sessions'][number];

/** A model in a session, with what names its ballots, and who may vote on it as long as that is open. */
export type EntryNode = SessionSource['entered'][number] & {
  round: string;
  session: string;
  voters: RoundSource['panel'] | null;
};

/** A session with how its attendance stands today. */
export function sessionNode({ id, panel }: RoundSource, session: SessionSource) {
  const attendance = session.attendance.map((each) => ({
    ...each,
    present: each.absences.every(({ to }) => to !== null),
  }));
  const present = attendance.filter((each) => each.present).length;
  const share = session.rules?.quorumOver;
  return {
    ...session,
    attendance,
    present,
    quorum: share ? quorumOf(panel.length, share) : null,
    paused: session.status === 'OPEN' && !!share && isPaused(present, panel.length, share),
    entered: session.entered.map((each): EntryNode => {
      const voters = session.status === 'OPEN' ? panel : null;
      return { ...each, round: id, session: session.session, voters };
    }),
  };
}

/** until the session is closed a ballot is its voter's alone. */
export function readableBallots(
  context: Context,
  { sessions }: RoundSource,
  ballots: readonly BallotSource[],
): BallotSource[] {
  const { account, role } = actorOf(context);
  const closed = sessions.filter(({ closedAt }) => closedAt !== null).map(({ session }) => session);
  return ballots.filter(
    ({ session, member }) => closed.includes(session) || (role === 'PANEL_MEMBER' && member === account),
  );
}

/** of those that repeat a session without a notice the owner's side sees none. */
export const readableSessions = (context: Context, { sessions, notices }: RoundSource): SessionSource[] =>
  awaitsNotice(actorOf(context).role) ? sessionsBeforeNotice(sessions, notices) : sessions;

/** of results without a notice the owner's side sees none. */
export const readableResults = (context: Context, results: readonly ResultSource[]): ResultSource[] =>
  awaitsNotice(actorOf(context).role)
    ? results.filter(({ noticeNumber }) => noticeNumber !== null)
    : [...results];

/** when and how often it changed, as the owner's side is told. */
export const readableChange = (context: Context, round: RoundSource) => {
  const { updatedAt, toldAt, revision, untold } = round;
  return awaitsNotice(actorOf(context).role)
    ? { updatedAt: toldAt, revision: revision - untold }
    : { updatedAt, revision };
};

/** what happened to a model while the vote of a session on it stood, and no notice tells of yet. */
const isKept = ({ sessions, notices }: RoundSource, model: string, at: string): boolean => {
  const told = notices.some(({ results }) => results.some((each) => each.model === model));
  return (
    !told &&
    sessions.some(
      ({ models, closedAt, cancelledAt }) =>
        models.includes(model) &&
        closedAt !== null &&
        closedAt < at &&
        (cancelledAt === null || at < cancelledAt),
    )
  );
};

/** of what was recorded of a model once a session had voted on it the owner's side is told with the notice. */
export const readableOf = <Entry extends { model: string; at: string }>(
  context: Context,
  round: RoundSource,
  entries: readonly Entry[],
): Entry[] =>
  awaitsNotice(actorOf(context).role)
    ? entries.filter(({ model, at }) => !isKept(round, model, at))
    : [...entries];

/** And what was taken back since stands for it till then. */
export function readableRecusals(context: Context, round: RoundSource): RoundSource['recusals'] {
  const { recusals, withdrawnRecusals } = round;
  if (!awaitsNotice(actorOf(context).role)) return recusals;
  const standing = withdrawnRecusals.filter(({ model, withdrawnAt }) => isKept(round, model, withdrawnAt));
  return readableOf(context, round, [...recusals, ...standing]).sort((a, b) => (a.at < b.at ? -1 : 1));
}
