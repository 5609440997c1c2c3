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
  noticed: boolean;
}

export interface RoundWork {
  status: RoundStatus;
  sessions: readonly SessionWork[];
  /** Models that were submitted and are in no session that is scheduled or was held. */
  waiting: number;
}

const board = (command: string, why: Message, more: Partial<Owed> = {}): Owed => ({
  ...{ command, role: 'BOARD_OFFICER', due: null, why },
  ...more,
});

function sessionOwed({ session, status, scheduledOn, unvoted }: SessionWork): Owed[] {
  const about = { about: session };
  if (status === 'SCHEDULED')
    return [
      board(
        'OpenAppraisalSession',
        {
          vi: `Vì hội nghị thẩm định họp ngày ${viDate(scheduledOn)}.`,
          en: `Because the session is held on ${scheduledOn}.`,
        },
        { ...about, due: scheduledOn },
      ),
    ];
  if (status !== 'OPEN') return [];
  const ballots = Object.entries(unvoted).flatMap(([model, accounts]) =>
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
  const close = board(
    'CloseAppraisalSession',
    { vi: 'Vì hội nghị đang họp, chưa kết thúc.', en: 'Because the session is open.' },
    about,
  );
  return [...ballots, close];
}

/** R-15…: the steps of a round in their order; once the Committee is advised, or it is cancelled, nothing waits. */
export function roundOwed({ status, sessions, waiting }: RoundWork): Owed[] {
  if (status === 'ADVISED' || status === 'CANCELLED') return [];
  if (status === 'PLANNED')
    return [
      board('AppointAppraisalPanel', {
        vi: 'Vì đợt thẩm định chưa có Đoàn.',
        en: 'Because the round has no panel.',
      }),
    ];
  const owed = sessions.flatMap(sessionOwed);
  const noticed = sessions.filter((each) => each.status === 'CLOSED');
  if (waiting > 0)
    owed.push(
      board('ScheduleAppraisalSession', {
        vi: 'Vì có mô hình đã gửi báo cáo mà chưa xếp hội nghị.',
        en: 'Because models were submitted that no session is scheduled for.',
      }),
    );
  if (noticed.some((each) => !each.noticed))
    owed.push(
      board('PublishAppraisalNotice', {
        vi: 'Vì hội nghị đã kết thúc và các đơn vị đang chờ thông báo kết quả.',
        en: 'Because a session is closed and its owners wait for the notice.',
      }),
    );
  if (owed.length === 0)
    owed.push(
      noticed.length > 0
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
