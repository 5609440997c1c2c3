import type { CivilDate } from '../civil-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { Session } from './round.ts';
import { SESSION_STATUS_NAMES, type SessionStatus } from './vocabulary.ts';

type Path = (string | number)[];

export const sessionMissing = (key: string, path: Path = ['session']): Refusal =>
  refusal(
    'SESSION_NOT_FOUND',
    'R-17',
    path,
    `Đợt này không có hội nghị mang mã “${key}”. Hãy chọn trong các hội nghị đã lên lịch.`,
    `This round has no session with the key “${key}”. Choose one that was scheduled.`,
  );

export function requireSession(session: Session, rule: string, ...allowed: SessionStatus[]): Refusal[] {
  if (allowed.includes(session.status)) return [];
  const now = SESSION_STATUS_NAMES[session.status];
  const names = allowed.map((status) => SESSION_STATUS_NAMES[status]);
  return [
    refusal(
      'SESSION_STATUS',
      rule,
      ['session'],
      `Hội nghị thẩm định ${now.vi}; việc này chỉ làm được khi hội nghị ${names.map(({ vi }) => vi).join(' hoặc ')}. Hãy tải lại để xem diễn biến của hội nghị.`,
      `The session is ${now.en}; this can be done only while it is ${names.map(({ en }) => en).join(' or ')}. Reload to see how it stands.`,
    ),
  ];
}

export const sessionNoticed = (): Refusal =>
  refusal(
    'SESSION_NOTICED',
    'R-38',
    ['session'],
    'Kết quả của hội nghị này đã thông báo nên không hủy hội nghị được nữa. Mô hình chưa đạt có thể gửi vào đợt thẩm định khác; mô hình đạt mà không đáng thì cấp ủy không công nhận.',
    'The results of this session were notified, so it is no longer cancelled. A model that did not pass may be sent to another round; one that should not have passed is not recognised by the Committee.',
  );

export const revoteStands = (session: string): Refusal =>
  refusal(
    'REVOTE_STANDS',
    'R-38',
    ['session'],
    `Hội nghị “${session}” bỏ phiếu lại của hội nghị này nên chưa hủy được. Hãy hủy hội nghị đó trước; nếu đang họp, hãy rút việc khai mạc hoặc kết thúc rồi mới hủy.`,
    `The session “${session}” votes again on a tie of this one, which is therefore not cancelled. Cancel that one first; if it is open, withdraw its opening or close it before.`,
  );

export const scheduledInPast = (scheduledOn: CivilDate, today: CivilDate): Refusal =>
  refusal(
    'SESSION_BACKDATED',
    'R-32',
    ['scheduledOn'],
    `Ngày họp ${viDate(scheduledOn)} đã qua khi lên lịch ngày ${viDate(today)}. Hội nghị phải được lên lịch trước khi họp; hãy chọn ngày từ hôm nay trở đi.`,
    `The session would be on ${scheduledOn}, before the day of scheduling, ${today}. Schedule a session before it is held: today or later.`,
  );

export const heldBeforeScheduled = (heldOn: CivilDate, recordedOn: CivilDate): Refusal =>
  refusal(
    'SESSION_BACKDATED',
    'R-32',
    ['heldOn'],
    `Ngày họp ${viDate(heldOn)} trước ngày hội nghị được lên lịch ${viDate(recordedOn)}. Hãy ghi đúng ngày họp thực tế.`,
    `The session would have been held on ${heldOn}, before it was scheduled on ${recordedOn}. State the day on which it was held.`,
  );

export const heldAfterClosed = (heldOn: CivilDate, closedOn: CivilDate): Refusal =>
  refusal(
    'SESSION_AFTER_CLOSE',
    'R-32',
    ['heldOn'],
    `Ngày họp ${viDate(heldOn)} sau ngày hội nghị kết thúc ${viDate(closedOn)}. Hãy ghi đúng ngày họp thực tế.`,
    `The session would have been held on ${heldOn}, after it was closed on ${closedOn}. State the day on which it was held.`,
  );

export const heldAfterNotice = (heldOn: CivilDate, issuedOn: CivilDate): Refusal =>
  refusal(
    'NOTICE_BEFORE_SESSION',
    'R-21',
    ['heldOn'],
    `Ngày họp ${viDate(heldOn)} sau ngày thông báo kết quả ${viDate(issuedOn)}. Hãy kiểm tra lại ngày họp, hoặc đính chính ngày thông báo trước.`,
    `The session would have been held on ${heldOn}, after its notice of ${issuedOn}. Check the day, or correct the notice first.`,
  );

export const modelRepeated = (index: number): Refusal =>
  refusal(
    'MODEL_REPEATED',
    'R-17',
    ['models', index],
    'Mô hình này có hai lần trong danh sách của hội nghị. Hãy bỏ dòng trùng.',
    'This model is twice in the list of the session. Remove one.',
  );

export const modelInSession = (index: number, session: string): Refusal =>
  refusal(
    'MODEL_IN_SESSION',
    'R-17',
    ['models', index],
    `Mô hình này đang thuộc hội nghị “${session}” của đợt. Hãy bỏ mô hình khỏi hội nghị đó trước, hoặc bỏ khỏi danh sách này.`,
    `This model is in the session “${session}” of the round. Take it out there first, or leave it out here.`,
  );

export const needsRevote = (index: number, session: string): Refusal =>
  refusal(
    'TIE_NEEDS_REVOTE',
    'R-20',
    ['models', index],
    `Mô hình này có số phiếu ngang nhau tại hội nghị “${session}”. Hãy lên lịch bỏ phiếu lại gắn với hội nghị đó.`,
    `The vote on this model was tied in the session “${session}”. Schedule a re-vote that names that session.`,
  );

export const notTied = (index: number, session: string): Refusal =>
  refusal(
    'MODEL_NOT_TIED',
    'R-20',
    ['models', index],
    `Mô hình này không có số phiếu ngang nhau tại hội nghị “${session}”. Chỉ bỏ phiếu lại đối với mô hình có số phiếu ngang nhau; hãy bỏ mô hình khỏi danh sách.`,
    `The vote on this model was not tied in the session “${session}”. Only ties are voted on again; leave the model out.`,
  );

export const revoteTooLate = (session: string): Refusal =>
  refusal(
    'REVOTE_TOO_LATE',
    'R-20',
    ['revoteOf'],
    `Kết quả của hội nghị “${session}” đã được thông báo nên không bỏ phiếu lại được. Đơn vị có thể gửi mô hình vào đợt thẩm định khác.`,
    `The results of the session “${session}” have been notified, so there is no voting again. The unit may send the model to another round.`,
  );

export const notScheduledFor = (index: number): Refusal =>
  refusal(
    'MODEL_NOT_SCHEDULED',
    'R-17',
    ['models', index],
    'Mô hình này không có trong danh sách của hội nghị. Hãy chọn trong các mô hình đã lên lịch, hoặc để Ban Xây dựng Đảng lên lịch lại hội nghị.',
    'This model is not in the list of the session. Choose among those scheduled, or have the Board schedule the session again.',
  );

export const reportLate = (
  index: number,
  { name, submittedOn, last }: { name: string; submittedOn: CivilDate; last: CivilDate },
): Refusal =>
  refusal(
    'REPORT_LATE',
    'R-16',
    ['models', index],
    `Báo cáo của mô hình “${name}” gửi ngày ${viDate(submittedOn)}, chậm nhất phải là ${viDate(last)}. Hãy bỏ mô hình khỏi danh sách, hoặc để Trưởng đoàn chấp thuận và ghi rõ lý do, hoặc để Ban Xây dựng Đảng lùi ngày họp.`,
    `The report on the model “${name}” came on ${submittedOn}; ${last} was the last day. Leave the model out, have the head override it with a reason, or have the Board hold the session later.`,
  );

export const nobodyEligible = (index: number, name: string): Refusal =>
  refusal(
    'NOBODY_ELIGIBLE',
    'R-18',
    ['models', index],
    `Mọi thành viên của Đoàn đều không được bỏ phiếu đối với mô hình “${name}” do có liên quan. Hãy bỏ mô hình khỏi danh sách và thẩm định ở đợt có Đoàn khác.`,
    `Every member of the panel is recused from the model “${name}”. Leave it out and appraise it in a round with another panel.`,
  );

export const attendeeUnknown = (index: number): Refusal =>
  refusal(
    'NOT_ON_PANEL',
    'R-17',
    ['attendance', index],
    'Người này không có tên trong Đoàn thẩm định. Chỉ điểm danh thành viên của Đoàn; hãy bỏ dòng này.',
    'This person does not sit on the panel. Only members are counted; remove the entry.',
  );

export const attendeeRepeated = (index: number): Refusal =>
  refusal(
    'ATTENDANCE_REPEATED',
    'R-17',
    ['attendance', index],
    'Thành viên này được điểm danh hai lần. Hãy bỏ dòng trùng.',
    'This member is counted twice. Remove one entry.',
  );

export const noQuorum = (present: number, panel: number, share: string): Refusal =>
  refusal(
    'QUORUM_NOT_MET',
    'R-17',
    ['attendance'],
    `Có mặt ${present}/${panel} thành viên, chưa quá ${share} tổng số thành viên của Đoàn nên hội nghị chưa khai mạc được. Hãy đợi đủ thành viên, hoặc để Ban Xây dựng Đảng lên lịch lại.`,
    `${present} of ${panel} members attend, which is not more than ${share} of the panel, so the session cannot open. Wait for more members, or have the Board schedule it again.`,
  );

export const alreadyPresent = (): Refusal =>
  refusal(
    'ALREADY_PRESENT',
    'R-17',
    ['member'],
    'Thành viên này đã được điểm danh có mặt tại hội nghị.',
    'This member is recorded as present already.',
  );

export const notThere = (): Refusal =>
  refusal(
    'NOT_PRESENT',
    'R-17',
    ['member'],
    'Người này không có mặt tại hội nghị nên không ghi nhận rời hội nghị được. Hãy chọn trong các thành viên đang có mặt.',
    'This member is not at the session, and cannot leave it. Choose one of those present.',
  );
