import { nothingWaits } from '../nothing-waits.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { PersonState } from './person-state.ts';

/** A person that another record refers to: known, of this organization, and not erased. */
export function knownPerson(path: string[], state: PersonState | undefined, organization: string): Refusal[] {
  if (!state) return [missing(path)];
  if (state.erased) return [erased(path)];
  if (state.organization === organization) return [];
  return [
    refusal(
      'PERSON_ELSEWHERE',
      undefined,
      path,
      'Người này thuộc địa phương khác. Hãy chọn người trong danh sách của địa phương mình.',
      'This person belongs to another organization. Choose one from the list of the own organization.',
    ),
  ];
}

export const missing = (path: string[]): Refusal =>
  refusal(
    'PERSON_NOT_FOUND',
    undefined,
    path,
    'Không có người này trong danh sách. Hãy chọn lại, hoặc thêm người vào danh sách trước.',
    'There is no such person in the list. Choose again, or record the person first.',
  );

export const erased = (path: string[]): Refusal =>
  refusal(
    'PERSON_ERASED',
    'R-41',
    path,
    'Dữ liệu cá nhân của người này đã xóa theo yêu cầu và không khôi phục được. Nếu được đồng ý ghi lại, hãy thêm người vào danh sách với mã mới.',
    'The personal data of this person was erased on request and cannot be restored. With consent, record the person under a new id.',
  );

export const exists = (): Refusal =>
  refusal(
    'PERSON_EXISTS',
    undefined,
    ['person'],
    'Mã này đã dùng cho một người khác trong danh sách. Hãy gửi lại với mã mới, hoặc đính chính thông tin của người đã có.',
    'This id already stands for a person. Send again under a new id, or correct the person who is there.',
  );

export const unitElsewhere = (): Refusal =>
  refusal(
    'UNIT_ELSEWHERE',
    undefined,
    ['unit'],
    'Đơn vị này không thuộc địa phương của người này. Hãy chọn đơn vị cùng địa phương, hoặc để trống.',
    'The unit does not belong to the organization of this person. Choose one that does, or leave it empty.',
  );

export const nothingChanged = (): Refusal =>
  refusal(
    'NOTHING_CHANGED',
    undefined,
    ['position'],
    'Đơn vị và chức danh gửi lên giống hệt hiện tại, nên không có gì để ghi nhận. Hãy sửa nội dung cần thay đổi.',
    'Unit and position equal what stands, so there is nothing to record. Change what should change.',
  );

export const alreadyRated = (year: number): Refusal =>
  refusal(
    'ALREADY_RATED',
    'R-38',
    ['year'],
    `Người này đã có kết quả xếp loại năm ${year}. Nếu kết quả ghi sai, hãy đính chính và nêu lý do.`,
    `This person has a rating of ${year}. If it was recorded wrongly, correct it and say why.`,
  );

export const notRated = (year: number): Refusal =>
  refusal(
    'NOT_RATED',
    'R-38',
    ['year'],
    `Người này chưa có kết quả xếp loại năm ${year} nên chưa có gì để đính chính. Hãy ghi nhận kết quả xếp loại trước.`,
    `This person has no rating of ${year}, so there is nothing to correct. Record the rating first.`,
  );

export const neverRated = (): Refusal =>
  nothingWaits(
    'R-38',
    'Người này chưa có kết quả xếp loại năm nào nên không có gì để đính chính. Hãy ghi nhận kết quả xếp loại trước.',
    'This person has no rating of any year that could be corrected. Record a rating first.',
  );
