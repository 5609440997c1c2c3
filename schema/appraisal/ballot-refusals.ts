import { type Refusal, refusal } from '../refusal.ts';

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
    'Bạn chưa được điểm danh tại hội nghị nên chưa bỏ phiếu được. Nếu đã đến, hãy đề nghị Thư ký ghi nhận có mặt.',
    'You are not recorded as present and cannot vote. If you have arrived, ask the secretary to admit you.',
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
