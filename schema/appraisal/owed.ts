import type { CivilDate } from '../civil-date.ts';
import type { Message } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { Owed } from '../work/owed.ts';
import type { RoundStatus, SessionStatus } from './vocabulary.ts';

export interface SessionWork {
  session: string;
  status: SessionStatus;
  scheduledOn: CivilDate;
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
}

const board = (command: string, why: Message, more: Partial<Owed> = {}): Owed => ({
  ...{ command, role: 'BOARD_OFFICER', due: null, why },
  ...more,
});

function sessionOwed(
  { session, status, scheduledOn, unvoted, paused }: SessionWork,
  { chairs }: RoundWork,
): Owed[] {
  const chairing = (command: string, due: CivilDate | null, why: Message): Owed[] =>
    chairs.map((account) => ({ command, role: 'PANEL_MEMBER', due, why, about: session, account }));
  if (status === 'SCHEDULED')
    return chairing('OpenAppraisalSession', scheduledOn, {
      vi: `Vì hội nghị thẩm định họp ngày ${viDate(scheduledOn)}.`,
      en: `Because the session is held on ${scheduledOn}.`,
    });
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
  if (owed.length === 0)
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
