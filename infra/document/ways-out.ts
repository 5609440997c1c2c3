import { MEDIA_TYPES, type MediaType } from '../../schema/document/vocabulary.ts';
import type { Message } from '../../schema/refusal.ts';
import type { Fault } from './fault.ts';

const KINDS = Object.values(MEDIA_TYPES).join(', ');

/** What people send that is not kept, by how it begins (hexadecimal), each with its own way out. */
const OTHERS: readonly [begins: RegExp, words: Message][] = [
  [
    /^474946383[79]61/,
    {
      vi: 'Ảnh GIF không được lưu. Hãy lưu lại thành PNG hoặc JPG rồi gửi.',
      en: 'A GIF is not kept: save it as PNG or JPG and send that.',
    },
  ],
  [
    /^(?:49492a00|4d4d002a)/,
    {
      vi: 'Ảnh TIFF không được lưu. Hãy quét hoặc lưu lại thành PDF rồi gửi.',
      en: 'A TIFF is not kept: scan or save it as PDF and send that.',
    },
  ],
  [
    /^.{8}66747970(?:4d344120|4d344220|4d345020)|^(?:494433|fff[2-9a-df]|4f676753|664c6143|2321414d52)|^52494646.{8}57415645/,
    {
      vi: 'Bản ghi âm không được lưu. Hãy gửi biên bản (PDF), hoặc một đoạn phim MP4 hay MOV.',
      en: 'A sound recording is not kept: send the minutes as PDF, or a film as MP4 or MOV.',
    },
  ],
  [
    /^.{8}66747970617669(?:66|73)/,
    {
      vi: 'Ảnh AVIF không được lưu. Hãy lưu lại thành JPG rồi gửi.',
      en: 'An AVIF picture is not kept: save it as JPG and send that.',
    },
  ],
  [
    /^(?:fffe|feff)/,
    {
      vi: 'Tệp văn bản lưu ở dạng “Unicode” (UTF-16) không được lưu. Hãy lưu lại ở dạng UTF-8, hoặc .docx, PDF rồi gửi.',
      en: 'Text saved as “Unicode” (UTF-16) is not kept: save it as UTF-8, .docx or PDF and send that.',
    },
  ],
  [
    /^d0cf11e0/,
    {
      vi: 'Tệp Word, Excel, PowerPoint đời cũ (.doc, .xls, .ppt) hoặc có mật khẩu không được lưu. Hãy mở ra, bỏ mật khẩu, lưu thành .docx, .xlsx, .pptx hoặc PDF rồi gửi.',
      en: 'An old (.doc, .xls, .ppt) or locked office file is not kept: open it, take the password away, save it as .docx, .xlsx, .pptx or PDF and send that.',
    },
  ],
  [
    /^(?:20|0d|0a|09)*7b5c7274/,
    {
      vi: 'Tệp RTF không được lưu. Hãy lưu lại thành .docx hoặc PDF rồi gửi.',
      en: 'Rich text is not kept: save it as .docx or PDF and send that.',
    },
  ],
  [
    /^(?:504b0304|52617221|377abcaf)/,
    {
      vi: 'Tệp nén không được lưu. Hãy giải nén rồi gửi từng tệp.',
      en: 'An archive is not kept: unpack it and send its files one by one.',
    },
  ],
];

/** Of what is no kind that is kept. */
export function wayOutOf(head: Buffer): Message {
  const begins = head.toString('hex');
  return (
    OTHERS.find(([known]) => known.test(begins))?.[1] ?? {
      vi: `Nội dung không thuộc các loại ${KINDS}, hoặc là hai loại trong một tệp. Hãy lưu lại thành PDF rồi gửi.`,
      en: `The content is none of ${KINDS}, or two things in one file: save it as PDF and send that.`,
    }
  );
}

const FAULTS: Record<Fault, (kind: string) => Message> = {
  ACTIVE: (kind) => ({
    vi: `Tệp ${kind} có phần tự chạy, tệp đính kèm bên trong hoặc liên kết ra ngoài (macro, JavaScript, chương trình, mẫu, bảng ở tệp khác). Hãy bỏ phần đó, hoặc in ra PDF rồi gửi.`,
    en: `The ${kind} runs something, has files within it, or is linked to others (macros, JavaScript, programs, templates, tables elsewhere): take that out, or print it to PDF and send that.`,
  }),
  DAMAGED: (kind) => ({
    vi: `Tệp ${kind} bị cắt cụt hoặc hỏng, không mở được. Hãy kiểm tra tệp gốc rồi gửi lại.`,
    en: `The ${kind} is cut off or damaged, and cannot be opened: look at the original and send it again.`,
  }),
  LOCKED: (kind) => ({
    vi: `Tệp ${kind} có mật khẩu hoặc bị khóa nên không kiểm tra được. Hãy bỏ mật khẩu, hoặc in ra PDF mới rồi gửi.`,
    en: `The ${kind} has a password or is locked, and cannot be looked into: take the password away, or print it to a new PDF and send that.`,
  }),
  CODED: (kind) => ({
    vi: `Tệp ${kind} được mã hóa, nén theo cách hệ thống không kiểm tra được. Hãy mở ra rồi lưu lại, hoặc in ra PDF mới rồi gửi.`,
    en: `The ${kind} is coded or packed in a way that cannot be looked into: open it and save it again, or print it to a new PDF and send that.`,
  }),
};

export const wordsOf = (fault: Fault, type: MediaType): Message =>
  FAULTS[fault](MEDIA_TYPES[type].toUpperCase());
