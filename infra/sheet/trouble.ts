import { type Refusal, refusal } from '../../schema/refusal.ts';

/** Why a file cannot be read as a spreadsheet, for people. */
export class SheetTrouble extends Error {
  readonly refusal: Refusal;

  constructor(found: Refusal) {
    super(found.message.en);
    this.name = 'SheetTrouble';
    this.refusal = found;
  }
}

const trouble = (code: string, vi: string, en: string) =>
  new SheetTrouble(refusal(code, undefined, ['file'], vi, en));

export const emptyFile = () =>
  trouble(
    'FILE_EMPTY',
    'Tệp không có nội dung. Hãy kiểm tra lại tệp và gửi lại.',
    'The file has no content. Check it and send it again.',
  );

export const notASheet = (vi: string, en: string) =>
  trouble(
    'FILE_NOT_A_SPREADSHEET',
    `Tệp này là ${vi}, không phải bảng tính, dù tên tệp ghi thế nào. Hãy mở bằng chương trình tương ứng, chép bảng sang Excel và lưu dạng .xlsx hoặc .csv.`,
    `This file is ${en}, not a spreadsheet, whatever its name says. Copy the table into a spreadsheet program and save it as .xlsx or .csv.`,
  );

export const oldFormat = () =>
  trouble(
    'FILE_OLD_OR_LOCKED',
    'Tệp thuộc định dạng Excel cũ (.xls) hoặc có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu nếu có, và lưu lại dạng .xlsx.',
    'The file is of the old Excel format (.xls), or locked by a password. Open it, remove the password if there is one, and save it as .xlsx.',
  );

export const unreadable = () =>
  trouble(
    'FILE_UNREADABLE',
    'Không đọc được bảng tính này: tệp bị hỏng hoặc chưa tải lên trọn vẹn. Hãy mở bằng Excel, lưu lại dạng .xlsx và gửi lại.',
    'This spreadsheet cannot be read: the file is damaged or incomplete. Open it, save it as .xlsx again and send it anew.',
  );

export const unknownEncoding = () =>
  trouble(
    'FILE_ENCODING_UNKNOWN',
    'Không nhận ra bảng mã của tệp văn bản này. Hãy lưu lại dạng .xlsx, hoặc dạng CSV UTF-8.',
    'The encoding of this text file is not recognised. Save it as .xlsx, or as CSV in UTF-8.',
  );

export const tooLarge = (vi: string, en: string) =>
  trouble(
    'FILE_TOO_LARGE',
    `Bảng tính quá lớn: ${vi}. Hãy chia thành nhiều tệp, hoặc xóa phần thừa rồi gửi lại.`,
    `The spreadsheet is too large: ${en}. Split it into several files, or delete what is not needed.`,
  );
