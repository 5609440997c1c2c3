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
    `Tệp này là ${vi}, không phải bảng tính, dù tên tệp ghi thế nào. Hãy mở bằng chương trình tương ứng, chép bảng sang Excel hoặc Word và lưu dạng .xlsx, .ods, .docx hoặc .csv.`,
    `This file is ${en}, not a spreadsheet, whatever its name says. Copy the table into a spreadsheet or a text and save it as .xlsx, .ods, .docx or .csv.`,
  );

const old = (vi: string, en: string, format: string) =>
  trouble(
    'FILE_OLD_FORMAT',
    `Tệp thuộc định dạng ${vi}, hệ thống không đọc được. Hãy mở tệp, chọn Lưu thành (Save As) dạng ${format} và gửi lại.`,
    `The file is of the format of ${en}, which cannot be read. Open it, save it as ${format} and send it again.`,
  );

export const oldExcel = () => old('Excel cũ (.xls)', 'Excel before 2007 (.xls)', '.xlsx');
export const oldWord = () => old('Word cũ (.doc)', 'Word before 2007 (.doc)', '.docx');
export const oldBinary = () => old('Excel nhị phân (.xlsb)', 'binary Excel (.xlsb)', '.xlsx');

export const locked = () =>
  trouble(
    'FILE_LOCKED',
    'Tệp có đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại và gửi lại.',
    'The file is locked by a password. Open it, remove the password, save it and send it again.',
  );

export const noTable = () =>
  trouble(
    'FILE_WITHOUT_TABLE',
    'Văn bản Word này không có bảng nào. Hãy lập bảng đăng ký theo Phụ lục 01 rồi gửi lại.',
    'This Word document holds no table. Put the register into a table as Phụ lục 01 has it, and send it again.',
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
