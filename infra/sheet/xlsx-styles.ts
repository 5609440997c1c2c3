import type { Package } from './package.ts';
import { isOn, readXml } from './xml.ts';

/** What the format of a cell says of its number. */
export interface CellStyle {
  font: string | undefined;
  /** Struck through. */
  unseen: boolean;
  /** As Excel's codes of formats; undefined for “General”. */
  format: string | undefined;
}

/** Formats that files name by number alone. */
const BUILT_IN: Record<number, string> = {
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mm/yyyy',
  22: 'dd/mm/yyyy h:mm',
};
const MAX_STYLES = 100_000;

/** The styles of cells by their index; fonts by name. */
export async function readStyles(pack: Package, part: string): Promise<CellStyle[]> {
  const chunks = pack.read(part);
  if (!chunks) return [];
  const fonts: { name?: string | undefined; unseen: boolean }[] = [];
  const formats = new Map<number, string>(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  const cells: { font: number; format: number }[] = [];
  let within = '';
  await readXml(chunks, {
    open(name, attribute) {
      if (/^(fonts|numFmts|cellXfs|cellStyleXfs|dxfs)$/.test(name)) within = name;
      else if (within === 'fonts' && name === 'font' && fonts.length < MAX_STYLES)
        fonts.push({ unseen: false });
      else if (within === 'fonts' && name === 'name')
        Object.assign(fonts.at(-1) ?? {}, { name: attribute('val') });
      else if (within === 'fonts' && name === 'strike')
        Object.assign(fonts.at(-1) ?? {}, { unseen: isOn(attribute('val')) });
      else if (within === 'numFmts' && name === 'numFmt' && formats.size < MAX_STYLES)
        formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (within === 'cellXfs' && name === 'xf' && cells.length < MAX_STYLES)
        cells.push({ font: Number(attribute('fontId') ?? 0), format: Number(attribute('numFmtId') ?? 0) });
    },
    close(name) {
      if (name === within) within = '';
    },
  });
  return cells.map(({ font, format }) => ({
    font: fonts[font]?.name,
    unseen: fonts[font]?.unseen === true,
    format: formats.get(format),
  }));
}

/** How a format shows a day: whole, or the month alone. */
export function dateShown(format: string | undefined): 'DAY' | 'MONTH' | undefined {
  if (!format) return undefined;
  const code = format
    .slice(0, 200)
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .split(';')[0]
    ?.toLowerCase();
  if (!code || /general/.test(code)) return undefined;
  if (code.includes('d')) return 'DAY';
  return code.includes('y') ? 'MONTH' : undefined;
}
