import type { CivilDate } from '../civil-date.ts';
import { nothingWaits } from '../nothing-waits.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';

export const notSubmitted = (path: (string | number)[], name: string): Refusal =>
  refusal(
    'MODEL_NOT_SUBMITTED',
    'R-16',
    path,
    `Mô hình “${name}” chưa gửi báo cáo kết quả đến đợt thẩm định này, hoặc đã rút. Hãy đề nghị đơn vị gửi báo cáo, hoặc bỏ mô hình khỏi danh sách của hội nghị.`,
    `The model “${name}” has not sent its result report to this round, or was withdrawn. Ask its unit to send it, or leave the model out of the session.`,
  );

export const alreadyOverridden = (submittedOn: CivilDate): Refusal =>
  refusal(
    'ALREADY_OVERRIDDEN',
    'R-16',
    ['model'],
    `Trưởng đoàn đã chấp thuận báo cáo gửi ngày ${viDate(submittedOn)} của mô hình này, không cần chấp thuận lại.`,
    `The head has waived the deadline for the report of ${submittedOn} of this model; there is no need to do it again.`,
  );

/** of the sessions as they are scheduled. */
export const reportOnTime = (name: string, submittedOn: CivilDate): Refusal =>
  refusal(
    'REPORT_ON_TIME',
    'R-16',
    ['model'],
    `Báo cáo của mô hình “${name}” gửi ngày ${viDate(submittedOn)} không chậm so với hội nghị nào đã xếp, nên không cần chấp thuận. Nếu hội nghị họp sớm hơn, hãy đề nghị Ban xếp lại ngày trước.`,
    `The report of ${submittedOn} on the model “${name}” is late for no session that is scheduled, so there is nothing to waive. If a session is to be held earlier, have the Board schedule it anew first.`,
  );

export const nothingLate = (): Refusal =>
  nothingWaits(
    'R-16',
    'Không có báo cáo nào đến chậm so với hội nghị đã xếp nên không có gì phải chấp thuận.',
    'No report is late for a session that is scheduled, so there is nothing to waive.',
  );
