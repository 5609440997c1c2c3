import { MAX_CELL_TEXT, MAX_TEXT } from './limits.ts';
import type { Package } from './package.ts';
import type { Run } from './rewriter.ts';
import { tooLarge } from './trouble.ts';
import { isOn, readXml, type XmlHandlers } from './xml.ts';

/** A text, and the fonts of its pieces where it has pieces; undefined: that of the cell. */
export type RichText = string | Run[];

const MAX_STRINGS = 500_000;

/** Texts that cells refer to by their number. */
export async function readStrings(pack: Package, part: string): Promise<RichText[]> {
  const chunks = pack.read(part);
  if (!chunks) return [];
  const strings: RichText[] = [];
  let length = 0;
  const reader = richTextReader();
  await readXml(chunks, {
    open(name, attribute) {
      if (name === 'si') reader.begin();
      else reader.open(name, attribute);
    },
    text: reader.text,
    close(name) {
      reader.close(name);
      if (name !== 'si') return;
      const text = reader.end();
      length += typeof text === 'string' ? text.length : text.reduce((sum, run) => sum + run.text.length, 0);
      if (length > MAX_TEXT || strings.length >= MAX_STRINGS)
        throw tooLarge('quá 20 triệu ký tự', 'more than 20 million characters');
      strings.push(text);
    },
  });
  return strings;
}

/** Reads `<t>` and runs; readings for pronunciation (`rPh`) are no text. */
export function richTextReader() {
  let runs: Run[] = [];
  let plain = '';
  let font: string | undefined;
  let unseen = false;
  let [inText, inRun, silent] = [false, false, 0];
  return {
    begin(): void {
      runs = [];
      plain = '';
      inText = inRun = false;
      silent = 0;
    },
    open: ((name, attribute) => {
      if (name === 'rPh') silent += 1;
      else if (name === 'r') [inRun, font, unseen] = [true, undefined, false];
      else if (name === 'rFont' && inRun) font = attribute('val');
      else if (name === 'strike' && inRun) unseen = isOn(attribute('val'));
      else if (name === 't' && silent === 0) {
        inText = true;
        if (inRun) runs.push({ text: '', font, unseen });
      }
    }) satisfies NonNullable<XmlHandlers['open']>,
    text(text: string): void {
      if (!inText) return;
      const run = inRun ? runs.at(-1) : undefined;
      const so = (run?.text ?? plain) + text;
      if (so.length > MAX_CELL_TEXT * 4)
        throw tooLarge('có ô dài quá 10.000 ký tự', 'a cell is longer than 10,000 characters');
      if (run) run.text = so;
      else plain = so;
    },
    close(name: string): void {
      if (name === 'rPh') silent -= 1;
      else if (name === 'r') inRun = false;
      else if (name === 't') inText = false;
    },
    end(): RichText {
      const read = runs.map((run) => ({ ...run, text: escapesRead(run.text) }));
      const text = escapesRead(plain);
      if (read.length === 0) return text;
      return text ? [{ text, font: undefined }, ...read] : read;
    },
  };
}

/** `_x000D_` is a control character. */
export const escapesRead = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
