import { IGNORED_REASON_NAMES, type IgnoredReason } from '../../schema/model/sheet/fates.ts';
import { MEANING_NAMES, type SheetMeaning } from '../../schema/model/sheet/meanings.ts';

interface Told {
  severity: string;
  row: number | null;
  column: string | null;
  value: string | null;
  refusal: { code: string; message: string };
}

export interface Counts {
  total: number;
  ready: number;
  question: number;
  error: number;
  duplicate: number;
  already: number;
}

export interface Account {
  total: number;
  read: number;
  asked: number;
  ignored: number;
  reasons: { reason: IgnoredReason; count: number }[];
  /** The first of those that are passed over. */
  cells: {
    hasNextPage: boolean;
    nodes: { sheet: string; row: number; column: string; text: string; reason: IgnoredReason }[];
  };
}

/** As the API answers it, all rows together. */
export interface Preview {
  errors: { code: string; message: string }[];
  sheet: string | null;
  headerRow: number | null;
  headerRows: number | null;
  columns: { column: string; heading: string; meaning: SheetMeaning | null; recognition: string }[];
  questions: {
    kind: string;
    about: string;
    blocking: boolean;
    rows: number[];
    message: string;
    candidates: { value: string; label: string }[];
  }[];
  counts: Counts;
  account: Account | null;
  rows: { row: number; name: string; status: string; problems: Told[] }[];
}

export interface Imported {
  registered: number;
  already: number;
  refused: { row: number; name: string; problems: Told[] }[];
  warned: { row: number; name: string; problems: Told[] }[];
}

const SEVERITY_NAMES: Record<string, string> = { ERROR: 'Lỗi', QUESTION: 'Cần trả lời', WARNING: 'Cảnh báo' };
/** Questions stand together above the rows. */
const LISTED = ['ERROR', 'WARNING'];
const ROWS_SHOWN = 12;

const told = (row: number, { severity, column, refusal }: Told) =>
  `  ${SEVERITY_NAMES[severity] ?? severity} · dòng ${row}${column ? `, cột ${column}` : ''}: ${refusal.message}`;

const rowsOf = (rows: number[]) =>
  rows.length === 0
    ? ''
    : ` [dòng ${rows.slice(0, ROWS_SHOWN).join(', ')}${rows.length > ROWS_SHOWN ? `… (${rows.length} dòng)` : ''}]`;

const section = (title: string, lines: string[]) => (lines.length > 0 ? [title, ...lines] : []);

export function previewText(preview: Preview): string {
  const { errors, sheet, headerRow, headerRows, columns, questions, counts, account, rows } = preview;
  const heading = headerRow === null ? '' : `, tiêu đề từ dòng ${headerRow} (${headerRows} dòng)`;
  const lines = [
    ...section(
      'Không nhập được:',
      errors.map(
        ({ code, message }) => `  ${message}${code === 'LATE_REASON_MISSING' ? ' (--late-reason TEXT)' : ''}`,
      ),
    ),
    ...(sheet === null ? [] : [`Trang “${sheet}”${heading}`]),
    ...section(
      'Các cột:',
      columns.map(
        ({ column, heading, meaning }) =>
          `  ${column}  ${heading.replaceAll('\n', ' ')} → ${meaning ? MEANING_NAMES[meaning].vi : 'chưa rõ'}`,
      ),
    ),
    ...section(
      'Cần trả lời (ghi vào tệp của --answers):',
      questions.flatMap(({ kind, blocking, message, rows, candidates }) => [
        `  ${kind}${blocking ? ' (bắt buộc)' : ''}: ${message}${rowsOf(rows)}`,
        ...candidates.map(({ value, label }) => `      ${value} = ${label}`),
      ]),
    ),
    ...section(
      'Các dòng:',
      rows.flatMap(({ row, problems }) =>
        problems.filter(({ severity }) => LISTED.includes(severity)).map((each) => told(row, each)),
      ),
    ),
    ...(account ? accountLines(account) : []),
    `Tổng ${counts.total} dòng: ${counts.ready} nhập được, ${counts.question} cần trả lời, ${counts.error} có lỗi, ${counts.duplicate} trùng, ${counts.already} đã nhập.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What became of every cell that holds something, and which were passed over. */
function accountLines({ total, read, asked, ignored, reasons, cells }: Account): string[] {
  const why = reasons.map(({ reason, count }) => `${count} ${IGNORED_REASON_NAMES[reason].vi}`).join('; ');
  return [
    ...section(
      'Không đọc các ô:',
      cells.nodes.map(
        ({ row, column, text, reason }) =>
          `  dòng ${row}, cột ${column}: “${text.replaceAll('\n', ' ')}” (${IGNORED_REASON_NAMES[reason].vi})`,
      ),
    ),
    ...(cells.hasNextPage ? [`  … và ${ignored - cells.nodes.length} ô nữa`] : []),
    `Tệp có ${total} ô có nội dung: ${read} ô đã đọc, ${asked} ô cần trả lời hoặc sửa, ${ignored} ô bỏ qua${why ? ` (${why})` : ''}.`,
  ];
}

export function resultText({ registered, already, refused, warned }: Imported): string {
  const problems = (rows: Imported['refused']) =>
    rows.flatMap(({ row, problems }) => problems.map((each) => told(row, each)));
  const lines = [
    ...section('Nhập khác với tệp:', problems(warned)),
    ...section('Không nhập:', problems(refused)),
    `Đã đăng ký ${registered} dòng, ${already} dòng đã nhập trước đó, ${refused.length} dòng không nhập.`,
  ];
  return `${lines.join('\n')}\n`;
}
