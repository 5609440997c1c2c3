import type { Reservation } from '../decider.ts';
import { numberReservation, wantedNumber } from '../paper-number.ts';
import type { Refusal } from '../refusal.ts';
import type { Handle } from './circumstances.ts';
import { sessionOf } from './decide-session.ts';
import * as refuse from './notice-refusals.ts';
import { lastResult } from './result.ts';
import type { Round, Session } from './round.ts';
import { nothingChanged } from './round-refusals.ts';

type Numbered = { number: string; issuedOn: string };
const latest = (days: readonly string[]): string => days.toSorted().at(-1) ?? '';

const notice = ({ organization }: Round, { number, issuedOn }: Numbered) =>
  ({ kind: 'APPRAISAL_NOTICE', organization, number, issuedOn }) as const;
const advice = ({ organization }: Round, { number, issuedOn }: Numbered) =>
  ({ kind: 'APPRAISAL_ADVICE', organization, number, issuedOn }) as const;

export const adviceNumber = (state: Round, it: Numbered): Reservation =>
  numberReservation(advice(state, it), state.round);

/** Every number that the round holds. */
export const heldNumbers = (state: Round): string[] =>
  [
    ...state.notices.map((each) => numberReservation(notice(state, each), state.round)),
    ...(state.advice ? [adviceNumber(state, state.advice)] : []),
  ].map(({ key }) => key);

/** the number is taken across rounds by reservation, within this one by what it has issued. */
function numbered(state: Round, it: Numbered): { refusals: Refusal[]; reserve: Reservation[] } {
  const wanted = wantedNumber(notice(state, it), state.round, 'R-21', ['number']);
  const own = heldNumbers(state).includes(wanted.key);
  return { refusals: own && wanted.refusal ? [wanted.refusal] : [], reserve: [wanted] };
}

/** What the sessions decided of each model, a re-vote instead of what it repeats. */
function outcomes(state: Round, sessions: readonly Session[]) {
  return sessions.flatMap(({ session, results }) =>
    results.flatMap(({ model, passed, tied }) =>
      lastResult(state, model)?.session.session === session ? [{ model, session, passed, tied }] : [],
    ),
  );
}

/** R-21, step 4: every session closed since the notice before. */
export const publishNotice: Handle<'PublishAppraisalNotice'> = (data, state) => {
  const { round, number, issuedOn, document = null } = data;
  const covered = state.sessions.filter(({ status, noticed }) => status === 'CLOSED' && !noticed);
  const { refusals, reserve } = numbered(state, data);
  const heldOn = latest(covered.map((each) => each.heldOn as string));
  if (issuedOn < heldOn) refusals.push(refuse.noticeBeforeSession(issuedOn, heldOn));
  if (refusals.length > 0) return { refusals };
  const sessions = covered.map(({ session }) => session);
  const results = outcomes(state, covered);
  const published = { round, number, issuedOn, document, sessions, results };
  return {
    events: [{ type: 'AppraisalNoticePublished', occurredOn: issuedOn, data: published }],
    reserve,
  };
};

/** number and day; the results stand. */
export const correctNotice: Handle<'CorrectAppraisalNotice'> = (data, state) => {
  const standing = state.notices.find(({ event }) => event === data.corrects);
  if (!standing) return { refusals: [refuse.noticeMissing()] };
  const { issuedOn } = data;
  if (data.number === standing.number && issuedOn === standing.issuedOn)
    return { refusals: [nothingChanged(['number'], 'R-38')] };
  const refusals: Refusal[] = [];
  const heldOn = latest(standing.sessions.map((key) => sessionOf(state, key)?.heldOn ?? ''));
  if (issuedOn < heldOn) refusals.push(refuse.noticeBeforeSession(issuedOn, heldOn));
  if (state.advice && issuedOn > state.advice.issuedOn)
    refusals.push(refuse.noticeAfterAdvice(issuedOn, state.advice.issuedOn));
  const before = numberReservation(notice(state, standing), state.round);
  const moved = before.key !== numberReservation(notice(state, data), state.round).key;
  const taken = moved ? numbered(state, data) : { refusals: [], reserve: [] };
  refusals.push(...taken.refusals);
  if (refusals.length > 0) return { refusals };
  const models = [...standing.models];
  return {
    events: [{ type: 'AppraisalNoticeCorrected', occurredOn: issuedOn, data: { ...data, models } }],
    ...(moved && { reserve: taken.reserve, release: [before] }),
  };
};

/** R-21, step 5: once everything is notified. It ends the round, also where nothing passed. */
export const adviseCommittee: Handle<'AdviseOnAppraisal'> = (data, state) => {
  const refusals: Refusal[] = [];
  const passed = state.notices.flatMap((each) => each.passed);
  for (const [index, model] of data.models.entries())
    if (!passed.includes(model) || data.models.indexOf(model) < index) refusals.push(refuse.notPassed(index));
  const notifiedOn = latest(state.notices.map(({ issuedOn }) => issuedOn));
  if (data.issuedOn < notifiedOn) refusals.push(refuse.adviceBeforeNotice(data.issuedOn, notifiedOn));
  if (refusals.length > 0) return { refusals };
  return {
    events: [{ type: 'AppraisalAdviceGiven', occurredOn: data.issuedOn, data }],
    reserve: [wantedNumber(advice(state, data), state.round, 'R-21', ['number'])],
  };
};
