import type { CivilDate } from '../civil-date.ts';
import type { Actor } from '../event.ts';
import { nothingWaits } from '../nothing-waits.ts';
import type { Refusal } from '../refusal.ts';
import * as ballots from './ballot-refusals.ts';
import type { AppraisalFacts } from './circumstances.ts';
import type { AppraisalCommand } from './commands.ts';
import { mayNotVote } from './decide-ballot.ts';
import { decided } from './decide-round.ts';
import { mayAnnul, mayOpen } from './decide-session.ts';
import { somethingLate } from './decide-submission.ts';
import { undecidedOn } from './decide-withdrawals.ts';
import * as notices from './notice-refusals.ts';
import { presentIn } from './quorum.ts';
import type { Round, Session } from './round.ts';
import * as refuse from './round-refusals.ts';
import * as sessions from './session-refusals.ts';
import type { Duty, SessionStatus } from './vocabulary.ts';
import * as withdrawals from './withdrawal-refusals.ts';

export type Later = Exclude<AppraisalCommand['type'], 'PlanAppraisalRound'>;
type Ready = (state: Round, actor: Actor) => Refusal[];

const always: Ready = () => [];
const duty =
  (rule: string, ...duties: Duty[]): Ready =>
  (state, actor) =>
    refuse.requireDuty(state, actor, rule, duties);
const chairing = (rule: string) => duty(rule, 'HEAD', 'SECRETARY');
const onPanel: Ready = (state, { account }) => (refuse.memberOf(state, account) ? [] : [refuse.notOnPanel()]);
const unnoticed = ({ sessions }: Round) =>
  sessions.filter(({ status, noticed }) => status !== 'CANCELLED' && !noticed);

/** a notice is corrected once there is one. */
const correctsNotice: Ready = ({ notices: published }) =>
  published.length > 0
    ? []
    : [
        nothingWaits(
          'R-38',
          'Đợt thẩm định này chưa có thông báo kết quả nào nên không có gì để đính chính.',
          'No notice of this round was published that could be corrected.',
        ),
      ];

/** an interest is one of a member of the panel. */
const namesMember: Ready = ({ panel }) => (panel.length > 0 ? [] : [refuse.panelMissing()]);

/** a member takes back what it declared itself; head, secretary and Board that of anybody; until there is a result. */
const takesBack: Ready = (state, actor) => {
  const open = Object.entries(state.declared).filter(
    ([model, { length }]) => length > 0 && !decided(state, model),
  );
  if (open.length === 0) return [refuse.hasResult(['model'], 'R-38')];
  const own = open.some(([, accounts]) => accounts.includes(actor.account));
  if (own || refuse.requireDuty(state, actor, 'R-18', ['HEAD', 'SECRETARY']).length === 0) return [];
  return [
    nothingWaits(
      'R-38',
      'Đồng chí chưa khai liên quan đến mô hình nào nên không có gì để rút. Khai của thành viên khác do Trưởng đoàn, Thư ký hoặc Ban rút.',
      'You have declared no interest that could be withdrawn. That of another member is for the head, the secretary or the Board.',
    ),
  ];
};

/** The Board's advice ends a round; what was written wrongly is corrected all the same. */
const over: Ready = ({ advice }) => (advice ? [refuse.roundOver()] : []);
const AFTER_THE_END: readonly Later[] = [
  'CorrectAppraisalSession',
  'CorrectAppraisalNotice',
  'WithdrawAppraisalAdvice',
];

/** Per command, why the round as it stands does not take it. */
const READY: Record<Later, Ready> = {
  AmendAppraisalRound: always,
  CancelAppraisalRound({ sessions }) {
    const held = sessions.find(({ status }) => status === 'OPEN' || status === 'CLOSED');
    return held ? [refuse.alreadyVoting(held.session)] : [];
  },
  AppointAppraisalPanel: ({ sessions }) =>
    sessions.some(({ status }) => status === 'OPEN' || status === 'CLOSED') ? [refuse.panelFixed()] : [],
  ScheduleAppraisalSession: ({ panel }) => (panel.length === 0 ? [refuse.panelMissing()] : []),
  CancelAppraisalSession: always,
  OverrideAppraisalSubmission: duty('R-16', 'HEAD'),
  DeclareAppraisalInterest: (state, actor) =>
    actor.role === 'BOARD_OFFICER' ? namesMember(state, actor) : onPanel(state, actor),
  WithdrawAppraisalRecusal: (state, actor) => [
    ...(actor.role === 'BOARD_OFFICER' ? [] : onPanel(state, actor)),
    ...(Object.values(state.declared).some(({ length }) => length > 0) ? [] : [withdrawals.notDeclared()]),
  ],
  OpenAppraisalSession: chairing('R-17'),
  AdmitToAppraisalSession: chairing('R-17'),
  RecordAppraisalDeparture: chairing('R-17'),
  WithdrawAppraisalOpening: chairing('R-38'),
  CastAppraisalBallot: onPanel,
  CloseAppraisalSession: chairing('R-20'),
  // Step 4: what was closed since the notice before.
  PublishAppraisalNotice(state) {
    const covered = unnoticed(state).filter(({ status }) => status === 'CLOSED');
    if (covered.length === 0) return [notices.nothingToNotify()];
    const pending = state.sessions.find(
      ({ status, revoteOf }) =>
        (status === 'SCHEDULED' || status === 'OPEN') && covered.some(({ session }) => session === revoteOf),
    );
    return pending ? [notices.revotePending(pending.session)] : [];
  },
  // Step 5: once everything is notified.
  AdviseOnAppraisal: (state) => {
    const [pending] = unnoticed(state);
    if (pending) return [notices.sessionPending(pending.session)];
    return state.notices.length === 0 ? [notices.nothingNotified()] : [];
  },
  WithdrawAppraisalAdvice: ({ advice }) => (advice ? [] : [withdrawals.nothingAdvised()]),
  CorrectAppraisalSession: always,
  CorrectAppraisalNotice: always,
};

/** R-17…R-19: why the actor votes on nothing in an open session: not there, too few there, or no model without an interest. */
function votesIn(session: Session, state: Round, { account }: Actor, facts: AppraisalFacts): Refusal[] {
  const unable = ballots.mayVoteNow(session, state, account);
  const voter = refuse.memberOf(state, account);
  if (unable.length > 0 || !voter) return unable;
  const free = session.models.some((model) => !mayNotVote(voter, session, model, facts));
  return free ? [] : [ballots.recused()];
}

/** Why such a command finds nothing that it could be about. */
const TO_NAME: Partial<Record<Later, (state: Round, actor: Actor, facts: AppraisalFacts) => Refusal[]>> = {
  OverrideAppraisalSubmission: (state, _, facts) => somethingLate(state, facts),
  WithdrawAppraisalAdvice: (state, _, facts) => undecidedOn(state, facts),
  WithdrawAppraisalRecusal: takesBack,
  CorrectAppraisalNotice: correctsNotice,
};

type Within = (
  session: Session,
  state: Round,
  actor: Actor,
  facts: AppraisalFacts,
  today: CivilDate,
) => Refusal[];

/** Why a session in such a state does not take the command all the same. */
const IN_SESSION: Partial<Record<Later, Within>> = {
  CancelAppraisalSession: mayAnnul,
  OpenAppraisalSession: (session, state, _, facts, today) => mayOpen(session, state, facts, today),
  CastAppraisalBallot: votesIn,
  WithdrawAppraisalOpening: ({ voted }) => (voted ? [withdrawals.votedAlready()] : []),
  AdmitToAppraisalSession: (session, { panel }) =>
    panel.length > presentIn(session).length ? [] : [sessions.alreadyPresent()],
  RecordAppraisalDeparture: (session) => (presentIn(session).length > 0 ? [] : [sessions.notThere()]),
};

/** Sessions in one of these states are what such a command names. */
const SESSIONS: Partial<Record<Later, readonly SessionStatus[]>> = {
  CancelAppraisalSession: ['SCHEDULED', 'CLOSED'],
  OpenAppraisalSession: ['SCHEDULED'],
  WithdrawAppraisalOpening: ['OPEN'],
  AdmitToAppraisalSession: ['OPEN'],
  RecordAppraisalDeparture: ['OPEN'],
  CastAppraisalBallot: ['OPEN'],
  CloseAppraisalSession: ['OPEN'],
  CorrectAppraisalSession: ['OPEN', 'CLOSED'],
};

export const ready = (type: Later, state: Round, actor: Actor): Refusal[] => [
  ...(state.cancelled ? [refuse.roundCancelled()] : []),
  ...(AFTER_THE_END.includes(type) ? [] : over(state, actor)),
  ...READY[type](state, actor),
];

/** why there is none that such a command could name. */
function noSession(type: Later, wanted: readonly SessionStatus[]): Refusal {
  if (type === 'CancelAppraisalSession')
    return nothingWaits(
      'R-17',
      'Không có hội nghị nào chưa khai mạc hoặc đã kết thúc để hủy. Hội nghị đang họp thì kết thúc trước, hoặc rút việc khai mạc.',
      'No session is scheduled or closed that could be cancelled. Close one that is open first, or withdraw its opening.',
    );
  return wanted.includes('SCHEDULED')
    ? nothingWaits(
        'R-17',
        'Không có hội nghị nào đang chờ khai mạc. Hội nghị do Ban Xây dựng Đảng xếp lịch.',
        'No session is scheduled. The Board schedules one.',
      )
    : nothingWaits(
        'R-17',
        'Không có hội nghị nào đang họp. Việc này làm được khi hội nghị đã khai mạc.',
        'No session is open. This can be done once one has opened.',
      );
}

/** The same, and whether there is a session that the command could name. */
export function readyOf(
  type: AppraisalCommand['type'],
  state: Round,
  actor: Actor,
  facts: AppraisalFacts,
  today: CivilDate,
): Refusal[] | undefined {
  if (type === 'PlanAppraisalRound') return undefined;
  const refusals = ready(type, state, actor);
  if (refusals.length > 0) return refusals;
  const wanted = SESSIONS[type];
  if (!wanted) return TO_NAME[type]?.(state, actor, facts) ?? [];
  const named = state.sessions.filter(({ status }) => wanted.includes(status));
  const within = named.map((session) => IN_SESSION[type]?.(session, state, actor, facts, today) ?? []);
  if (within.length > 0) return within.find((each) => each.length === 0) ?? within.flat().slice(0, 1);
  return [noSession(type, wanted)];
}
