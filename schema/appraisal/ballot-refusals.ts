import { type Refusal, refusal } from '../refusal.ts';
import { isPaused, presentIn, quorumOf } from './quorum.ts';
import type { Round, Session } from './round.ts';

export const modelNotHere = (): Refusal =>
  refusal(
    'MODEL_NOT_IN_SESSION',
    'R-19',
    ['model'],
    'Hội nghị này không thẩm định mô hình đó. Hãy chọn trong các mô hình của hội nghị.',
    'This session does not appraise that model. Choose one of its models.',
  );

export const notPresent = (): Refusal =>
  refusal(
    'NOT_PRESENT',
    'R-17',
    ['session'],
    'Bạn chưa được điểm danh tại hội nghị, hoặc đã rời hội nghị, nên chưa bỏ phiếu được. Nếu đã đến, hãy đề nghị Thư ký ghi nhận có mặt.',
    'You are not recorded as present, or have left, and cannot vote. If you have arrived, ask the secretary to admit you.',
  );

export const votingPaused = (present: number, quorum: number): Refusal =>
  refusal(
    'VOTING_PAUSED',
    'R-17',
    ['session'],
    `Việc bỏ phiếu tạm dừng vì chỉ còn ${present} thành viên có mặt, cần ít nhất ${quorum}. Phiếu đã gửi vẫn giữ nguyên; hãy đợi đủ thành viên, hoặc đề nghị Trưởng đoàn, Thư ký kết thúc hội nghị.`,
    `Voting pauses: ${present} members are present, and ${quorum} are needed. Ballots that were sent stand; wait until enough are back, or ask the head or secretary to close the session.`,
  );

export const voteAgainstMarks = (approve: boolean): Refusal =>
  refusal(
    'CONFIRM_BALLOT',
    'R-19',
    ['approve'],
    approve
      ? 'Phiếu đồng ý nhưng có tiêu chí được chấm không đạt. Hãy xem lại; nếu đúng ý kiến của mình, hãy gửi lại phiếu với xác nhận (`confirmed: true`).'
      : 'Phiếu không đồng ý nhưng mọi tiêu chí đều được chấm đạt. Hãy xem lại; nếu đúng ý kiến của mình, hãy gửi lại phiếu với xác nhận (`confirmed: true`).',
    approve
      ? 'The ballot is in favour, and a criterion is marked as not met. Look again; if it is meant so, send it again with `confirmed: true`.'
      : 'The ballot is against, and every criterion is marked as met. Look again; if it is meant so, send it again with `confirmed: true`.',
  );

export const recused = (): Refusal =>
  refusal(
    'RECUSED',
    'R-18',
    ['model'],
    'Bạn không bỏ phiếu đối với mô hình này do có liên quan (đơn vị mình, bản thân mình, việc mình đã làm, hoặc đã khai). Việc có mặt của bạn vẫn được tính vào số thành viên dự họp.',
    'You are recused from this model (own unit, oneself, own work, or declared) and do not vote on it. Your presence still counts for the quorum.',
  );

export const criterionRepeated = (index: number, criterion: number): Refusal =>
  refusal(
    'CRITERION_REPEATED',
    'R-19',
    ['marks', index, 'criterion'],
    `Tiêu chí ${criterion} được đánh giá hai lần. Hãy đánh giá đủ tám tiêu chí, mỗi tiêu chí một lần.`,
    `Criterion ${criterion} is marked twice. Mark each of the eight criteria once.`,
  );

export const pointsMissing = (index: number, most: number): Refusal =>
  refusal(
    'POINTS_MISSING',
    'R-19',
    ['marks', index, 'points'],
    `Phong trào năm nay chấm điểm theo thang; tiêu chí này chưa có điểm. Hãy cho điểm từ 0 đến ${most}.`,
    `This campaign gives points; the criterion has none. Give 0 to ${most} points.`,
  );

export const pointsTooMany = (index: number, most: number): Refusal =>
  refusal(
    'POINTS_TOO_MANY',
    'R-19',
    ['marks', index, 'points'],
    `Tiêu chí này được tối đa ${most} điểm. Hãy cho điểm từ 0 đến ${most}.`,
    `This criterion has ${most} points at most. Give 0 to ${most}.`,
  );

export const noRubric = (index: number): Refusal =>
  refusal(
    'NO_RUBRIC',
    'R-19',
    ['marks', index, 'points'],
    'Hội nghị này không chấm điểm theo thang, chỉ đánh giá đạt hoặc không đạt. Hãy bỏ điểm.',
    'This session gives no points, only met or not met. Leave the points out.',
  );

/** whoever is there, while enough are. */
export function mayVoteNow(session: Session, { panel }: Round, account: string): Refusal[] {
  const present = presentIn(session);
  if (!present.includes(account)) return [notPresent()];
  const share = session.rules?.quorumOver;
  if (!share || !isPaused(present.length, panel.length, share)) return [];
  return [votingPaused(present.length, quorumOf(panel.length, share))];
}
