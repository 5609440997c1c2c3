import { notAfterToday } from '../business-date.ts';
import type { Moment } from '../decider.ts';
import type { Model } from '../model/state.ts';
import type { Refusal } from '../refusal.ts';
import type { AppraisalFacts, Data, Handle } from './circumstances.ts';
import { recusals } from './decide-recusal.ts';
import { nameOf, ofCampaign } from './decide-round.ts';
import { rulesOf, submittedOn } from './decide-submission.ts';
import { dayAhead, hindrance, lastDayFor } from './entering.ts';
import { presentIn } from './quorum.ts';
import { exceeds, lastResult } from './result.ts';
import type { Round, Session, SessionRules } from './round.ts';
import * as rounds from './round-refusals.ts';
import * as refuse from './session-refusals.ts';
import { notSubmitted } from './submission-refusals.ts';

export const sessionOf = ({ sessions }: Round, key: string): Session | undefined =>
  sessions.find(({ session }) => session === key);

/** The other session that is to hear the model, or hears it. */
export const inAnother = (state: Round, session: string, model: string) =>
  state.sessions.find(
    (other) =>
      other.session !== session &&
      (other.status === 'SCHEDULED' || other.status === 'OPEN') &&
      other.models.includes(model),
  );

/** what ended in a tie is voted on again in a session that names the one that was tied, and nothing else is. */
function mayBeScheduled(
  { session, models, revoteOf }: Data<'ScheduleAppraisalSession'>,
  state: Round,
  index: number,
): Refusal[] {
  const model = models[index] as string;
  if (models.indexOf(model) < index) return [refuse.modelRepeated(index)];
  const last = lastResult(state, model);
  const elsewhere = inAnother(state, session, model);
  if (elsewhere) return [refuse.modelInSession(index, elsewhere.session)];
  if (revoteOf !== undefined)
    return last?.session.session === revoteOf && last.result.tied ? [] : [refuse.notTied(index, revoteOf)];
  if (!last) return [];
  return last.result.tied
    ? [refuse.needsRevote(index, last.session.session)]
    : [rounds.hasResult(['models', index], 'R-20')];
}

/** R-17; before it opens, the session may be scheduled anew. */
export const scheduleSession: Handle<'ScheduleAppraisalSession'> = (data, state, { facts, moment }) => {
  const { session, models, revoteOf = null } = data;
  const refusals: Refusal[] = [];
  const before = sessionOf(state, session);
  if (before) refusals.push(...refuse.requireSession(before, 'R-17', 'SCHEDULED'));
  if (data.scheduledOn < moment.today) refusals.push(refuse.scheduledInPast(data.scheduledOn, moment.today));
  const repeated = revoteOf === null ? undefined : sessionOf(state, revoteOf);
  if (revoteOf !== null && !repeated) refusals.push(refuse.sessionMissing(revoteOf, ['revoteOf']));
  if (repeated?.noticed) refusals.push(refuse.revoteTooLate(repeated.session));
  for (const [index, model] of models.entries()) {
    const refused = ofCampaign(state, facts[`model:${model}`], ['models', index]);
    refusals.push(...refused);
    if (refused.length === 0 && (revoteOf === null || repeated))
      refusals.push(...mayBeScheduled(data, state, index));
  }
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'AppraisalSessionScheduled', data: { ...data, revoteOf } }] };
};

/** why a session that has voted stands, whatever it decided. */
export function mayAnnul({ session, noticed }: Session, { sessions }: Round): Refusal[] {
  const again = sessions.find(({ status, revoteOf }) => status !== 'CANCELLED' && revoteOf === session);
  return [
    ...(noticed ? [refuse.sessionNoticed()] : []),
    ...(again ? [refuse.revoteStands(again.session)] : []),
  ];
}

/** before it opened, or after a vote that was a mistake; what it decided on awaits another session then. */
export const cancelSession: Handle<'CancelAppraisalSession'> = (data, state) => {
  const session = sessionOf(state, data.session);
  if (!session) return { refusals: [refuse.sessionMissing(data.session)] };
  const refusals = refuse.requireSession(session, 'R-17', 'SCHEDULED', 'CLOSED');
  if (refusals.length === 0) refusals.push(...mayAnnul(session, state));
  if (refusals.length > 0) return { refusals };
  const models = session.results.filter(({ tied }) => !tied).map(({ model }) => model);
  return { events: [{ type: 'AppraisalSessionCancelled', data: { ...data, models } }] };
};

/** attended by members of the panel, each once, and by more of them than the share set. */
function quorum(attendance: readonly string[], { panel }: Round, { quorumOver }: SessionRules): Refusal[] {
  const refusals = attendance.flatMap((account, index) => {
    if (attendance.indexOf(account) < index) return [refuse.attendeeRepeated(index)];
    return panel.some((member) => member.account === account) ? [] : [refuse.attendeeUnknown(index)];
  });
  const { numerator, denominator } = quorumOver;
  if (refusals.length === 0 && !exceeds(attendance.length, panel.length, quorumOver))
    refusals.push(refuse.noQuorum(attendance.length, panel.length, `${numerator}/${denominator}`));
  return refusals;
}

/** not in the future, and not before it was scheduled. */
function dayHeld(heldOn: string, { recordedOn }: Session, moment: Moment): Refusal[] {
  const refusals = notAfterToday(['heldOn'], heldOn, moment);
  if (recordedOn !== undefined && heldOn < recordedOn)
    refusals.push(refuse.heldBeforeScheduled(heldOn, recordedOn));
  return refusals;
}

interface Opening {
  heldOn: string;
  rules: SessionRules;
  facts: AppraisalFacts;
}

/** one model as it enters the session, or why it cannot. */
function entered(state: Round, model: Model, index: number, { heldOn, rules, facts }: Opening) {
  const day = submittedOn(state, model);
  const name = nameOf(model);
  const { model: id, unit } = model;
  const kept = recusals(state, model, facts);
  const waivedFor = state.overrides[id];
  const eligible = kept.length < state.panel.length;
  const found = hindrance({ submittedOn: day, waivedFor, eligible }, heldOn, rules);
  if (day === undefined || found === 'NOT_SUBMITTED')
    return { refused: notSubmitted(['models', index], name) };
  if (found === 'LATE')
    return {
      refused: refuse.reportLate(index, { name, submittedOn: day, last: lastDayFor(heldOn, rules) }),
    };
  if (found === 'NOBODY_ELIGIBLE') return { refused: refuse.nobodyEligible(index, name) };
  const overridden = waivedFor === day;
  return { model: { model: id, unit, submittedOn: day, overridden, recusals: kept } };
}

/** with the models that may be voted on; one that may not is left out by name, or overridden. */
export const openSession: Handle<'OpenAppraisalSession'> = (data, state, { facts, moment }) => {
  const { round, session: key, heldOn, attendance } = data;
  const session = sessionOf(state, key);
  if (!session) return { refusals: [refuse.sessionMissing(key)] };
  const refusals = refuse.requireSession(session, 'R-17', 'SCHEDULED');
  if (refusals.length > 0) return { refusals };
  const rules = rulesOf(facts);
  refusals.push(...dayHeld(heldOn, session, moment), ...quorum(attendance, state, rules));
  const models = (data.models ?? session.models).flatMap((id, index, all) => {
    const model = facts[`model:${id}`];
    if (!session.models.includes(id)) refusals.push(refuse.notScheduledFor(index));
    else if (all.indexOf(id) < index) refusals.push(refuse.modelRepeated(index));
    else if (model) {
      const found = entered(state, model, index, { heldOn, rules, facts });
      if (found.model) return [found.model];
      refusals.push(found.refused);
    }
    return [];
  });
  if (refusals.length > 0) return { refusals };
  const opened = { round, session: key, heldOn, attendance, rules, models };
  return { events: [{ type: 'AppraisalSessionOpened', occurredOn: heldOn, data: opened }] };
};

/** why no model of the session may be voted on as things stand: what comes first is said of the first of them. */
export function mayOpen(session: Session, state: Round, facts: AppraisalFacts, today: string): Refusal[] {
  const opening = { heldOn: dayAhead(session.scheduledOn, today), rules: rulesOf(facts), facts };
  const refused = session.models.flatMap((id, index) => {
    const model = facts[`model:${id}`];
    return model ? [entered(state, model, index, opening).refused] : [];
  });
  const free = refused.some((each) => each === undefined);
  return free ? [] : refused.flatMap((each) => each ?? []).slice(0, 1);
}

/** who comes late, or comes back, votes from then on. */
export const admitMember: Handle<'AdmitToAppraisalSession'> = (data, state) => {
  const session = sessionOf(state, data.session);
  if (!session) return { refusals: [refuse.sessionMissing(data.session)] };
  const refusals = refuse.requireSession(session, 'R-17', 'OPEN');
  if (!rounds.memberOf(state, data.member)) refusals.push(rounds.notOnPanel(['member']));
  if (presentIn(session).includes(data.member)) refusals.push(refuse.alreadyPresent());
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'AppraisalMemberAdmitted', data }] };
};

/** what was voted stands; where too few are left, nobody votes until enough are back. */
export const recordDeparture: Handle<'RecordAppraisalDeparture'> = (data, state) => {
  const session = sessionOf(state, data.session);
  if (!session) return { refusals: [refuse.sessionMissing(data.session)] };
  const refusals = refuse.requireSession(session, 'R-17', 'OPEN');
  if (!presentIn(session).includes(data.member)) refusals.push(refuse.notThere());
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'AppraisalMemberLeft', data }] };
};

/** where and when it was held; what was voted stays. */
export const correctSession: Handle<'CorrectAppraisalSession'> = (data, state, { moment }) => {
  const session = sessionOf(state, data.session);
  if (!session) return { refusals: [refuse.sessionMissing(data.session)] };
  const refusals = refuse.requireSession(session, 'R-38', 'OPEN', 'CLOSED');
  if (refusals.length > 0) return { refusals };
  const { place = session.place, heldOn = session.heldOn as string } = data;
  if (place === session.place && heldOn === session.heldOn)
    return { refusals: [rounds.nothingChanged(['place'], 'R-38')] };
  refusals.push(...dayHeld(heldOn, session, moment));
  if (session.closedOn !== undefined && heldOn > session.closedOn && heldOn <= moment.today)
    refusals.push(refuse.heldAfterClosed(heldOn, session.closedOn));
  const notice = state.notices.find(({ sessions }) => sessions.includes(session.session));
  if (notice && heldOn > notice.issuedOn) refusals.push(refuse.heldAfterNotice(heldOn, notice.issuedOn));
  if (refusals.length > 0) return { refusals };
  const { round, reason } = data;
  const corrects = session.statedBy as string;
  const corrected = { round, session: session.session, corrects, place, heldOn, reason };
  return { events: [{ type: 'AppraisalSessionCorrected', occurredOn: heldOn, data: corrected }] };
};
