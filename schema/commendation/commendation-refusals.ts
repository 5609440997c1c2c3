import type { CivilDate } from '../civil-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { quoted, viDate } from '../wording.ts';
import { LOST_GROUND_NAMES, type LostGround } from './ground.ts';
import type { Commendation } from './state.ts';
import { COMMENDATION_STATUS_NAMES, type CommendationStatus } from './vocabulary.ts';

export const missing = (): Refusal =>
  refusal(
    'COMMENDATION_NOT_FOUND',
    undefined,
    ['commendation'],
    'Không có đề nghị khen thưởng này. Hãy chọn trong danh sách; đề nghị mới do Ban Xây dựng Đảng lập.',
    'There is no such commendation. Choose one from the list; the Board proposes.',
  );

export const exists = (): Refusal =>
  refusal(
    'COMMENDATION_EXISTS',
    undefined,
    ['commendation'],
    'Mã khen thưởng này đã được dùng. Hãy mở đề nghị đã lập, hoặc gửi lại với mã khác.',
    'This commendation id is taken. Open the one that was proposed, or send under another id.',
  );

export function requireStatus(state: Commendation, ...allowed: CommendationStatus[]): Refusal[] {
  if (allowed.includes(state.status)) return [];
  const names = allowed.map((status) => COMMENDATION_STATUS_NAMES[status]);
  const now = COMMENDATION_STATUS_NAMES[state.status];
  return [
    refusal(
      'WRONG_STATUS',
      'R-30',
      ['commendation'],
      `Việc khen thưởng này ${now.vi}; việc vừa gửi chỉ làm được khi ${names.map(({ vi }) => vi).join(' hoặc ')}. Hãy kiểm tra lại danh sách khen thưởng.`,
      `This commendation is ${now.en}; what was sent can be done only when it is ${names.map(({ en }) => en).join(' or ')}. Check the list of commendations.`,
    ),
  ];
}

export const unitElsewhere = (): Refusal =>
  refusal(
    'UNIT_ELSEWHERE',
    'R-30',
    ['recipient', 'unit'],
    'Đơn vị này không thuộc địa phương của kế hoạch năm. Hãy chọn đơn vị của địa phương, hoặc để trống và ghi rõ tên trong “Chủ thể”.',
    'The unit does not belong to the organization of the campaign. Choose one of its units, or leave it empty and name the recipient in the title.',
  );

export const personOfCollective = (): Refusal =>
  refusal(
    'PERSON_OF_COLLECTIVE',
    'R-30',
    ['recipient', 'person'],
    'Khen tập thể thì không ghi cá nhân. Hãy bỏ cá nhân, hoặc đề nghị khen cá nhân riêng.',
    'A collective is commended without naming a person. Leave the person out, or propose the person separately.',
  );

export const modelElsewhere = (): Refusal =>
  refusal(
    'MODEL_ELSEWHERE',
    'R-30',
    ['model'],
    'Mô hình này không thuộc kế hoạch năm đã chọn. Hãy chọn mô hình của kế hoạch năm, hoặc để trống nếu khen thưởng không gắn với một mô hình.',
    'The model is not one of this campaign. Choose one of its models, or leave it empty when the commendation is not for a model.',
  );

export const modelDropped = (): Refusal =>
  refusal(
    'MODEL_DROPPED',
    'R-30',
    ['model'],
    'Mô hình đã bị loại bỏ khi rà soát nên không khen thưởng theo mô hình này. Hãy đề nghị theo mô hình khác, hoặc không gắn với mô hình.',
    'The model was dropped in review, so nobody is commended for it. Propose for another model, or for none.',
  );

export const exemplarMissing = (): Refusal =>
  refusal(
    'EXEMPLAR_NOT_FOUND',
    'R-30',
    ['exemplar'],
    'Không có điển hình này. Hãy chọn trong danh sách điển hình, hoặc để trống nếu không khen theo điển hình.',
    'There is no such exemplar. Choose one from the list, or leave it empty when the commendation is not for an exemplar.',
  );

export const exemplarElsewhere = (): Refusal =>
  refusal(
    'EXEMPLAR_ELSEWHERE',
    'R-30',
    ['exemplar'],
    'Điển hình này không thuộc kế hoạch năm đã chọn. Hãy chọn điển hình của kế hoạch năm, hoặc để trống nếu không khen theo điển hình.',
    'The exemplar is not one of this campaign. Choose one of its exemplars, or leave it empty when the commendation is not for an exemplar.',
  );

export const exemplarOfAnotherModel = (): Refusal =>
  refusal(
    'EXEMPLAR_OF_ANOTHER_MODEL',
    'R-30',
    ['exemplar'],
    'Điển hình này được giới thiệu theo một mô hình khác. Hãy chọn đúng mô hình của điển hình, hoặc để trống mục mô hình.',
    'The exemplar was nominated for another model. Choose the model of the exemplar, or leave the model out.',
  );

export const exemplarWithdrawn = (): Refusal =>
  refusal(
    'EXEMPLAR_WITHDRAWN',
    'R-30',
    ['exemplar'],
    'Việc giới thiệu điển hình này đã rút nên không khen thưởng theo điển hình này. Hãy đề nghị theo điển hình khác, theo mô hình, hoặc về thành tích chung của phong trào.',
    'The nomination of this exemplar was withdrawn, so nobody is commended for it. Propose for another exemplar, for the model, or for work in the movement as a whole.',
  );

export const exemplarNotSelected = (): Refusal =>
  refusal(
    'EXEMPLAR_NOT_SELECTED',
    'R-30',
    ['exemplar'],
    'Mô hình của điển hình này không còn là mô hình được công nhận và bình xét tiêu biểu nhất. Hãy đề nghị sau khi mô hình được công nhận, bình xét lại, hoặc đề nghị không theo điển hình.',
    'The model of this exemplar is no longer one that is recognised and selected as most exemplary. Propose once it is so again, or without the exemplar.',
  );

/** The same said of a commendation that was proposed while all stood. */
export function groundLost(lost: LostGround): Refusal {
  const { vi, en } = LOST_GROUND_NAMES[lost];
  return refusal(
    GROUND_CODES[lost],
    'R-30',
    ['commendation'],
    `Không khen thưởng theo đề nghị này được, vì ${vi}. Hãy rút đề nghị, hoặc trả lời không chấp nhận; nếu việc đó là nhầm, hãy khôi phục trước.`,
    `Nobody is commended by this proposal, for ${en}. Withdraw the proposal or decline it; where that was a mistake, have it taken back first.`,
  );
}

const GROUND_CODES: Record<LostGround, string> = {
  MODEL_DROPPED: 'MODEL_DROPPED',
  EXEMPLAR_WITHDRAWN: 'EXEMPLAR_WITHDRAWN',
  RECOGNITION_REVOKED: 'MODEL_NOT_RECOGNISED',
  MODEL_NOT_RECOGNISED: 'MODEL_NOT_RECOGNISED',
  MODEL_NOT_SELECTED: 'EXEMPLAR_NOT_SELECTED',
};

export const proposerDecides = (): Refusal =>
  refusal(
    'PROPOSER_DECIDES',
    'R-30',
    ['commendation'],
    'Tài khoản này đã lập đề nghị khen thưởng nên không tự quyết định được. Hãy để người khác có thẩm quyền quyết định.',
    'This account proposed the commendation and does not decide it as well. Have somebody else with that authority decide.',
  );

export const alreadyProposed = (title: string): Refusal =>
  refusal(
    'RECIPIENT_PROPOSED',
    'R-30',
    ['recipient'],
    `“${title}” đã được đề nghị hoặc đã được khen thưởng hình thức này về cùng thành tích trong kế hoạch năm. Hãy mở đề nghị đã có; chỉ đề nghị lại khi đề nghị trước không được chấp nhận hoặc đã bị hủy.`,
    `“${title}” has been proposed or commended in this form for the same thing in the campaign. Open the existing one; propose again only after it was declined or cancelled.`,
  );

/** Bằng khen is not the chair's to give; giấy khen needs nobody above. */
export const wrongForm = (state: Commendation): Refusal =>
  state.form === 'BANG_KHEN'
    ? refusal(
        'ABOVE_AUTHORITY',
        'R-30',
        ['commendation'],
        'Bằng khen thuộc thẩm quyền cấp trên. Hãy trình cấp trên, rồi ghi kết quả khi có quyết định.',
        'Bằng khen is for a higher authority to give. Submit it upward, then record what was decided.',
      )
    : refusal(
        'WITHIN_AUTHORITY',
        'R-30',
        ['commendation'],
        'Giấy khen do Chủ tịch Ủy ban nhân dân xã quyết định, không phải trình cấp trên. Đề nghị Chủ tịch quyết định khen thưởng.',
        "Giấy khen is decided by the chair of the People's Committee and is not submitted upward. Ask the chair to award it.",
      );

export const notTheDecider = (who: { vi: string; en: string }): Refusal =>
  refusal(
    'FORBIDDEN',
    'R-30',
    ['commendation'],
    `Việc này thuộc ${who.vi}. Hãy chuyển cho người có thẩm quyền.`,
    `This belongs to ${who.en}. Pass it on to whoever has that authority.`,
  );

export const cityInside = (): Refusal =>
  refusal(
    'CITY_RECORDS_IT',
    'R-30',
    ['commendation'],
    'Thành phố dùng chung hệ thống nên cán bộ thành phố ghi kết quả này. Nếu thành phố không dùng hệ thống, hãy bật thiết lập “Thành phố chưa dùng hệ thống” (cityOutsideSystem) của kế hoạch năm.',
    'The city uses this system, so its officer records this. If it does not, turn on the campaign setting cityOutsideSystem.',
  );

export const legalBasisUnknown = (day: CivilDate): Refusal =>
  refusal(
    'LEGAL_BASIS_UNKNOWN',
    'R-30',
    ['legalBasis'],
    `Chưa có dữ liệu về căn cứ pháp lý khen thưởng tại ngày ${viDate(day)}. Hãy kiểm tra ngày quyết định, hoặc ghi căn cứ pháp lý (luật, nghị định: tên, số, ngày ban hành).`,
    `No legal basis is known for ${day}. Check the day of the decision, or state the basis (law, decree: title, number, day of issue).`,
  );

export const coefficientMissing = (kind: 'collective' | 'individual'): Refusal =>
  refusal(
    'REWARD_COEFFICIENT_MISSING',
    'R-30',
    ['reward'],
    `Kế hoạch năm chưa đặt hệ số tiền thưởng cho ${kind === 'collective' ? 'tập thể' : 'cá nhân'} (thiết lập rewardCoefficients.${kind}). Ban Xây dựng Đảng đặt hệ số trong thiết lập; nếu không, khen thưởng không kèm tiền thưởng.`,
    `The campaign sets no reward coefficient for ${kind === 'collective' ? 'collectives' : 'individuals'} (setting rewardCoefficients.${kind}). The Board sets it among the settings; or award without a reward.`,
  );

export const baseWageMissing = (day: CivilDate): Refusal =>
  refusal(
    'BASE_WAGE_MISSING',
    'R-30',
    ['reward'],
    `Kế hoạch năm chưa có mức lương cơ sở áp dụng cho ngày ${viDate(day)} (thiết lập baseWages). Ban Xây dựng Đảng bổ sung mức lương và văn bản quy định trong thiết lập; nếu không, khen thưởng không kèm tiền thưởng.`,
    `The campaign has no base wage for ${day} (setting baseWages). The Board adds the amount and the paper that sets it; or award without a reward.`,
  );

export const anotherDecision = (): Refusal =>
  refusal(
    'NOT_THE_SAME_DECISION',
    'R-30',
    ['sameDecisionAs'],
    'Khen thưởng được dẫn chiếu không phải do cùng quyết định này (phải cùng địa phương, cùng số, cùng ngày và là khen thưởng ghi số đó đầu tiên). Hãy chọn lại, hoặc để trống nếu quyết định chưa được ghi lần nào.',
    'The commendation referred to is not by this decision (same organization, number and day, and the one that first recorded the number). Choose again, or leave it empty when the decision has not been recorded yet.',
  );

export const alsoSameDecision = {
  vi: ' Nếu cùng một quyết định khen nhiều tập thể, cá nhân, hãy dẫn chiếu khen thưởng đã ghi trước (sameDecisionAs).',
  en: ' If one decision commends several, refer to the one recorded first (sameDecisionAs).',
};

export const numberMissing = (): Refusal =>
  refusal(
    'NUMBER_MISSING',
    'R-30',
    ['number'],
    'Được khen thưởng thì phải ghi số quyết định. Hãy bổ sung số, hoặc ghi kết quả là không được khen thưởng.',
    'What was granted has a decision with a number. State it, or record that it was not granted.',
  );

export const beforeDecision = (path: string, day: CivilDate, decidedOn: CivilDate): Refusal =>
  refusal(
    'BEFORE_DECISION',
    'R-30',
    [path],
    `Ngày ${viDate(day)} trước ngày quyết định ${viDate(decidedOn)}. Hãy kiểm tra lại hai ngày.`,
    `${day} lies before the day of the decision, ${decidedOn}. Check both days.`,
  );

export const notCorrectable = (known: readonly (string | undefined)[]): Refusal => {
  const ids = known.filter((id) => id !== undefined);
  return refusal(
    'RECORD_NOT_FOUND',
    'R-38',
    ['corrects'],
    `Chỉ đính chính được nội dung đang có hiệu lực của quyết định khen thưởng hoặc việc trao tặng.${ids.length > 0 ? ` Bản ghi hiện hành: ${quoted(ids)}.` : ' Hiện chưa có nội dung nào.'} Hãy chọn lại trong dòng thời gian.`,
    `Only what now stands of the award or the presentation can be corrected.${ids.length > 0 ? ` It was stated by ${quoted(ids)}.` : ' There is nothing yet.'} Choose again from the timeline.`,
  );
};

export const nothingChanged = (): Refusal =>
  refusal(
    'NOTHING_CHANGED',
    'R-38',
    ['corrects'],
    'Nội dung đính chính giống hệt nội dung đang có, nên không có gì để ghi nhận. Hãy sửa nội dung cần thay đổi.',
    'The correction equals what stands, so there is nothing to record. Change what should change.',
  );

export const modelNotRecognised = (): Refusal =>
  refusal(
    'MODEL_NOT_RECOGNISED',
    'R-30',
    ['model'],
    'Mô hình này chưa được công nhận, hoặc đã bị hủy công nhận. Hãy đề nghị khen thưởng sau khi có quyết định công nhận; nếu khen thành tích chung của phong trào, hãy để trống mục mô hình.',
    'This model is not recognised, or no longer. Propose the commendation once a decision recognises it; for work in the movement as a whole leave the model out.',
  );
