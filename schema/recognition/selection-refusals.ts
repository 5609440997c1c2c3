import { type Refusal, refusal } from '../refusal.ts';

export const missing = (path = 'selection'): Refusal =>
  refusal(
    'SELECTION_NOT_FOUND',
    undefined,
    [path],
    'Không có cuộc bình xét này. Hãy chọn trong danh sách, hoặc mở cuộc bình xét trước.',
    'There is no such selection. Choose one from the list, or open it first.',
  );

export const exists = (): Refusal =>
  refusal(
    'SELECTION_EXISTS',
    undefined,
    ['selection'],
    'Mã cuộc bình xét này đã được dùng. Hãy mở cuộc bình xét đã có, hoặc gửi lại với mã khác.',
    'This id is taken by another selection. Open that one, or send under another id.',
  );

/** At least so many members: as for an appraisal panel. */
export const LEAST_MEMBERS = 3;

export const committeeTooSmall = (): Refusal =>
  refusal(
    'COMMITTEE_TOO_SMALL',
    'R-25',
    ['committee'],
    `Danh sách bình xét phải ghi đủ toàn thể cấp ủy, ít nhất ${LEAST_MEMBERS} người, kể cả người vắng mặt. Hãy bổ sung.`,
    `The list has to hold the whole committee, at least ${LEAST_MEMBERS} people, absent ones included. Add them.`,
  );

export const unitElsewhere = (path: (string | number)[]): Refusal =>
  refusal(
    'UNIT_ELSEWHERE',
    'R-25',
    path,
    'Đơn vị này không thuộc địa phương của kế hoạch năm này. Hãy chọn lại đơn vị.',
    "The unit does not belong to the campaign's organization. Choose the unit again.",
  );

export const selectedAlready = (path: (string | number)[]): Refusal =>
  refusal(
    'SELECTED_ALREADY',
    'R-25',
    path,
    'Mô hình này đã được chọn là điển hình trong một cuộc bình xét của năm. Hãy bỏ khỏi danh sách; nếu lần chọn đó nhầm, hãy hủy cuộc bình xét đó trước.',
    'This model has been selected in a selection of the year. Leave it out; where that was a mistake, cancel that selection first.',
  );

export const votedOnElsewhere = (path: (string | number)[]): Refusal =>
  refusal(
    'CANDIDATE_ELSEWHERE',
    'R-25',
    path,
    'Mô hình này đang được bình xét ở một cuộc khác chưa kết thúc. Hãy kết thúc hoặc hủy cuộc đó, hoặc bỏ mô hình khỏi danh sách.',
    'This model is being voted on in another selection that is still open. Close or cancel that one, or leave the model out.',
  );

export const tooManySeats = (seats: number, candidates: number): Refusal =>
  refusal(
    'TOO_MANY_SEATS',
    'R-25',
    ['seats'],
    `Số mô hình cần chọn (${seats}) nhiều hơn số mô hình được đưa ra bình xét (${candidates}). Hãy giảm số lượng, hoặc bổ sung mô hình.`,
    `There are more seats (${seats}) than candidates (${candidates}). Lower the number, or add candidates.`,
  );

export const notTied = (): Refusal =>
  refusal(
    'NOTHING_TIED',
    'R-25',
    ['revoteOf'],
    'Cuộc bình xét này chưa kết thúc, hoặc không có mô hình nào bằng phiếu, nên không có gì để bỏ phiếu lại. Hãy mở một cuộc bình xét mới nếu cần.',
    'That selection is not closed, or nothing in it is tied: there is nothing to vote on again. Open a new selection if one is needed.',
  );

export const revoteOpened = (): Refusal =>
  refusal(
    'REVOTE_EXISTS',
    'R-25',
    ['revoteOf'],
    'Cuộc bình xét này đã được bỏ phiếu lại. Hãy mở lần bỏ phiếu lại đó; nếu vẫn bằng phiếu thì bỏ phiếu lại tiếp từ lần đó.',
    'That selection has its re-vote already. Open the re-vote; if it is tied as well, vote again on that one.',
  );

export const revoteCandidates = (tied: number): Refusal =>
  refusal(
    'REVOTE_CANDIDATES',
    'R-25',
    ['candidates'],
    `Bỏ phiếu lại gồm đúng ${tied} mô hình bằng phiếu của lần trước. Hãy chọn đủ các mô hình đó, không thêm mô hình khác.`,
    `A re-vote is among exactly the ${tied} models that were tied. Choose all of them and no other.`,
  );

export const revoteSeats = (remaining: number): Refusal =>
  refusal(
    'REVOTE_SEATS',
    'R-25',
    ['seats'],
    `Bỏ phiếu lại để chọn đúng số còn thiếu là ${remaining}. Hãy sửa lại số lượng.`,
    `The re-vote is about the ${remaining} that remain. Correct the number.`,
  );

export const closed = (): Refusal =>
  refusal(
    'SELECTION_CLOSED',
    'R-25',
    ['selection'],
    'Cuộc bình xét đã kết thúc nên không nhận thêm phiếu, không thay đổi được nữa. Nếu có mô hình bằng phiếu, Ban Xây dựng Đảng mở lần bỏ phiếu lại.',
    'The selection is closed: it takes no more ballots and no change. Where models are tied, the Board opens a re-vote.',
  );

export const cancelled = (): Refusal =>
  refusal(
    'SELECTION_CANCELLED',
    'R-38',
    ['selection'],
    'Cuộc bình xét đã hủy nên không nhận thêm việc nào. Nếu cần, Ban Xây dựng Đảng mở cuộc bình xét mới.',
    'The selection was cancelled and takes nothing more. The Board opens a new one if it is needed.',
  );

export const notOnCommittee = (): Refusal =>
  refusal(
    'NOT_ON_COMMITTEE',
    'R-25',
    [],
    'Tài khoản này không có trong danh sách cấp ủy của cuộc bình xét nên không bỏ phiếu được. Nếu danh sách ghi thiếu, đề nghị Ban Xây dựng Đảng mở cuộc bình xét với danh sách đúng.',
    'This account is not on the committee of the selection and has no vote. If the list is wrong, ask the Board to open the selection with the right one.',
  );

export const tooManyChoices = (seats: number): Refusal =>
  refusal(
    'TOO_MANY_CHOICES',
    'R-25',
    ['models'],
    `Mỗi phiếu chọn nhiều nhất ${seats} mô hình. Hãy bớt lại.`,
    `A ballot names at most ${seats}. Remove some.`,
  );

export const notACandidate = (path: (string | number)[]): Refusal =>
  refusal(
    'NOT_A_CANDIDATE',
    'R-25',
    path,
    'Mô hình này không có trong danh sách bình xét. Hãy chọn trong danh sách.',
    'This model is not a candidate. Choose from the list.',
  );

export const memberUnnamed = (): Refusal =>
  refusal(
    'MEMBER_UNNAMED',
    'R-18',
    ['member'],
    'Chưa nêu thành viên cấp ủy nào có liên quan. Hãy chọn thành viên; chỉ thành viên tự khai mới được để trống.',
    'It is not said which member has the interest. Choose the member; only a member who declares for itself may leave it out.',
  );

export const notYourself = (): Refusal =>
  refusal(
    'NOT_YOURSELF',
    'R-18',
    ['member'],
    'Thành viên cấp ủy chỉ khai cho chính mình. Nếu một thành viên khác có liên quan, hãy báo Ban Xây dựng Đảng ghi nhận.',
    'A member declares for itself alone. Where another has an interest, tell the Board, which records it.',
  );

export const recused = (path: (string | number)[]): Refusal =>
  refusal(
    'MEMBER_RECUSED',
    'R-25',
    path,
    'Đồng chí có liên quan đến mô hình này (đơn vị mình, bản thân mình, việc mình đã làm, hoặc đã khai) nên không được bỏ phiếu chọn. Hãy bỏ mô hình khỏi phiếu; các mô hình khác vẫn chọn được.',
    'You have an interest in this model (own unit, oneself, own work, or declared) and may not name it. Remove it from the ballot; the others can be named.',
  );

export const recusedFromAll = (): Refusal =>
  refusal(
    'MEMBER_RECUSED',
    'R-25',
    ['models'],
    'Đồng chí có liên quan đến tất cả các mô hình được đưa ra bình xét nên không bỏ phiếu lần này. Ban Xây dựng Đảng kết thúc bình xét mà không cần phiếu của đồng chí.',
    'You have an interest in every candidate and do not vote this time. The Board closes the selection without your ballot.',
  );

export const recusedAlready = (): Refusal =>
  refusal(
    'RECUSED_ALREADY',
    'R-25',
    ['model'],
    'Thành viên này đã được ghi nhận không bỏ phiếu cho mô hình này, không cần khai lại.',
    'The member is recused from this model already; there is no need to declare it again.',
  );

export const nominatedSince = (): Refusal =>
  refusal(
    'NOMINATED_SINCE',
    'R-38',
    ['selection'],
    'Mô hình được chọn trong cuộc bình xét này đã được lập đề nghị công nhận điển hình, nên chưa hủy được. Hãy rút đề nghị đó trước.',
    'A model that this selection chose is nominated as an exemplar, so it cannot be cancelled yet. Withdraw that nomination first.',
  );

export const revoteStands = (): Refusal =>
  refusal(
    'REVOTE_STANDS',
    'R-38',
    ['selection'],
    'Các mô hình bằng phiếu của cuộc bình xét này đã được bỏ phiếu lại ở một cuộc khác, nên chưa hủy được. Hãy hủy cuộc bỏ phiếu lại trước.',
    'The tie of this selection was voted on again in another, so it cannot be cancelled yet. Cancel that one first.',
  );
