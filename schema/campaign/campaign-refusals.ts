import { type Refusal, refusal } from '../refusal.ts';
import { quoted } from '../wording.ts';
import type { CampaignState } from './state.ts';
import type { CampaignStatus } from './vocabulary.ts';

const CAMPAIGN_STATUS_NAMES: Record<CampaignStatus, { vi: string; en: string }> = {
  PLANNED: { vi: 'đã lập, chưa phát động', en: 'planned, not yet open' },
  OPEN: { vi: 'đang thực hiện', en: 'open' },
  CANCELLED: { vi: 'đã hủy', en: 'cancelled' },
  CLOSED: { vi: 'đã khép lại', en: 'closed' },
};

export function campaignMissing(path: string[]): Refusal {
  return refusal(
    'CAMPAIGN_NOT_FOUND',
    undefined,
    path,
    'Địa phương chưa lập kế hoạch phong trào của năm này. Trước hết, Ban Xây dựng Đảng cần lập kế hoạch của năm này.',
    'The organization has no campaign for this year. The Board has to plan it first.',
  );
}

/** Nothing new enters a campaign that is not open. */
export function openCampaign(path: string[], state: CampaignState | undefined): Refusal[] {
  if (!state) return [campaignMissing(path)];
  if (state.status === 'OPEN') return [];
  const status = CAMPAIGN_STATUS_NAMES[state.status];
  return [
    refusal(
      'CAMPAIGN_NOT_OPEN',
      undefined,
      path,
      `Kế hoạch năm ${state.year} ở trạng thái “${status.vi}” nên không nhận việc này. Đề nghị Ban Xây dựng Đảng phát động (hoặc mở lại) kế hoạch năm.`,
      `The campaign of ${state.year} is ${status.en} and does not take this. Ask the Board to open (or reopen) it.`,
    ),
  ];
}

export const alreadyOpen = (year: number): Refusal =>
  refusal(
    'CAMPAIGN_ALREADY_OPEN',
    undefined,
    ['campaign'],
    `Kế hoạch năm ${year} đang thực hiện rồi, không cần phát động lại.`,
    `The campaign of ${year} is open already; there is no need to open it again.`,
  );

export function nothingChanged(path: string[]): Refusal {
  return refusal(
    'NOTHING_CHANGED',
    undefined,
    path,
    'Nội dung gửi lên giống hệt nội dung đang có, nên không có gì để ghi nhận. Hãy sửa nội dung cần thay đổi.',
    'What was sent equals what stands, so there is nothing to record. Change what should change.',
  );
}

export function duplicateKey(path: (string | number)[], key: string): Refusal {
  return refusal(
    'KEY_REPEATED',
    undefined,
    path,
    `Mã “${key}” xuất hiện hơn một lần. Mỗi mục phải có mã riêng; hãy đổi một trong hai mã.`,
    `The key “${key}” appears more than once. Each entry needs its own; change one of them.`,
  );
}

export function keyMissing(path: string[], key: string, known: readonly string[]): Refusal {
  return refusal(
    'KEY_NOT_FOUND',
    undefined,
    path,
    `Kế hoạch năm không có mục mang mã “${key}”. ${known.length > 0 ? `Các mã hiện có: ${quoted(known)}.` : 'Hiện chưa có mục nào; hãy bổ sung trước.'}`,
    `The campaign has no entry with the key “${key}”. ${known.length > 0 ? `It has: ${quoted(known)}.` : 'It has none yet; add one first.'}`,
  );
}

/** R-32: who has sent somebody does not say that nobody is sent. */
export const dossiersSent = (count: number): Refusal =>
  refusal(
    'DOSSIERS_SENT',
    'R-32',
    ['campaign'],
    `Năm này đã gửi thành phố ${count} hồ sơ điển hình (đang chờ hoặc đã được công nhận) nên không ghi là không giới thiệu. Nếu không giới thiệu nữa, hãy rút các đề nghị thành phố chưa xét.`,
    `Dossiers of exemplars stand with the city this year or were granted (${count}), so it is not recorded that nobody is nominated. To nominate nobody after all, withdraw those the city has not decided on.`,
  );

export const viewsBehind = (): Refusal =>
  refusal(
    'VIEWS_BEHIND',
    'R-32',
    ['campaign'],
    'Danh sách hồ sơ điển hình đang được cập nhật. Hãy thử lại sau giây lát.',
    'The list of dossiers is being brought up to date. Try again in a moment.',
  );

export const reopened = (year: number): Refusal =>
  refusal(
    'CAMPAIGN_REOPENED',
    'R-38',
    ['campaign'],
    `Kế hoạch năm ${year} đã từng khép lại rồi mở lại nên không rút việc phát động. Nếu mở lại nhầm, hãy khép lại kế hoạch.`,
    `The campaign of ${year} was closed and opened again, so its opening is not withdrawn. If that was a mistake, close it.`,
  );

export const somethingBegun = (year: number): Refusal =>
  refusal(
    'CAMPAIGN_BEGUN',
    'R-38',
    ['campaign'],
    `Kế hoạch năm ${year} đã có mô hình, báo cáo, kế hoạch của cấp dưới hoặc nội dung khác được ghi nhận nên không rút việc phát động được nữa. Hãy khép lại kế hoạch nếu không thực hiện.`,
    `Models, reports, plans of the level below or other things were entered for the campaign of ${year}, so its opening is no longer withdrawn. Close it if it is not carried out.`,
  );

/** Of a plan whose opening was withdrawn, at the moment in which something was entered. */
export const begunAll = (year: number): Refusal =>
  refusal(
    'CAMPAIGN_BEGUN',
    'R-38',
    ['campaign'],
    `Kế hoạch năm ${year} đã có mô hình, báo cáo, kế hoạch của cấp dưới hoặc nội dung khác được ghi nhận nên không hủy được. Hãy phát động kế hoạch; nếu không thực hiện, khép lại sau đó.`,
    `Models, reports, plans of the level below or other things were entered for the campaign of ${year}, so it is not cancelled. Open it, and close it where it is not carried out.`,
  );

export const countBehind = (): Refusal =>
  refusal(
    'VIEWS_BEHIND',
    'R-38',
    ['campaign'],
    'Hệ thống đang cập nhật nên chưa xác định được kế hoạch đã có nội dung nào hay chưa. Hãy thử lại sau giây lát.',
    'The views are being brought up to date, so it is not known yet whether anything was entered. Try again in a moment.',
  );

export const nominationStands = (): Refusal =>
  refusal(
    'NOMINATION_NOT_DECLINED',
    'R-38',
    ['campaign'],
    'Chưa có quyết định không đề nghị điển hình nào được ghi, nên không có gì để hủy. Hãy đề cử và gửi hồ sơ như thường.',
    'No decision to nominate nobody is recorded, so there is nothing to undo. Nominate and send dossiers as usual.',
  );

/** R-38: what was opened is closed; only a plan is taken back. */
export function notPlanned(year: number): Refusal {
  return refusal(
    'CAMPAIGN_OPENED',
    'R-38',
    ['campaign'],
    `Kế hoạch năm ${year} đã phát động nên không hủy được. Hãy khép lại kế hoạch, hoặc điều chỉnh chỉ tiêu, mốc thời gian, thiết lập.`,
    `The campaign of ${year} has been opened and cannot be cancelled. Close it, or change its targets, milestones and settings.`,
  );
}
