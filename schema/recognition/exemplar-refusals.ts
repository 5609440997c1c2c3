import type { CivilDate } from '../civil-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { ChecklistEntry } from './checklist.ts';
import {
  type DossierItem,
  PERSONAL_CRITERION_NAMES,
  type PersonalCriterion,
  TASK_RATING_NAMES,
  type TaskRating,
} from './vocabulary.ts';

export const missing = (): Refusal =>
  refusal(
    'EXEMPLAR_NOT_FOUND',
    undefined,
    ['exemplar'],
    'Không có đề nghị công nhận điển hình này. Hãy chọn trong danh sách; đề nghị mới do Ban Xây dựng Đảng lập.',
    'There is no such nomination. Choose one from the list; the Board nominates.',
  );

export const exists = (): Refusal =>
  refusal(
    'EXEMPLAR_EXISTS',
    undefined,
    ['exemplar'],
    'Mã đề nghị này đã được dùng. Hãy mở đề nghị đã có, hoặc gửi lại với mã khác.',
    'This id is taken by another nomination. Open that one, or send under another id.',
  );

export const nominatedAlready = (subject: 'COLLECTIVE' | 'INDIVIDUAL'): Refusal =>
  refusal(
    'NOMINATED_ALREADY',
    'R-26',
    [subject === 'COLLECTIVE' ? 'model' : 'title'],
    subject === 'COLLECTIVE'
      ? 'Tập thể của mô hình này đã được đề nghị công nhận điển hình. Hãy mở đề nghị đã có; muốn lập lại thì rút đề nghị đó trước.'
      : 'Cá nhân này đã được đề nghị công nhận điển hình trong năm. Hãy mở đề nghị đã có; muốn lập lại thì rút đề nghị đó trước.',
    subject === 'COLLECTIVE'
      ? 'The collective of this model has been nominated already. Open that nomination; withdraw it before nominating again.'
      : 'This individual has been nominated already this year. Open that nomination; withdraw it before nominating again.',
  );

export const notSelected = (name: string): Refusal =>
  refusal(
    'MODEL_NOT_SELECTED',
    'R-26',
    ['model'],
    `Mô hình “${name}” chưa được bình xét là mô hình tiêu biểu nhất. Hãy đưa mô hình ra Ban Thường vụ bình xét trước.`,
    `The model “${name}” has not been selected as most exemplary. Have the Committee vote on it first.`,
  );

export const notLeadUnit = (): Refusal =>
  refusal(
    'UNIT_NOT_OF_MODEL',
    'R-26',
    ['unit'],
    'Tập thể được đề nghị phải là đơn vị chủ trì mô hình. Hãy chọn lại đơn vị hoặc mô hình.',
    'The collective nominated is the unit that leads the model. Choose the unit or the model again.',
  );

export const unitElsewhere = (): Refusal =>
  refusal(
    'UNIT_ELSEWHERE',
    'R-26',
    ['unit'],
    'Đơn vị này không thuộc địa phương của kế hoạch năm này. Hãy chọn lại đơn vị.',
    "The unit does not belong to the campaign's organization. Choose the unit again.",
  );

export const ratingMissing = (): Refusal =>
  refusal(
    'RATING_MISSING',
    'R-26',
    ['rating'],
    'Thiếu kết quả xếp loại của đơn vị trong năm (tập thể, và cá nhân lãnh đạo, quản lý phải có). Hãy bổ sung; nếu chưa có kết quả cuối năm thì ghi mức tạm và xác nhận sau.',
    'The rating of the unit in the year is missing (collectives and leaders need it). Add it; before the end of the year state a provisional one and confirm it later.',
  );

export const ratedTooLow = (level: TaskRating): Refusal =>
  refusal(
    'RATING_TOO_LOW',
    'R-26',
    ['rating', 'level'],
    `Đơn vị được xếp loại “${TASK_RATING_NAMES[level].vi}”; điển hình phải từ “hoàn thành tốt nhiệm vụ” trở lên. Hãy chọn tập thể, cá nhân khác, hoặc sửa lại nếu ghi nhầm.`,
    `The unit “${TASK_RATING_NAMES[level].en}”; an exemplar needs at least “completed its tasks well”. Choose another, or correct the rating if it is wrong.`,
  );

export const nominationDeclined = (): Refusal =>
  refusal(
    'NOMINATION_DECLINED',
    'R-32',
    ['exemplar'],
    'Năm này đã ghi là không giới thiệu điển hình với thành phố nên không gửi hồ sơ. Nếu nay giới thiệu, hãy hủy nội dung đó (reopenCityNomination) trước.',
    'It is recorded that nobody is nominated to the city this year, so no dossier is sent. To nominate after all, take that back first (reopenCityNomination).',
  );

export const partMissing = (): Refusal =>
  refusal(
    'PART_MISSING',
    'R-26',
    ['part'],
    'Cá nhân điển hình phải trực tiếp tham gia xây dựng, thực hiện mô hình. Hãy ghi rõ phần việc cá nhân đã trực tiếp làm.',
    'An individual exemplar takes a direct part in the model. State what that part was.',
  );

export const criterionMissing = (criterion: PersonalCriterion): Refusal => {
  const { vi, en } = PERSONAL_CRITERION_NAMES[criterion];
  return refusal(
    'PERSONAL_CRITERION_MISSING',
    'R-26',
    ['criteria', criterion],
    `Chưa có minh chứng cho tiêu chí cá nhân: ${vi}. Hãy ghi minh chứng cụ thể.`,
    `There is no evidence for the personal criterion: ${en}. State it.`,
  );
};

export const leaderIsIndividual = (): Refusal =>
  refusal(
    'LEADER_NOT_INDIVIDUAL',
    'R-26',
    ['leader'],
    'Tiêu chí lãnh đạo, quản lý chỉ áp dụng cho cá nhân. Hãy chọn chủ thể là cá nhân, hoặc bỏ đánh dấu lãnh đạo.',
    'The criteria of leaders apply to individuals only. Choose an individual subject, or remove the mark.',
  );

export const ideasMissing = (): Refusal =>
  refusal(
    'LEADER_IDEAS_MISSING',
    'R-26',
    ['leadership', 'ideas'],
    'Cá nhân lãnh đạo, quản lý phải có ý tưởng hay, cách làm sáng tạo trong chỉ đạo. Hãy ghi cụ thể.',
    'A leader needs good ideas and creative ways in directing the model. State them.',
  );

export const directedMissing = (): Refusal =>
  refusal(
    'LEADER_MODEL_MISSING',
    'R-26',
    ['leadership', 'models'],
    'Cá nhân lãnh đạo, quản lý mỗi năm phải chỉ đạo xây dựng mới hoặc nhân rộng ít nhất 01 mô hình. Hãy chọn mô hình đã chỉ đạo trong năm.',
    'A leader directs at least one new or replicated model a year. Choose the model directed this year.',
  );

export const directedUnfit = (index: number): Refusal =>
  refusal(
    'DIRECTED_MODEL_UNFIT',
    'R-26',
    ['leadership', 'models', index],
    'Mô hình này không phải mô hình mới hoặc nhân rộng đã được tiếp nhận, chưa bị loại bỏ, của địa phương trong năm nay. Hãy chọn mô hình khác.',
    'The model is not a new or replicated model of the commune this year that was accepted and not dropped. Choose another.',
  );

export const withdrawn = (): Refusal =>
  refusal(
    'EXEMPLAR_WITHDRAWN',
    'R-26',
    ['exemplar'],
    'Đề nghị này đã rút nên không nhận thêm việc nào. Nếu cần, Ban Xây dựng Đảng lập đề nghị mới.',
    'This nomination has been withdrawn and takes nothing more. The Board nominates anew if needed.',
  );

export const ratingFinal = (): Refusal =>
  refusal(
    'RATING_FINAL',
    'R-26',
    ['exemplar'],
    'Xếp loại của đề nghị này không phải mức tạm nên không có gì để xác nhận. Nếu ghi nhầm, hãy đính chính xếp loại.',
    'The rating of this nomination is not provisional: there is nothing to confirm. If it is wrong, correct it.',
  );

export const ratingNotConfirmed = (provisional: boolean): Refusal =>
  refusal(
    'RATING_NOT_CONFIRMED',
    'R-38',
    ['exemplar'],
    provisional
      ? 'Xếp loại của đề nghị này còn là mức tạm nên chưa có gì để đính chính. Hãy xác nhận xếp loại.'
      : 'Đề nghị này không ghi xếp loại nên không có gì để đính chính.',
    provisional
      ? 'The rating of this nomination is still provisional: there is nothing to correct. Confirm it.'
      : 'This nomination states no rating: there is nothing to correct.',
  );

export const itemOfBoard = (): Refusal =>
  refusal(
    'ITEM_OF_BOARD',
    'R-28',
    ['item'],
    'Biên bản, tờ trình và danh sách là văn bản của cấp ủy, do Ban Xây dựng Đảng đưa vào hồ sơ. Đơn vị bổ sung báo cáo thành tích và trích ngang.',
    "Minutes, submission and list are the Committee's papers, filed by the Board. Units file the achievement report and the summary.",
  );

export const reportNotFiled = (): Refusal =>
  refusal(
    'REPORT_NOT_FILED',
    'R-28',
    ['by'],
    'Hồ sơ chưa có báo cáo thành tích để xác nhận. Hãy đưa báo cáo vào hồ sơ trước.',
    'There is no achievement report to confirm. File it first.',
  );

export const confirmedAlready = (): Refusal =>
  refusal(
    'REPORT_CONFIRMED',
    'R-28',
    ['by'],
    'Cấp ủy này đã xác nhận bản báo cáo hiện có. Chỉ xác nhận lại khi báo cáo được thay bằng bản mới.',
    'This committee has confirmed the report as filed. It is confirmed again only when a new one takes its place.',
  );

export const signatoryConfirms = (): Refusal =>
  refusal(
    'SIGNATORY_CONFIRMS',
    'R-28',
    ['by'],
    'Xác nhận của cấp ủy cấp đề nghị do người ký thay mặt cấp ủy thực hiện. Đơn vị chỉ xác nhận với tư cách cấp ủy trực tiếp quản lý.',
    'The confirmation of the proposing committee is given by its signatory. A unit confirms as the direct committee alone.',
  );

export const authorConfirms = (): Refusal =>
  refusal(
    'AUTHOR_CONFIRMS',
    'R-28',
    ['by'],
    'Tài khoản này đã lập báo cáo thành tích nên không tự xác nhận được. Hãy đề nghị người khác của cấp ủy xác nhận.',
    'This account filed the achievement report and does not confirm it as well. Ask somebody else of the committee.',
  );

export const sameHand = (): Refusal =>
  refusal(
    'SAME_CONFIRMER',
    'R-28',
    ['by'],
    'Tài khoản này đã xác nhận cho cấp ủy kia. Hai xác nhận phải do hai người khác nhau thực hiện; hãy đề nghị người khác xác nhận.',
    'This account has confirmed for the other committee. The two confirmations are given by two people; ask another one.',
  );

export const sent = (): Refusal =>
  refusal(
    'DOSSIER_SENT',
    'R-28',
    ['exemplar'],
    'Hồ sơ đã gửi về thành phố nên không thay đổi được nữa. Nếu hồ sơ sai, Ban Xây dựng Đảng rút đề nghị và lập lại.',
    'The dossier has been sent to the city and does not change any more. If it is wrong, the Board withdraws the nomination and nominates anew.',
  );

/** one per missing paper; the path names the item. */
export const incomplete = ({ item, message }: ChecklistEntry): Refusal =>
  refusal(
    'DOSSIER_INCOMPLETE',
    'R-28',
    ['dossier', item],
    `Hồ sơ chưa đủ nên chưa gửi được. ${message.vi}.`,
    `The dossier is incomplete and cannot be sent. ${message.en}.`,
  );

/** what qualified the nomination no longer does. */
export const unqualified = ({ item, message }: ChecklistEntry): Refusal =>
  refusal(
    'NOT_QUALIFIED',
    'R-26',
    ['dossier', item],
    `Đề nghị không còn đủ điều kiện nên không gửi được. ${message.vi}.`,
    `The nomination does not qualify any more and cannot be sent. ${message.en}.`,
  );

export const notSent = (): Refusal =>
  refusal(
    'DOSSIER_NOT_SENT',
    'R-29',
    ['exemplar'],
    'Hồ sơ chưa gửi về thành phố nên chưa có kết quả để ghi nhận. Hãy gửi hồ sơ trước.',
    'The dossier has not been sent to the city: there is no outcome to record yet. Send it first.',
  );

export const cityRecords = (): Refusal =>
  refusal(
    'CITY_IN_SYSTEM',
    'R-29',
    [],
    'Kết quả xét điển hình do Ban Tuyên giáo và Dân vận Thành ủy ghi nhận. Ban Xây dựng Đảng chỉ ghi thay khi kế hoạch năm đặt là thành phố chưa dùng hệ thống.',
    "The outcome is recorded by the city's Commission. The Board records it only where the campaign says that the city is outside the system.",
  );

export const outcomeRecorded = (): Refusal =>
  refusal(
    'OUTCOME_RECORDED',
    'R-29',
    ['exemplar'],
    'Thành phố đã có kết quả đối với đề nghị này. Nếu ghi nhầm kết quả, hãy đính chính bản ghi đó.',
    "The city's outcome on this nomination is recorded. If it is wrong, correct that record.",
  );

export const outcomeBeforeSending = (decidedOn: CivilDate, sentOn: CivilDate): Refusal =>
  refusal(
    'OUTCOME_BEFORE_SENDING',
    'R-29',
    ['decidedOn'],
    `Kết quả ghi ngày ${viDate(decidedOn)}, trước ngày gửi hồ sơ ${viDate(sentOn)}. Hãy sửa lại ngày.`,
    `The outcome is dated ${decidedOn}, before the dossier was sent on ${sentOn}. Correct the date.`,
  );

/** As of every other award of a level above. */
export const numberMissing = (): Refusal =>
  refusal(
    'NUMBER_MISSING',
    'R-29',
    ['number'],
    'Thành phố đã công nhận thì phải ghi số quyết định. Hãy bổ sung số, hoặc ghi kết quả là không được công nhận.',
    'What the city granted has a decision with a number. State it, or record that the city declined.',
  );

export const outcomeMissing = (): Refusal =>
  refusal(
    'RECORD_NOT_FOUND',
    'R-38',
    ['corrects'],
    'Đề nghị này không có bản ghi kết quả đã chọn. Hãy chọn bản ghi kết quả của thành phố cần đính chính.',
    'This nomination has no such record of an outcome. Choose the one to correct.',
  );

/** Items of the dossier that a unit files itself. */
export const UNIT_ITEMS: readonly DossierItem[] = ['ACHIEVEMENT_REPORT', 'SUMMARY'];
