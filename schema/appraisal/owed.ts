import type { CivilDate } from '../civil-date.ts';
import type { Message } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { Owed } from '../work/owed.ts';
import type { Hindrance } from './entering.ts';
import type { RoundStatus, SessionStatus } from './vocabulary.ts';

export interface SessionWork {
  session: string;
  status: SessionStatus;
  scheduledOn: CivilDate;
  /** While it is scheduled: its models, what keeps each out as things stand, and whether its unit may send a report still. */
  entrants: readonly { model: string; name: string; hindrance: Hindrance | undefined; awaited: boolean }[];
  /** Accounts that may vote, by model, and have not. */
  unvoted: Readonly<Record<string, readonly string[]>>;
  /** Too few are there: nobody votes until enough are back. */
  paused: boolean;
  noticed: boolean;
  /** What ended in a tie here, and is not voted on again yet. */
  tied: readonly string[];
  /** The session that it votes on again. */
  revoteOf: string | null;
}

export interface RoundWork {
  status: RoundStatus;
  sessions: readonly SessionWork[];
  /** Models that were submitted and are in no session that is scheduled or was held. */
  waiting: number;
  /** Accounts of head and secretary, who run the sessions. */
  chairs: readonly string[];
  /** The head's account, who alone lets a late report in. */
  head: string | null;
}

const board = (command: string, why: Message, more: Partial<Owed> = {}): Owed => ({
  ...{ command, role: 'BOARD_OFFICER', due: null, why },
  ...more,
});

const sessionOf = (day: CivilDate): Message => ({
  vi: `hội nghị ngày ${viDate(day)}`,
  en: `the session of ${day}`,
});

/** what comes before a session can open, with which of its models it may. */
function openingOwed({ session, scheduledOn, entrants }: SessionWork, { head }: RoundWork, open: Owed[]) {
  const late = entrants.flatMap(({ model, name, hindrance }): Owed[] =>
    hindrance === 'LATE' && head !== null
      ? [
          {
            ...{ command: 'OverrideAppraisalSubmission', role: 'PANEL_MEMBER', due: scheduledOn },
            ...{ about: model, account: head },
            why: {
              vi: `Vì báo cáo của mô hình “${name}” đến chậm: hội nghị chỉ thẩm định được nếu Trưởng đoàn chấp thuận và ghi lý do.`,
              en: `Because the report on the model “${name}” came late: the session may take it only if the head allows it with a reason.`,
            },
          },
        ]
      : [],
  );
  if (entrants.some(({ hindrance }) => hindrance === undefined)) return [...late, ...open];
  const moved = entrants.some(({ awaited }) => awaited) || late.length > 0;
  if (moved) return late;
  return [
    board(
      'CancelAppraisalSession',
      {
        vi: 'Vì không mô hình nào của hội nghị này còn thẩm định được: mô hình không còn chờ thẩm định, hoặc cả Đoàn đều có liên quan. Hãy hủy hội nghị, hoặc xếp lại với mô hình khác.',
        en: 'Because no model of this session can be appraised any more: none awaits it, or the whole panel has an interest. Cancel the session, or schedule it again with others.',
      },
      { about: session, part: sessionOf(scheduledOn), due: scheduledOn },
    ),
  ];
}

function sessionOwed(work: SessionWork, round: RoundWork): Owed[] {
  const { session, status, scheduledOn, unvoted, paused } = work;
  const { chairs } = round;
  const chairing = (command: string, due: CivilDate | null, why: Message): Owed[] =>
    chairs.map((account) => ({
      ...{ command, role: 'PANEL_MEMBER', due, why, account },
      ...{ about: session, part: sessionOf(scheduledOn) },
    }));
  if (status === 'SCHEDULED')
    return openingOwed(
      work,
      round,
      chairing('OpenAppraisalSession', scheduledOn, {
        vi: `Vì hội nghị thẩm định họp ngày ${viDate(scheduledOn)}.`,
        en: `Because the session is held on ${scheduledOn}.`,
      }),
    );
  if (status !== 'OPEN') return [];
  const ballots = Object.entries(paused ? {} : unvoted).flatMap(([model, accounts]) =>
    accounts.map(
      (account): Owed => ({
        ...{ command: 'CastAppraisalBallot', role: 'PANEL_MEMBER', due: null, about: model, account },
        why: {
          vi: 'Vì hội nghị đang họp và bạn chưa bỏ phiếu cho mô hình này.',
          en: 'Because the session is open and you have not voted on this model.',
        },
      }),
    ),
  );
  const close = chairing('CloseAppraisalSession', null, {
    vi: 'Vì hội nghị đang họp, chưa kết thúc.',
    en: 'Because the session is open.',
  });
  return [...ballots, ...close];
}

/** R-15…: the steps of a round in their order; once the Committee is advised, or it is cancelled, nothing waits. */
export function roundOwed(round: RoundWork): Owed[] {
  const { status, sessions, waiting } = round;
  if (status === 'ADVISED' || status === 'CANCELLED') return [];
  if (status === 'PLANNED')
    return [
      board('AppointAppraisalPanel', {
        vi: 'Vì đợt thẩm định chưa có Đoàn.',
        en: 'Because the round has no panel.',
      }),
    ];
  const owed = sessions.flatMap((each) => sessionOwed(each, round));
  const closed = sessions.filter((each) => each.status === 'CLOSED');
  const unnoticed = closed.filter(({ noticed }) => !noticed);
  // what is voted on again is not notified before.
  const again = sessions.some(
    (each) =>
      (each.status === 'SCHEDULED' || each.status === 'OPEN') &&
      unnoticed.some(({ session }) => session === each.revoteOf),
  );
  if (waiting > 0)
    owed.push(
      board('ScheduleAppraisalSession', {
        vi: 'Vì có mô hình đã gửi báo cáo mà chưa xếp hội nghị.',
        en: 'Because models were submitted that no session is scheduled for.',
      }),
    );
  for (const { tied } of unnoticed)
    owed.push(
      ...tied.map((model) =>
        board(
          'ScheduleAppraisalSession',
          {
            vi: 'Vì số phiếu bằng nhau: xếp hội nghị để bỏ phiếu lại, hoặc ban hành thông báo là chưa đạt.',
            en: 'Because the votes are equal: schedule another vote, or publish that it did not pass.',
          },
          { about: model },
        ),
      ),
    );
  if (unnoticed.length > 0 && !again)
    owed.push(
      board('PublishAppraisalNotice', {
        vi: 'Vì hội nghị đã kết thúc và các đơn vị đang chờ thông báo kết quả.',
        en: 'Because a session is closed and its owners wait for the notice.',
      }),
    );
  // What is scheduled may wait for the reports of its units.
  const ahead = sessions.some((each) => each.status === 'SCHEDULED' || each.status === 'OPEN');
  if (owed.length === 0 && !ahead)
    owed.push(
      closed.length > 0
        ? board('AdviseOnAppraisal', {
            vi: 'Vì kết quả đã thông báo và chưa tham mưu cấp ủy.',
            en: 'Because the result is published and the Committee is not advised.',
          })
        : board('ScheduleAppraisalSession', {
            vi: 'Vì đã có Đoàn mà chưa xếp hội nghị.',
            en: 'Because there is a panel and no session.',
          }),
    );
  return owed;
}
