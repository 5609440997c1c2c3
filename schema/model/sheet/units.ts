import { nameKey, searchKey } from '../../text.ts';
import type { SheetMapping } from './mapping.ts';
import { type DataRow, said } from './rows.ts';
import { withoutSuffix } from './values.ts';

/** A unit of the commune that registrations may name. */
export interface SheetUnit {
  unit: string;
  name: string;
  /** Names that it had, or that units merged into it had. */
  former?: readonly string[];
}

export interface UnitIndex {
  /** By the wording of the sheet: an answer, or the one unit of that name (R-02's way of comparing). */
  find(wording: string): string | undefined;
  /** Whose models alone may be registered by who imports, where that is one unit's officer. */
  own: SheetUnit | undefined;
  /** Units whose names share words with the wording, the likeliest first. */
  like(wording: string): SheetUnit[];
}

const SHOWN = 5;

export function indexUnits(
  units: readonly SheetUnit[],
  mapping: SheetMapping,
  ownUnit: string | undefined,
): UnitIndex {
  const own = units.find(({ unit }) => unit === ownUnit);
  const byName = new Map<string, string | null>();
  for (const { unit, name } of units) byName.set(nameKey(name), byName.has(nameKey(name)) ? null : unit);
  const answers = new Map(mapping.units.map(({ wording, unit }) => [nameKey(wording), unit]));
  const words = units.map((unit) => ({
    unit,
    words: new Set(searchKey([unit.name, ...(unit.former ?? [])].join(' ')).split(' ')),
  }));
  return {
    own,
    find: (wording) => answers.get(nameKey(wording)) ?? byName.get(nameKey(wording)) ?? undefined,
    like(wording) {
      if (own) return [own];
      const wanted = searchKey(wording).split(' ').filter(Boolean);
      return words
        .map((each) => ({ unit: each.unit, shared: wanted.filter((word) => each.words.has(word)).length }))
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared || a.unit.name.length - b.unit.name.length)
        .slice(0, SHOWN)
        .map(({ unit }) => unit);
    },
  };
}

/** The lead unit: its own column, the subject that is a unit, or the heading above; else the wording to ask about. */
export function leadUnit(
  row: DataRow,
  subject: string,
  index: UnitIndex,
  mapping: SheetMapping,
  answer: string | undefined,
): { unit?: string | undefined; wording: string; isHeading: boolean; isOwn: boolean } {
  const column = withoutSuffix(said(row, 'UNIT').replaceAll('\n', ' ')).title;
  const heading = row.unitHeading?.wording ?? '';
  const named = column ? [column] : [subject, heading].filter(Boolean);
  const found = named.find((each) => index.find(each) !== undefined);
  const wording = found ?? named[0] ?? '';
  // Whatever else the row names comes before it.
  const isHeading = column === '';
  const unit = answer ?? (found === undefined ? undefined : index.find(found));
  if (unit) return { unit, wording, isHeading, isOwn: false };
  // What a column names stays to be asked about; a subject or a heading need not be a unit.
  const elsewhere = column ? undefined : mapping.everywhere.unit;
  if (elsewhere || named.length > 0 || !index.own)
    return { unit: elsewhere, wording, isHeading, isOwn: false };
  return { unit: index.own.unit, wording: index.own.name, isHeading, isOwn: true };
}
