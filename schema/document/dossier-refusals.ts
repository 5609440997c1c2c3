import { type Refusal, refusal } from '../refusal.ts';

export const subjectMissing = (): Refusal =>
  refusal(
    'SUBJECT_NOT_FOUND',
    'R-22',
    ['subject', 'id'],
    'Không có nội dung này để lưu hồ sơ. Hãy chọn lại mô hình, kế hoạch, đơn vị hoặc nội dung cần lưu.',
    'There is nothing here to keep a dossier of. Choose the model, campaign, unit or other subject again.',
  );

/** nobody files to what is not theirs to read. */
export const notReadable = (): Refusal =>
  refusal(
    'FORBIDDEN',
    'R-22',
    ['subject', 'id'],
    'Nội dung này chưa đến lượt vai trò của bạn xem nên không lưu văn bản vào hồ sơ của nó được. Hãy chuyển văn bản cho người phụ trách.',
    'This is not yours to read as it stands, so you file nothing to it. Pass the paper on to whoever is in charge.',
  );

export const neverUploaded = (): Refusal =>
  refusal(
    'CONTENT_NOT_FOUND',
    'R-22',
    ['sha256'],
    'Địa phương chưa tải tệp này lên. Hãy tải tệp lên trước, rồi lưu hồ sơ bằng mã băm mà hệ thống trả về.',
    'Your organization has not uploaded this content. Upload the file first, then file it by the hash that is answered.',
  );

export const idTaken = (): Refusal =>
  refusal(
    'DOCUMENT_EXISTS',
    'R-22',
    ['document'],
    'Mã văn bản này đã được dùng trong hồ sơ. Hãy lưu với mã khác.',
    'This document id is taken in the dossier. File it under another id.',
  );

export const filedAlready = (title: string): Refusal =>
  refusal(
    'DOCUMENT_FILED',
    'R-22',
    ['sha256'],
    `Tệp này đã có trong hồ sơ với tên “${title}”. Không cần lưu lần nữa; nếu tên gọi chưa đúng, hãy rút văn bản cũ rồi lưu lại.`,
    `This content is in the dossier already, as “${title}”. There is no need to file it again; if its title is wrong, withdraw it and file it anew.`,
  );

export const documentMissing = (): Refusal =>
  refusal(
    'DOCUMENT_NOT_FOUND',
    'R-38',
    ['document'],
    'Hồ sơ không có văn bản này. Hãy chọn văn bản trong danh sách của hồ sơ.',
    'The dossier has no such document. Choose one from its list.',
  );

export const withdrawnAlready = (title: string): Refusal =>
  refusal(
    'DOCUMENT_WITHDRAWN',
    'R-38',
    ['document'],
    `Văn bản “${title}” đã được rút khỏi hồ sơ, không cần rút lần nữa.`,
    `“${title}” has been withdrawn; there is no need to do it again.`,
  );

export const notYours = (title: string): Refusal =>
  refusal(
    'FILED_BY_ANOTHER',
    'R-38',
    ['document'],
    `Văn bản “${title}” do người khác lưu. Chỉ người đã lưu hoặc Ban Xây dựng Đảng được rút; hãy đề nghị người đó hoặc Ban Xây dựng Đảng.`,
    `“${title}” was filed by somebody else. Only whoever filed it, or the Board, may withdraw it; ask them to.`,
  );
