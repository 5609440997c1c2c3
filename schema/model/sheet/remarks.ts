import type { JudgedRow } from './judge.ts';
import { FIRST_ROW } from './template.ts';

const OPEN: readonly JudgedRow['status'][] = ['QUESTION', 'ERROR', 'DUPLICATE'];

/** The rows that were not registered, and what is to be done about each: it stands in another row once it is handed back. */
export function remarkedRows<Row extends Pick<JudgedRow, 'entry' | 'problems' | 'status'>>(
  rows: readonly Row[],
): { row: Row; remarks: string }[] {
  const open = rows.filter(({ status }) => OPEN.includes(status));
  const placed = new Map(open.map(({ entry }, at) => [entry.row, FIRST_ROW + at]));
  return open.map((row) => {
    const said = row.problems
      .filter(({ severity }) => severity === 'ERROR' || severity === 'QUESTION')
      .map(({ refusal }) => asHandedBack(refusal.message.vi, row.entry.row, placed));
    return { row, remarks: [...new Set(said)].join('\n') };
  });
}

/** Rows are named as they stand in the file that was sent; what stands in quotation marks is the cells' own. */
const asHandedBack = (text: string, own: number, placed: ReadonlyMap<number, number>): string =>
  text
    .split(/(“[^”]*”)/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replaceAll(/([Dd]òng) (\d+)/g, (_, word: string, number: string) => {
            const row = Number(number);
            if (row === own) return `${word} này`;
            const there = placed.get(row);
            return there === undefined ? `${word} ${row} của tệp đã gửi` : `${word} ${there}`;
          }),
    )
    .join('');
