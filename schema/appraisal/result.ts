import { CRITERIA } from '../model/vocabulary.ts';
import type { Mark, PanelMember, Result, Round, Session, SessionRules } from './round.ts';

/** More than the share of the whole, in whole numbers. */
export const exceeds = (
  part: number,
  whole: number,
  { numerator, denominator }: SessionRules['majorityOver'],
): boolean => part * denominator > whole * numerator;

const pointsOf = (marks: readonly Mark[]) => marks.reduce((sum, { points = 0 }) => sum + points, 0);

/**
 * R-20: passed with yes-votes of more than the share of the eligible members (the panel less the recused), whoever
 * attended. As many yes as no is a tie and does not pass, whatever the share. With a rubric the mean of the ballots'
 * points must also reach the threshold (R-19); a model without any ballot reaches nothing.
 */
export function resultOf(session: Session, model: string, panel: readonly PanelMember[]): Result {
  const { majorityOver, rubric } = session.rules as SessionRules;
  const recused = session.recused[model] ?? [];
  const eligible = panel.filter(({ account }) => !recused.includes(account)).map(({ account }) => account);
  const present = eligible.filter((account) => session.attendance.includes(account));
  const ballots = session.ballots.filter((each) => each.model === model && present.includes(each.member));
  const yes = ballots.filter(({ approve }) => approve).length;
  const no = ballots.length - yes;
  const tied = yes === no;
  const total = ballots.reduce((sum, { marks }) => sum + pointsOf(marks), 0);
  const points = rubric && { total, ballots: ballots.length, threshold: rubric.threshold };
  const reached = points === null || (points.ballots > 0 && total >= points.threshold * points.ballots);
  return {
    model,
    ...{ eligible: eligible.length, present: present.length, recused: recused.length, yes, no, tied },
    passed: !tied && reached && exceeds(yes, eligible.length, majorityOver),
    criteria: CRITERIA.map((criterion) => {
      const marked = ballots.flatMap(({ marks }) => marks.filter((mark) => mark.criterion === criterion));
      const passed = marked.filter((mark) => mark.passed).length;
      return { criterion, passed, failed: marked.length - passed };
    }),
    points,
  };
}

/** The last result that a session of the round gave the model: a re-vote comes after what it repeats. */
export function lastResult(
  { sessions }: Pick<Round, 'sessions'>,
  model: string,
): { session: Session; result: Result } | undefined {
  return sessions
    .filter(({ status }) => status === 'CLOSED')
    .flatMap((session) => {
      const result = session.results.find((each) => each.model === model);
      return result ? [{ session, result }] : [];
    })
    .find(({ session }, _, all) => !all.some((other) => other.session.revoteOf === session.session));
}

/** A session of the round that holds the model and has opened: from then on the model stays in it. */
export const openedWith = ({ sessions }: Pick<Round, 'sessions'>, model: string): Session | undefined =>
  sessions.find(({ status, models }) => (status === 'OPEN' || status === 'CLOSED') && models.includes(model));
