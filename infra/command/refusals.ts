import { type Refusal, refusal } from '../../schema/refusal.ts';

// What the command path itself refuses, whatever the command is; rules refuse in schema.

export const eventTooLarge = (): Refusal =>
  refusal(
    'TOO_LARGE',
    undefined,
    [],
    'Nội dung quá dài để lưu trong một lần ghi nhận. Hãy rút gọn, hoặc đính kèm văn bản thay cho phần mô tả.',
    'The content is too long for one record. Shorten it, or attach a document instead of the description.',
  );

export const commandIdTaken = (): Refusal =>
  refusal(
    'COMMAND_ID_TAKEN',
    'R-40',
    ['commandId'],
    'Mã lệnh này đã được dùng cho một việc khác, với nội dung khác, hoặc bởi người khác; lần gửi trước giữ nguyên hiệu lực. Hãy gửi lại với mã lệnh mới.',
    'This command id has been used for something else, with other content, or by somebody else; what was sent first stands. Send again with a new one.',
  );

/** Nothing is sealed with a key made anew: whatever was sealed before would be taken for lost on the next look. */
export const keyMissing = (person: string): Refusal =>
  refusal(
    'KEY_MISSING',
    'R-41',
    ['person'],
    `Kho khóa không có khóa niêm phong dữ liệu của người này (${person}), dù dữ liệu chưa bị xóa; chưa có gì được ghi. Hãy báo người quản trị khôi phục kho khóa từ bản sao lưu, rồi gửi lại.`,
    `The vault has no key for this person (${person}), whose data was not erased; nothing was recorded. Ask the administrator to restore the vault from its backup, then send again.`,
  );

export const keyChanged = (): Refusal =>
  refusal(
    'KEY_CHANGED',
    'R-41',
    [],
    'Khóa niêm phong dữ liệu cá nhân đã được đổi mà máy chủ này chưa có khóa mới; chưa có gì được ghi. Hãy báo người quản trị đặt khóa mới cho máy chủ này, rồi gửi lại.',
    'The key that personal data is sealed with was changed, and this server does not have the new one; nothing was recorded. Ask the administrator to give it to this server, then send again.',
  );

/** Decided without it, a command would go by half of what happened. */
export const eventUnreadable = (event: string): Refusal =>
  refusal(
    'EVENT_UNREADABLE',
    'R-38',
    [],
    `Hồ sơ này, hoặc hồ sơ mà nó dựa vào, có một sự kiện mà phiên bản phần mềm này không đọc được (${event}); chưa có gì được ghi. Hãy báo người quản trị: chạy phiên bản mới hơn nếu phiên bản đó đã ghi, hoặc gác lại sự kiện bằng “kheo events set-aside”, rồi gửi lại.`,
    `This record, or one that it rests on, has an event that this version of the program cannot read (${event}); nothing was recorded. Ask the administrator to run the newer version if that wrote it, or to set the event aside with “kheo events set-aside”, then send again.`,
  );

/** what a command cut off midway kept stays so for a minute (see alone.ts). */
export const tooBusy = (): Refusal =>
  refusal(
    'TOO_BUSY',
    'R-40',
    [],
    'Nội dung này đang được người khác cập nhật, hoặc một lần gửi trước bị ngắt giữa chừng; chưa có gì được ghi. Hãy chờ một phút rồi gửi lại.',
    'Others are updating this, or an earlier command was cut off midway; nothing was recorded. Wait a minute, then send it again.',
  );
