import type { Actor } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { PanelMember, Round } from './round.ts';
import type { Duty } from './vocabulary.ts';
import { DUTY_NAMES } from './vocabulary.ts';

type Path = (string | number)[];

export const roundMissing = (path: Path = ['round']): Refusal =>
  refusal(
    'ROUND_NOT_FOUND',
    undefined,
    path,
    'Không có đợt thẩm định này. Hãy chọn trong danh sách; đợt mới do Ban Xây dựng Đảng lập.',
    'There is no such appraisal round. Choose one from the list; the Board plans a new one.',
  );

export const roundExists = (): Refusal =>
  refusal(
    'ROUND_EXISTS',
    'R-15',
    ['round'],
    'Mã đợt thẩm định này đã được dùng. Hãy mở đợt đã lập để tiếp tục, hoặc gửi lại với mã khác.',
    'This round id is taken. Open the round that was planned, or send under another id.',
  );

export const roundOver = (path: Path = ['round']): Refusal =>
  refusal(
    'ROUND_OVER',
    'R-21',
    path,
    'Đợt thẩm định này đã kết thúc bằng văn bản tham mưu cấp ủy nên không nhận thêm việc nào. Nếu cần thẩm định tiếp, hãy chọn đợt khác; đợt mới do Ban Xây dựng Đảng lập.',
    'This round ended with the advice to the Committee and takes nothing more. To appraise further, choose another round; the Board plans a new one.',
  );

export const roundCancelled = (path: Path = ['round']): Refusal =>
  refusal(
    'ROUND_CANCELLED',
    'R-38',
    path,
    'Đợt thẩm định này đã hủy nên không nhận thêm việc nào. Hãy chọn đợt khác; đợt mới do Ban Xây dựng Đảng lập.',
    'This round was cancelled and takes nothing more. Choose another; the Board plans a new one.',
  );

export const alreadyVoting = (session: string): Refusal =>
  refusal(
    'ROUND_HAS_SESSION',
    'R-38',
    ['round'],
    `Hội nghị “${session}” của đợt đã khai mạc nên không hủy đợt được nữa. Hãy kết thúc hội nghị và thông báo kết quả; mô hình chưa đạt có thể gửi vào đợt khác.`,
    `The session “${session}” of this round has opened, so the round is no longer cancelled. Close it and publish the results; what did not pass may be sent to another round.`,
  );

export const viewsBehind = (): Refusal =>
  refusal(
    'VIEWS_BEHIND',
    'R-38',
    ['round'],
    'Danh sách mô hình của đợt đang được cập nhật. Hãy thử lại sau giây lát.',
    'The list of the models in this round is being brought up to date. Try again in a moment.',
  );

export const nothingChanged = (path: Path, rule: string): Refusal =>
  refusal(
    'NOTHING_CHANGED',
    rule,
    path,
    'Nội dung gửi lên giống hệt nội dung đang có, nên không có gì để ghi nhận. Hãy sửa nội dung cần thay đổi.',
    'What was sent equals what stands, so there is nothing to record. Change what should change.',
  );

export const dutyTaken = (duty: Duty, count: number): Refusal => {
  const { vi, en } = DUTY_NAMES[duty];
  return refusal(
    'PANEL_DUTY',
    'R-15',
    ['members'],
    `Đoàn thẩm định phải có đúng một ${vi}; danh sách này có ${count}. Hãy phân công lại.`,
    `A panel has exactly one ${en}; this list has ${count}. Assign the duties again.`,
  );
};

export const panelSmall = (count: number): Refusal =>
  refusal(
    'PANEL_TOO_SMALL',
    'R-15',
    ['members'],
    `Đoàn thẩm định phải có ít nhất 3 người; danh sách này có ${count}. Hãy bổ sung thành viên.`,
    `A panel has at least three people; this list has ${count}. Add members.`,
  );

export const memberRepeated = (index: number, title: string): Refusal =>
  refusal(
    'MEMBER_REPEATED',
    'R-15',
    ['members', index, 'account'],
    `“${title}” dùng tài khoản đã có trong danh sách. Mỗi người chỉ tham gia Đoàn một lần; hãy bỏ dòng trùng hoặc sửa tài khoản.`,
    `“${title}” has an account that is already in the list. Each person sits once; remove the repeated entry or correct the account.`,
  );

export const personRepeated = (path: string[], title: string): Refusal =>
  refusal(
    'MEMBER_REPEATED',
    'R-15',
    path,
    `“${title}” là người đã có trong danh sách dưới một tài khoản khác. Mỗi người chỉ tham gia Đoàn một lần; hãy bỏ dòng trùng hoặc chọn lại người.`,
    `“${title}” is a person who is in the list already under another account. Each person sits once; remove the repeated entry or choose the person again.`,
  );

export const unitElsewhere = (index: number): Refusal =>
  refusal(
    'UNIT_ELSEWHERE',
    'R-18',
    ['members', index, 'unit'],
    'Đơn vị này không thuộc địa phương này. Hãy chọn đơn vị của địa phương, hoặc để trống nếu thành viên công tác ở nơi khác.',
    'The unit does not belong to this organization. Choose one of its units, or leave it empty when the member works elsewhere.',
  );

export const panelFixed = (): Refusal =>
  refusal(
    'PANEL_FIXED',
    'R-15',
    ['members'],
    'Đã có hội nghị thẩm định khai mạc nên không thay Đoàn thẩm định được nữa. Nếu cần Đoàn khác, hãy lập đợt thẩm định khác.',
    'A session has opened, so the panel can no longer be replaced. Where another panel is needed, plan another round.',
  );

export const panelReasonMissing = (): Refusal =>
  refusal(
    'REASON_MISSING',
    'R-15',
    ['reason'],
    'Đoàn thẩm định đã được thành lập; thay Đoàn phải nêu lý do. Hãy ghi lý do thay đổi.',
    'The panel has been appointed already; to replace it a reason is needed. State it.',
  );

export const panelMissing = (): Refusal =>
  refusal(
    'PANEL_MISSING',
    'R-15',
    ['round'],
    'Đợt này chưa thành lập Đoàn thẩm định. Ban Xây dựng Đảng thành lập Đoàn trước.',
    'No panel has been appointed for this round. The Board appoints it first.',
  );

export const memberOf = ({ panel }: Pick<Round, 'panel'>, account: string): PanelMember | undefined =>
  panel.find((each) => each.account === account);

/** Whoever acts as a panel member sits on this panel. */
export const notOnPanel = (path: Path = ['round']): Refusal =>
  refusal(
    'NOT_ON_PANEL',
    'R-19',
    path,
    path[0] === 'round'
      ? 'Tài khoản đang dùng không có tên trong Đoàn thẩm định của đợt này. Chỉ thành viên của Đoàn được thực hiện; nếu thiếu, hãy đề nghị Ban Xây dựng Đảng bổ sung Đoàn trước khi khai mạc.'
      : 'Người này không có tên trong Đoàn thẩm định của đợt này. Hãy chọn trong danh sách thành viên của Đoàn.',
    path[0] === 'round'
      ? 'The account in use does not sit on the panel of this round. Only its members may do this; ask the Board to complete the panel before the first session opens.'
      : 'This person does not sit on the panel of this round. Choose one of its members.',
  );

/** The Board, or whoever holds one of the duties on the panel. */
export function requireDuty(state: Round, actor: Actor, rule: string, duties: readonly Duty[]): Refusal[] {
  if (actor.role !== 'PANEL_MEMBER') return [];
  const member = memberOf(state, actor.account);
  if (!member) return [notOnPanel()];
  if (duties.includes(member.duty)) return [];
  const names = duties.map((duty) => DUTY_NAMES[duty]);
  return [
    refusal(
      'DUTY_REQUIRED',
      rule,
      ['round'],
      `Việc này thuộc ${names.map(({ vi }) => vi).join(' hoặc ')} Đoàn thẩm định. Hãy đề nghị người được phân công thực hiện.`,
      `This belongs to the panel's ${names.map(({ en }) => en).join(' or ')}. Ask whoever holds that duty.`,
    ),
  ];
}

export const modelElsewhere = (path: Path): Refusal =>
  refusal(
    'MODEL_ELSEWHERE',
    'R-16',
    path,
    'Mô hình này không thuộc kế hoạch năm của đợt thẩm định này. Hãy chọn mô hình của cùng kế hoạch năm.',
    'The model does not belong to the campaign of this round. Choose one of the same campaign.',
  );

export const hasResult = (path: Path, rule: string): Refusal =>
  refusal(
    'MODEL_HAS_RESULT',
    rule,
    path,
    'Mô hình này đã có kết quả thẩm định trong đợt. Kết quả không sửa được; nếu chưa đạt, đơn vị có thể gửi vào đợt thẩm định khác.',
    'The model has its result in this round. Results do not change; a model that did not pass may be sent to another round.',
  );

export const memberUnnamed = (): Refusal =>
  refusal(
    'MEMBER_UNNAMED',
    'R-18',
    ['member'],
    'Chưa nêu thành viên nào của Đoàn có liên quan. Hãy chọn thành viên; chỉ thành viên tự khai mới được để trống.',
    'It is not said which member of the panel has the interest. Choose the member; only a member who declares for itself may leave it out.',
  );

export const alreadyRecused = (path: Path): Refusal =>
  refusal(
    'ALREADY_RECUSED',
    'R-18',
    path,
    'Thành viên này đã được ghi nhận không bỏ phiếu đối với mô hình này, không cần khai lại.',
    'This member has been recused from the model already; there is nothing to declare again.',
  );
