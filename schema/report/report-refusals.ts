import { type Message, type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { Period } from './period.ts';
import type { Report } from './state.ts';
import { REPORT_KIND_NAMES, REPORT_STATUS_NAMES, type ReportKind, type ReportStatus } from './vocabulary.ts';

export const missing = (path: string): Refusal =>
  refusal(
    'REPORT_NOT_FOUND',
    undefined,
    [path],
    'Không có báo cáo này. Hãy chọn báo cáo trong danh sách, hoặc soạn báo cáo trước.',
    'There is no such report. Choose one from the list, or draft it first.',
  );

export const exists = (): Refusal =>
  refusal(
    'REPORT_EXISTS',
    undefined,
    ['report'],
    'Mã báo cáo này đã được dùng. Hãy mở báo cáo đã soạn, hoặc gửi lại với mã khác.',
    'This report id is taken. Open the one that was drafted, or send under another id.',
  );

const NO_WAY = { vi: '', en: '' };
const DRAFT_ANEW = { vi: ' Nếu cần, hãy soạn báo cáo mới.', en: ' If one is needed, draft another.' };
const REPLACE_IT = {
  vi: ' Báo cáo đã gửi thì không sửa; nếu cần sửa, hãy soạn bản mới thay thế (replaces).',
  en: ' What was submitted never changes; to correct it, draft a new version that replaces it.',
};
/** Where a report stands, and how to go on from there. */
const WAYS: Record<ReportStatus, Message> = {
  ...{ DRAFT: NO_WAY, REVIEWED: NO_WAY, DISCARDED: DRAFT_ANEW },
  ...{ SUBMITTED: REPLACE_IT, ACKNOWLEDGED: REPLACE_IT, RETURNED: REPLACE_IT },
};

/** A report that went out is never written again: the way out is a new version. */
export function requireStatus(state: Report, ...allowed: ReportStatus[]): Refusal[] {
  if (allowed.includes(state.status)) return [];
  const names = allowed.map((status) => REPORT_STATUS_NAMES[status]);
  const now = REPORT_STATUS_NAMES[state.status];
  const out = WAYS[state.status];
  return [
    refusal(
      'WRONG_STATUS',
      'R-36',
      ['report'],
      `Báo cáo ${now.vi}; việc này chỉ làm được khi báo cáo ${names.map(({ vi }) => vi).join(' hoặc ')}.${out.vi}`,
      `The report is ${now.en}; this can be done only when it is ${names.map(({ en }) => en).join(' or ')}.${out.en}`,
    ),
  ];
}

export const unitNeeded = (): Refusal =>
  refusal(
    'UNIT_NEEDED',
    'R-33',
    ['unit'],
    'Danh sách sau rà soát là của từng đơn vị. Hãy chọn đơn vị.',
    'A list after review is that of one unit. Choose the unit.',
  );

export const unitNotAsked = (kind: ReportKind): Refusal =>
  refusal(
    'UNIT_NOT_ASKED',
    'R-36',
    ['unit'],
    `“${REPORT_KIND_NAMES[kind].vi}” là báo cáo của địa phương, không của một đơn vị. Hãy bỏ trống đơn vị.`,
    `The ${REPORT_KIND_NAMES[kind].en} is the organization's, not that of a unit. Leave the unit empty.`,
  );

export const unitElsewhere = (): Refusal =>
  refusal(
    'UNIT_ELSEWHERE',
    'R-33',
    ['unit'],
    'Đơn vị này không thuộc địa phương của kế hoạch năm. Hãy chọn kế hoạch năm của địa phương mà đơn vị trực thuộc.',
    "The unit does not belong to the campaign's organization. Choose the campaign of the unit's own organization.",
  );

export const unitMerged = (into: string): Refusal =>
  refusal(
    'UNIT_MERGED',
    'R-49',
    ['unit'],
    `Đơn vị này đã sáp nhập vào “${into}”; danh sách của “${into}” gồm cả các mô hình của đơn vị này. Hãy lập danh sách cho “${into}”.`,
    `The unit has been merged into “${into}”, whose list holds its models too. Draft the list of “${into}”.`,
  );

export const wrongPeriod = (year: number): Refusal =>
  refusal(
    'PERIOD_OUTSIDE_YEAR',
    'R-34',
    ['period'],
    `Kỳ báo cáo phải nằm trong năm ${year} của kế hoạch, ngày đầu không sau ngày cuối. Hãy sửa lại kỳ, hoặc để trống để lấy kỳ mặc định của loại báo cáo.`,
    `The period lies within the campaign's year, ${year}, and begins no later than it ends. Correct it, or leave it out for the period of the kind.`,
  );

export const periodOfKind = (kind: ReportKind, { from, to }: Period): Refusal =>
  refusal(
    'PERIOD_OF_ANOTHER_KIND',
    'R-34',
    ['period'],
    `“${REPORT_KIND_NAMES[kind].vi}” tính từ ${viDate(from)} đến ${viDate(to)}${kind === 'ANNUAL' ? ' (hoặc đến một ngày khác sau 30/6)' : ''}. Hãy để trống kỳ báo cáo, hoặc chọn loại báo cáo khác.`,
    `The ${REPORT_KIND_NAMES[kind].en} is of ${from} to ${to}${kind === 'ANNUAL' ? ', or another day after 30 June' : ''}. Leave the period out, or choose another kind.`,
  );

export const superseded = (): Refusal =>
  refusal(
    'REPORT_SUPERSEDED',
    'R-36',
    ['report'],
    'Báo cáo này đã có bản mới thay thế, nên không tiếp nhận, không trả lại bản cũ. Hãy mở bản mới nhất.',
    'A later version has replaced this report: the old one is neither acknowledged nor returned. Open the newest.',
  );

export const alreadyDrafted = (kind: ReportKind): Refusal =>
  refusal(
    'REPORT_DRAFTED_ALREADY',
    'R-36',
    ['kind'],
    `Đã có “${REPORT_KIND_NAMES[kind].vi}” trong kế hoạch năm này. Hãy soạn tiếp bản đang có; nếu bản đó đã gửi, hãy soạn bản mới thay thế nó (replaces).`,
    `The campaign already has its ${REPORT_KIND_NAMES[kind].en}. Go on with it; if it was submitted, draft a new version that replaces it.`,
  );

export const replacesOther = (): Refusal =>
  refusal(
    'REPLACES_ANOTHER_REPORT',
    'R-36',
    ['replaces'],
    'Bản mới chỉ thay thế được báo cáo cùng loại, cùng kế hoạch năm, cùng đơn vị. Hãy chọn lại báo cáo cần thay thế.',
    'A new version replaces a report of the same kind, campaign and unit. Choose again what it replaces.',
  );

export const replacesUnsent = (): Refusal =>
  refusal(
    'REPLACED_NOT_SUBMITTED',
    'R-36',
    ['replaces'],
    'Báo cáo cần thay thế chưa gửi nên vẫn sửa được. Hãy sửa trực tiếp báo cáo đó.',
    'The report to replace has not been submitted and can still be written. Write that one.',
  );

export const replacesDiscarded = (): Refusal =>
  refusal(
    'REPLACED_DISCARDED',
    'R-38',
    ['replaces'],
    'Báo cáo cần thay thế là dự thảo đã bỏ. Hãy thay thế bản đang có hiệu lực, hoặc soạn báo cáo mới.',
    'The report to replace is a draft that was given up. Replace the version that stands, or draft one anew.',
  );

export const replacesSuperseded = (): Refusal =>
  refusal(
    'REPLACED_SUPERSEDED',
    'R-36',
    ['replaces'],
    'Báo cáo này đã có bản mới thay thế. Hãy thay thế bản mới nhất.',
    'This report has been replaced already. Replace the newest version.',
  );

export const nothingChanged = (): Refusal =>
  refusal(
    'NOTHING_CHANGED',
    undefined,
    ['sections'],
    'Nội dung gửi lên giống hệt nội dung đang có, nên không có gì để ghi nhận. Hãy sửa nội dung cần thay đổi.',
    'What was sent equals what stands, so there is nothing to record. Change what should change.',
  );

export const sectionMissing = (path: string[], vi: string, en: string): Refusal =>
  refusal(
    'SECTION_MISSING',
    'R-35',
    ['sections', ...path],
    `Báo cáo chưa có phần “${vi}”. Hãy viết phần này trước khi rà soát.`,
    `The report lacks the section “${en}”. Write it before the review.`,
  );

export const cutOffAhead = (today: string): Refusal =>
  refusal(
    'CUT_OFF_AHEAD',
    'R-34',
    ['cutOff'],
    `Thời điểm chốt số liệu nằm sau thời điểm gửi (${viDate(today)}). Hãy chọn thời điểm đã qua, hoặc để trống để chốt ngay khi gửi.`,
    `The cut-off lies after the submission (${today}). Choose a moment that has passed, or leave it out to count up to now.`,
  );

export const figuresNotReady = (): Refusal =>
  refusal(
    'FIGURES_NOT_READY',
    'R-34',
    ['report'],
    'Hệ thống đang cập nhật dữ liệu nên chưa chốt được số liệu. Chưa có gì được ghi; hãy gửi lại sau ít phút.',
    'The system is catching up with its data, so the figures cannot be frozen yet. Nothing was recorded; submit again in a few minutes.',
  );
