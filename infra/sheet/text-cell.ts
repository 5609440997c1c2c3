import type { SheetCell } from '../../schema/model/sheet/grid.ts';
import { cleanText } from '../../schema/text.ts';
import { MAX_CELL_TEXT } from './limits.ts';
import { tooLarge } from './trouble.ts';

/** Normalised, and null where nothing is left. */
export function textCell(raw: string): SheetCell | null {
  if (raw.length > MAX_CELL_TEXT)
    throw tooLarge('có ô dài quá 10.000 ký tự', 'a cell is longer than 10,000 characters');
  // Control characters come from copied text; nobody can read them.
  const text = cleanText(raw.replace(/[^\P{Cc}\n\r\t]/gu, ' '));
  return text === '' ? null : { text };
}
