import type { Sheet, SheetCell, SheetMerge, SheetRow } from '../../schema/model/sheet/grid.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from './limits.ts';
import { tooLarge } from './trouble.ts';

/** What a whole file may still bring. */
export interface Allowance {
  cells: number;
  text: number;
}
export const wholeFile = (): Allowance => ({ cells: MAX_CELLS, text: MAX_TEXT });

/** Takes the cells of one sheet as they are read: what is empty, however it is formatted, costs nothing. */
export function collectSheet(name: string, allowance: Allowance) {
  const rows = new Map<number, SheetRow>();
  const hidden = new Set<number>();
  const merges: SheetMerge[] = [];

  return {
    /** `row` from 1, `column` from 0. */
    put(row: number, column: number, cell: SheetCell | null): void {
      if (!cell) return;
      if (column >= MAX_COLUMNS)
        throw tooLarge('quá 100 cột có nội dung', 'more than 100 columns with content');
      allowance.cells -= 1;
      allowance.text -= cell.text.length;
      if (allowance.cells < 0 || allowance.text < 0)
        throw tooLarge(
          'quá 300.000 ô, hoặc quá 20 triệu ký tự',
          'more than 300,000 cells, or 20 million characters',
        );
      const found = rows.get(row) ?? { number: row, cells: [] };
      if (rows.size === MAX_ROWS && !rows.has(row))
        throw tooLarge(
          'quá 10.000 dòng có nội dung trong một trang',
          'more than 10,000 rows with content in a sheet',
        );
      rows.set(row, found);
      while (found.cells.length < column) found.cells.push(null);
      found.cells[column] = cell;
    },
    hide(row: number): void {
      hidden.add(row);
    },
    merge(merge: SheetMerge): void {
      if (merges.length < MAX_CELLS) merges.push(merge);
    },
    end(isHidden: boolean): Sheet {
      const found = [...rows.values()].sort((a, b) => a.number - b.number);
      for (const row of found) if (hidden.has(row.number)) row.hidden = true;
      return { name, ...(isHidden && { hidden: true as const }), rows: found, merges: useful(merges, rows) };
    },
  };
}
export type SheetCollector = ReturnType<typeof collectSheet>;

/** Spans whose first cell holds something; of two that share a cell of a column, which no program writes, the upper one. */
function useful(merges: readonly SheetMerge[], rows: ReadonlyMap<number, SheetRow>): SheetMerge[] {
  const downTo = new Map<number, number>();
  return merges
    .filter(({ top, left }) => rows.get(top)?.cells[left])
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .filter(({ top, bottom, left }) => {
      if (top <= (downTo.get(left) ?? 0)) return false;
      downTo.set(left, bottom);
      return true;
    });
}
