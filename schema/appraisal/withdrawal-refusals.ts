import { type Refusal, refusal } from '../refusal.ts';

export const notDeclared = (): Refusal =>
  refusal(
    'NOT_DECLARED',
    'R-38',
    ['model'],
    'Thành viên này không có khai báo liên quan đến mô hình để rút. Nếu hệ thống tự xác định có liên quan (đơn vị, cá nhân, tài khoản), Ban Xây dựng Đảng đính chính dữ liệu đó.',
    'There is no declared interest of this member in the model to withdraw. Where the record itself shows an interest (unit, person, account), the Board corrects that record.',
  );

export const votedAlready = (): Refusal =>
  refusal(
    'VOTED_ALREADY',
    'R-38',
    ['session'],
    'Hội nghị đã có thành viên bỏ phiếu nên không rút việc khai mạc được nữa. Hãy kết thúc hội nghị; nếu ghi sai ngày, địa điểm, hãy đính chính.',
    'Somebody has voted, so the opening is no longer withdrawn. Close the session; if its day or place is wrong, correct that.',
  );

export const decisionIssued = (name: string): Refusal =>
  refusal(
    'DECISION_ISSUED',
    'R-38',
    ['round'],
    `Cấp ủy đã quyết định về mô hình “${name}” theo tham mưu này nên không rút tham mưu được nữa. Nếu quyết định sai, cấp ủy hủy công nhận hoặc công nhận bằng một quyết định khác.`,
    `The Committee has decided on the model “${name}” that it was advised of, so the advice is no longer withdrawn. If the decision is wrong, the Committee revokes it, or recognises by another.`,
  );

export const nothingAdvised = (): Refusal =>
  refusal(
    'NOTHING_ADVISED',
    'R-38',
    ['round'],
    'Đợt thẩm định này chưa có văn bản tham mưu để rút.',
    'No advice was given on this round that could be withdrawn.',
  );
