import type { SheetCell } from '../../schema/model/sheet/grid.ts';
import { fromOld, type OldWriting, oldWriting, readingOf } from './old-fonts.ts';
import { textCell } from './text-cell.ts';

/** A piece of a cell's text, in one font. */
export interface Run {
  text: string;
  font: string | undefined;
  /** Hidden, or struck through. */
  unseen?: boolean | undefined;
}

/**
 * Texts in Unicode, by the fonts that their cells name. What may be of either writing waits for the end: other texts in the
 * same writing tell, and where they do not it is to be typed anew.
 */
export function createRewriter() {
  const told = new Map<OldWriting, { old: number; unicode: number }>();
  const waiting: { runs: readonly Run[]; set(cell: SheetCell | null): void }[] = [];
  const evidence = (writing: OldWriting) => {
    const found = told.get(writing) ?? { old: 0, unicode: 0 };
    told.set(writing, found);
    return found;
  };

  function written(runs: readonly Run[], last: boolean): SheetCell | null | undefined {
    let [text, converted, garbled, unseen] = ['', false, false, false];
    for (const { text: own, font, unseen: hidden } of runs) {
      const writing = oldWriting(font);
      let reading = readingOf(own, writing);
      if (reading === 'BOTH' && writing) {
        if (!last) return undefined;
        const { old, unicode } = evidence(writing);
        reading = old > 0 && unicode === 0 ? 'OLD' : unicode > 0 && old === 0 ? 'AS_IS' : 'GARBLED';
      }
      text += reading === 'OLD' && writing ? fromOld(own, writing) : own;
      converted ||= reading === 'OLD';
      garbled ||= reading === 'GARBLED';
      unseen ||= hidden === true && own.trim() !== '';
    }
    const cell = textCell(text);
    if (!cell) return cell;
    return {
      ...cell,
      ...(converted && { converted }),
      ...(garbled && { garbled }),
      ...(unseen && { unseen }),
    };
  }

  return {
    /** `set` is called at once, or at the end. */
    take(runs: readonly Run[], set: (cell: SheetCell | null) => void): void {
      for (const { text, font } of runs) {
        const writing = oldWriting(font);
        const reading = writing && /[^\0-\x7f]/.test(text) ? readingOf(text, writing) : undefined;
        if (writing && reading === 'OLD') evidence(writing).old += 1;
        if (writing && reading === 'AS_IS') evidence(writing).unicode += 1;
      }
      const cell = written(runs, false);
      if (cell === undefined) waiting.push({ runs, set });
      else set(cell);
    },
    end(): void {
      for (const { runs, set } of waiting) set(written(runs, true) ?? null);
    },
  };
}
export type Rewriter = ReturnType<typeof createRewriter>;
