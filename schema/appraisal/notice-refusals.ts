import type { CivilDate } from '../civil-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';

export const nothingToNotify = (): Refusal =>
  refusal(
    'NOTHING_TO_NOTIFY',
    'R-21',
    ['round'],
    'Không có hội nghị nào đã kết thúc mà chưa thông báo kết quả. Hãy kết thúc hội nghị trước, hoặc đính chính thông báo đã ban hành.',
    'There is no closed session whose results have not been notified. Close the session first, or correct the notice that was issued.',
  );

export const revotePending = (session: string): Refusal =>
  refusal(
    'REVOTE_PENDING',
    'R-20',
    ['round'],
    `Hội nghị “${session}” bỏ phiếu lại còn chưa kết thúc nên chưa thông báo kết quả được. Hãy kết thúc hoặc hủy hội nghị đó trước.`,
    `The re-vote “${session}” is not closed, so results cannot be notified yet. Close or cancel that session first.`,
  );

export const noticeBeforeSession = (issuedOn: CivilDate, heldOn: CivilDate): Refusal =>
  refusal(
    'NOTICE_BEFORE_SESSION',
    'R-21',
    ['issuedOn'],
    `Ngày thông báo ${viDate(issuedOn)} trước ngày họp ${viDate(heldOn)}. Hãy ghi ngày thông báo từ ngày họp trở đi.`,
    `The notice is dated ${issuedOn}, before the session of ${heldOn}. Date it on or after the session.`,
  );

export const noticeAfterAdvice = (issuedOn: CivilDate, advisedOn: CivilDate): Refusal =>
  refusal(
    'NOTICE_AFTER_ADVICE',
    'R-21',
    ['issuedOn'],
    `Ngày thông báo ${viDate(issuedOn)} sau ngày tham mưu cấp ủy ${viDate(advisedOn)}. Hãy kiểm tra lại ngày.`,
    `The notice would be dated ${issuedOn}, after the advice to the Committee of ${advisedOn}. Check the day.`,
  );

export const noticeMissing = (): Refusal =>
  refusal(
    'NOTICE_NOT_FOUND',
    'R-38',
    ['corrects'],
    'Không có thông báo nào mang mã này, hoặc thông báo đã được đính chính sau đó. Hãy chọn bản đang có hiệu lực.',
    'There is no notice of this id, or it has been corrected since. Choose the one that stands.',
  );

export const sessionPending = (session: string): Refusal =>
  refusal(
    'SESSION_PENDING',
    'R-21',
    ['round'],
    `Hội nghị “${session}” chưa họp xong hoặc chưa thông báo kết quả nên chưa tham mưu cấp ủy được. Hãy thông báo kết quả, hoặc hủy hội nghị chưa họp.`,
    `The session “${session}” is not finished or not notified, so the Committee cannot be advised yet. Publish its results, or cancel it where it has not opened.`,
  );

export const nothingNotified = (): Refusal =>
  refusal(
    'NOT_NOTIFIED',
    'R-21',
    ['round'],
    'Đợt này chưa thông báo kết quả nào. Hãy ban hành thông báo kết quả trước khi tham mưu cấp ủy.',
    'No result of this round has been notified. Publish the notice before advising the Committee.',
  );

export const notPassed = (index: number): Refusal =>
  refusal(
    'MODEL_NOT_PASSED',
    'R-21',
    ['models', index],
    'Mô hình này không có trong danh sách đạt của thông báo kết quả. Chỉ tham mưu công nhận mô hình đã đạt; hãy bỏ mô hình khỏi danh sách.',
    'This model is not among those that passed by the notice. Only those are put forward; leave it out.',
  );

export const adviceBeforeNotice = (issuedOn: CivilDate, notifiedOn: CivilDate): Refusal =>
  refusal(
    'ADVICE_BEFORE_NOTICE',
    'R-21',
    ['issuedOn'],
    `Ngày tham mưu ${viDate(issuedOn)} trước ngày thông báo kết quả ${viDate(notifiedOn)}. Hãy ghi ngày từ ngày thông báo trở đi.`,
    `The advice is dated ${issuedOn}, before the notice of ${notifiedOn}. Date it on or after the notice.`,
  );
