import { type Refusal, refusal } from '../refusal.ts';
import type { Difficulty } from './state.ts';

export const missing = (): Refusal =>
  refusal(
    'DIFFICULTY_NOT_FOUND',
    undefined,
    ['difficulty'],
    'Không có khó khăn, vướng mắc này. Hãy chọn trong danh sách, hoặc phản ánh mới.',
    'There is no such difficulty. Choose one from the list, or raise it.',
  );

export const exists = (): Refusal =>
  refusal(
    'DIFFICULTY_EXISTS',
    undefined,
    ['difficulty'],
    'Mã khó khăn, vướng mắc này đã được dùng. Hãy mở nội dung đã phản ánh để theo dõi, hoặc gửi lại với mã khác.',
    'This difficulty id is taken. Open the one that was raised, or send under another id.',
  );

export const unitElsewhere = (): Refusal =>
  refusal(
    'UNIT_ELSEWHERE',
    'R-42',
    ['unit'],
    'Đơn vị này không thuộc địa phương của kế hoạch năm này. Hãy chọn kế hoạch năm của địa phương mà đơn vị trực thuộc.',
    "The unit does not belong to the campaign's organization. Choose the campaign of the unit's own organization.",
  );

export const modelElsewhere = (): Refusal =>
  refusal(
    'MODEL_ELSEWHERE',
    'R-42',
    ['model'],
    'Mô hình này không do đơn vị chủ trì trong kế hoạch năm đã chọn. Hãy chọn mô hình của đơn vị, hoặc để trống nếu vướng mắc không gắn với mô hình nào.',
    'The unit does not lead this model in that campaign. Choose one of its models, or leave it empty when the difficulty is not about a model.',
  );

/** A closed difficulty is at rest. */
export const closed = (state: Difficulty, rule: string): Refusal[] =>
  state.status === 'CLOSED'
    ? [
        refusal(
          'DIFFICULTY_CLOSED',
          rule,
          ['difficulty'],
          'Khó khăn, vướng mắc này đã kết thúc nên không nhận thêm việc nào. Nếu chưa được giải quyết xong, hãy mở lại và nêu lý do.',
          'This difficulty is closed and takes nothing more. If it is not solved, reopen it and say why.',
        ),
      ]
    : [];

export const answered = (): Refusal =>
  refusal(
    'DIFFICULTY_ANSWERED',
    'R-42',
    ['difficulty'],
    'Khó khăn, vướng mắc này đã được trả lời nên không cần chuyển tiếp. Nếu câu trả lời chưa đạt, hãy mở lại và nêu lý do, rồi chuyển.',
    'This difficulty has been answered, so there is nothing to forward. If the answer does not do, reopen it with a reason, then forward it.',
  );

export const notAnswered = (): Refusal =>
  refusal(
    'DIFFICULTY_NOT_ANSWERED',
    'R-42',
    ['difficulty'],
    'Khó khăn, vướng mắc này chưa được trả lời nên chưa kết thúc được. Ban Xây dựng Đảng hoặc cấp ủy cần trả lời trước.',
    'This difficulty has not been answered and cannot be closed yet. The Board or the Committee has to answer it first.',
  );

export const notForwarded = (): Refusal =>
  refusal(
    'DIFFICULTY_NOT_FORWARDED',
    'R-44',
    ['difficulty'],
    'Khó khăn, vướng mắc này chưa được chuyển lên nên do địa phương trả lời. Nếu cần cấp trên giải quyết, đề nghị Ban Xây dựng Đảng của địa phương chuyển lên.',
    'This difficulty has not been passed on, so the answer is the commune’s. If a level above is to solve it, ask the Board of the commune to forward it.',
  );

export const notClosed = (): Refusal =>
  refusal(
    'DIFFICULTY_NOT_CLOSED',
    'R-42',
    ['difficulty'],
    'Khó khăn, vướng mắc này vẫn đang chờ giải quyết, không cần mở lại. Nếu nội dung phản ánh chưa đúng, hãy đính chính.',
    'This difficulty is still waiting for an answer; there is nothing to reopen. If its statement is wrong, correct it.',
  );

export const nothingChanged = (path: string[]): Refusal =>
  refusal(
    'NOTHING_CHANGED',
    'R-38',
    path,
    'Nội dung gửi lên giống hệt nội dung đang có, nên không có gì để ghi nhận. Hãy sửa nội dung cần thay đổi.',
    'What was sent equals what stands, so there is nothing to record. Change what should change.',
  );
