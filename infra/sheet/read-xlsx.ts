import type { Sheet, Workbook } from '../../schema/model/sheet/grid.ts';
import { wholeFile } from './collect.ts';
import { MAX_SHEETS } from './limits.ts';
import type { Package } from './package.ts';
import { mainPart, relationsOf } from './relations.ts';
import { createRewriter } from './rewriter.ts';
import { emptyFile, tooLarge, unreadable } from './trouble.ts';
import { readSheet } from './xlsx-sheet.ts';
import { readStrings } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';
import { readXml } from './xml.ts';

interface Named {
  name: string;
  hidden: boolean;
  id: string;
}

/** The sheets of a workbook as grids, read as they are unpacked. Throws SheetTrouble. */
export async function readXlsxFile(pack: Package): Promise<Workbook> {
  const workbook = await mainPart(pack, 'xl/workbook.xml');
  const chunks = pack.read(workbook);
  if (!chunks) throw unreadable();
  const named: Named[] = [];
  let is1904 = false;
  await readXml(chunks, {
    open(name, attribute) {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      named.push({
        name: attribute('name') ?? '',
        hidden: /hidden/i.test(attribute('state') ?? ''),
        id: attribute('r:id') ?? attribute('id') ?? '',
      });
    },
  });
  if (named.length === 0) throw unreadable();
  if (named.length > MAX_SHEETS)
    throw tooLarge(`quá ${MAX_SHEETS} trang tính`, `more than ${MAX_SHEETS} sheets`);
  const relations = await relationsOf(pack, workbook);
  const partOf = (kind: string) =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.part ?? `xl/${kind}.xml`;
  const styles = await readStyles(pack, partOf('styles'));
  const strings = await readStrings(pack, partOf('sharedStrings'));
  const [rewriter, allowance] = [createRewriter(), wholeFile()];
  const ends: (() => Sheet)[] = [];
  for (const { name, hidden, id } of named) {
    const relation = relations.get(id);
    if (relation && !relation.type.endsWith('/worksheet')) continue;
    const part = relation && pack.read(relation.part);
    if (!part) throw unreadable();
    const sheet = await readSheet(part, name, { strings, styles, is1904, rewriter, allowance });
    ends.push(() => sheet.end(hidden));
  }
  rewriter.end();
  const sheets = ends.map((end) => end());
  if (sheets.every(({ rows }) => rows.length === 0)) throw emptyFile();
  return { sheets };
}
