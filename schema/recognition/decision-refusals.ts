import type { RecognitionBody } from '../campaign/vocabulary.ts';
import type { CivilDate } from '../civil-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';

export const missing = (): Refusal =>
  refusal(
    'RECOGNITION_NOT_FOUND',
    undefined,
    ['recognition'],
    'Không có quyết định công nhận này. Hãy chọn trong danh sách, hoặc ban hành quyết định trước.',
    'There is no such decision of recognition. Choose one from the list, or issue it first.',
  );

export const exists = (): Refusal =>
  refusal(
    'RECOGNITION_EXISTS',
    undefined,
    ['recognition'],
    'Mã quyết định này đã được dùng. Hãy mở quyết định đã ban hành, hoặc gửi lại với mã khác.',
    'This id is taken by another decision. Open that decision, or send under another id.',
  );

const BODY_NAMES: Record<RecognitionBody, { vi: string; en: string }> = {
  PARTY_COMMITTEE: { vi: 'Đảng ủy', en: 'the Party Committee' },
  STANDING_COMMITTEE: { vi: 'Ban Thường vụ Đảng ủy', en: 'its Standing Committee' },
};

export const wrongBody = (wanted: RecognitionBody): Refusal =>
  refusal(
    'WRONG_BODY',
    'R-23',
    ['body'],
    `Kế hoạch năm giao ${BODY_NAMES[wanted].vi} ban hành quyết định công nhận. Hãy chọn ${BODY_NAMES[wanted].vi}, hoặc đề nghị Ban Xây dựng Đảng thay đổi thiết lập của kế hoạch năm.`,
    `In this campaign ${BODY_NAMES[wanted].en} issues the decision of recognition. Choose it, or ask the Board to change the campaign's setting.`,
  );

export const numberTaken = (number: string, issuedOn: CivilDate): Refusal =>
  refusal(
    'NUMBER_TAKEN',
    'R-23',
    ['number'],
    `Số ${number} đã được dùng cho một quyết định khác của cấp ủy trong năm ${issuedOn.slice(0, 4)}. Hãy kiểm tra lại sổ văn bản và ghi đúng số.`,
    `The number ${number} belongs to another decision of the Committee in ${issuedOn.slice(0, 4)}. Check the register of papers and state the right number.`,
  );

export const proposerDecides = (): Refusal =>
  refusal(
    'PROPOSER_DECIDES',
    'R-23',
    ['models'],
    'Tài khoản này đã tham mưu cho cấp ủy công nhận các mô hình của đợt thẩm định nên không tự ban hành quyết định. Hãy để người ký khác của cấp ủy ban hành.',
    'This account advised the Committee on the models of the round and does not issue the decision as well. Have another signatory issue it.',
  );

export const dropped = (name: string, path: (string | number)[]): Refusal =>
  refusal(
    'MODEL_ENDED',
    'R-14',
    path,
    `Mô hình “${name}” đã loại bỏ khi rà soát nên không công nhận được. Hãy bỏ mô hình này khỏi danh sách.`,
    `The model “${name}” was dropped in review and cannot be recognised. Remove it from the list.`,
  );

export const alreadyRecognised = (name: string, path: (string | number)[]): Refusal =>
  refusal(
    'ALREADY_RECOGNISED',
    'R-23',
    path,
    `Mô hình “${name}” đã có, hoặc đang được ghi vào, một quyết định công nhận khác. Hãy bỏ mô hình khỏi danh sách, hoặc mở quyết định kia để xem.`,
    `The model “${name}” is in another decision of recognition, or is being entered in one now. Remove it from the list, or open the other decision.`,
  );

export const notAppraised = (name: string, path: (string | number)[]): Refusal =>
  refusal(
    'NOT_APPRAISED',
    'R-23',
    path,
    `Mô hình “${name}” chưa có kết quả thẩm định đạt nên chưa công nhận được. Đơn vị gửi mô hình vào đợt thẩm định do Ban Xây dựng Đảng lập; hãy bỏ mô hình khỏi danh sách.`,
    `The model “${name}” has not passed an appraisal and cannot be recognised yet. Its unit sends it to an appraisal round, which the Board plans; leave it out of the list.`,
  );

export const noticeMissing = (name: string, path: (string | number)[]): Refusal =>
  refusal(
    'NOTICE_MISSING',
    'R-23',
    path,
    `Chưa ban hành thông báo kết quả thẩm định của mô hình “${name}”. Đoàn thẩm định cần ban hành thông báo trước khi có quyết định.`,
    `The notice of the appraisal of “${name}” has not been published. It has to be published before a decision.`,
  );

export const beforeNotice = (issuedOn: CivilDate, notice: CivilDate): Refusal =>
  refusal(
    'DECISION_BEFORE_NOTICE',
    'R-23',
    ['issuedOn'],
    `Quyết định ghi ngày ${viDate(issuedOn)}, trước ngày thông báo kết quả thẩm định ${viDate(notice)}. Hãy sửa lại ngày ban hành quyết định.`,
    `The decision is dated ${issuedOn}, before the notice of the appraisal on ${notice}. Correct its date.`,
  );

export const notInDecision = (path: (string | number)[]): Refusal =>
  refusal(
    'NOT_IN_DECISION',
    'R-24',
    path,
    'Mô hình này không có trong quyết định công nhận đã chọn. Hãy chọn lại quyết định hoặc mô hình.',
    'This model is not in the decision. Choose the decision or the model again.',
  );

export const alreadyRevoked = (path: (string | number)[]): Refusal =>
  refusal(
    'ALREADY_REVOKED',
    'R-24',
    path,
    'Mô hình này đã bị hủy công nhận, không cần hủy lại. Hãy bỏ khỏi danh sách.',
    'The recognition of this model has been revoked already. Remove it from the list.',
  );

export const revokedBeforeIssue = (revokedOn: CivilDate, issuedOn: CivilDate): Refusal =>
  refusal(
    'REVOCATION_BEFORE_ISSUE',
    'R-24',
    ['issuedOn'],
    `Quyết định hủy ngày ${viDate(revokedOn)} lại trước quyết định công nhận ngày ${viDate(issuedOn)}. Hãy sửa lại ngày.`,
    `The revocation is dated ${revokedOn}, before the recognition on ${issuedOn}. Correct the date.`,
  );

export const recordMissing = (): Refusal =>
  refusal(
    'RECORD_NOT_FOUND',
    'R-38',
    ['corrects'],
    'Quyết định này không có bản ghi cần đính chính như đã chọn. Hãy chọn bản ghi ban hành hoặc bản ghi hủy công nhận của quyết định.',
    'This decision has no such record. Choose the record of its issue or of one of its revocations.',
  );

export const recordCorrected = (): Refusal =>
  refusal(
    'RECORD_CORRECTED',
    'R-38',
    ['corrects'],
    'Bản ghi này đã được đính chính. Hãy đính chính bản mới nhất.',
    'This record has been corrected already. Correct the newest one.',
  );

export const nothingChanged = (path: string[]): Refusal =>
  refusal(
    'NOTHING_CHANGED',
    'R-38',
    path,
    'Nội dung gửi lên giống hệt nội dung đang có, nên không có gì để ghi nhận. Hãy sửa nội dung cần thay đổi.',
    'What was sent equals what stands, so there is nothing to record. Change what should change.',
  );

export const undoneAlready = (): Refusal =>
  refusal(
    'REVOCATION_UNDONE',
    'R-38',
    ['corrects'],
    'Việc hủy công nhận này đã được ghi nhận là nhầm và mô hình đã được khôi phục. Hãy tải lại để xem.',
    'This revocation was recorded as a mistake already, and its models are recognised again. Reload to see.',
  );

export const appraisedAnew = (name: string): Refusal =>
  refusal(
    'APPRAISED_ANEW',
    'R-38',
    ['corrects'],
    `Mô hình “${name}” đã gửi thẩm định lại sau khi bị hủy công nhận. Hãy đề nghị đơn vị rút mô hình khỏi đợt thẩm định đó, hoặc công nhận lại theo kết quả mới.`,
    `The model “${name}” was sent to another appraisal since. Ask its unit to withdraw it there, or recognise it anew by that result.`,
  );
