import { createHash } from 'node:crypto';
import type { CivilDate } from '../../schema/civil-date.ts';
import { viDate } from '../../schema/wording.ts';

export interface PaperOptions {
  number?: string;
  issuedOn: CivilDate;
  lines: readonly string[];
}

/** A short paper of the story: the document that a command names, and its text to be uploaded before. */
export function paperOf(title: string, { lines, ...stated }: PaperOptions) {
  const heading = [title.toLocaleUpperCase('vi'), stated.number ? `Số ${stated.number}` : undefined];
  const text = [
    ...heading.filter((line) => line !== undefined),
    `Ngày ${viDate(stated.issuedOn)}`,
    '',
    ...lines,
    '',
    '(Văn bản mẫu của bản trình diễn, không có giá trị pháp lý.)',
    '',
  ].join('\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { document: { title, ...stated, sha256 }, paper: text };
}
