import { part, zip } from './zip.ts';

/** Parts of a workbook by hand, for what no library writes. `sheet`: the XML within `<sheetData>`, or the whole of it. */
export function rawXlsx(sheet: string, more: { styles?: string; strings?: string; prefix?: string } = {}) {
  const { styles = '', strings = '' } = more;
  return zip([
    part(
      'xl/workbook.xml',
      '<workbook><sheets><sheet name="PL01" sheetId="1" r:id="a"/></sheets></workbook>',
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    part('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    part('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`),
    part('xl/sharedStrings.xml', `<sst>${strings}</sst>`),
  ]);
}

/** `{ B2: '<is>…</is>' }` as rows of cells. */
export function rawCells(cells: Record<string, string>): string {
  const rows = Map.groupBy(Object.entries(cells), ([at]) => at.replace(/\D/g, ''));
  return [...rows]
    .map(([row, found]) => `<row r="${row}">${found.map(([, xml]) => xml).join('')}</row>`)
    .join('');
}

export const inline = (at: string, text: string, style = 0) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** The usual heading and one row, in the font of the style given. */
export const rawRows = (rows: readonly (readonly (string | number | null)[])[], style = 0) =>
  rows
    .map((cells, row) => {
      const written = cells.map((value, column) => {
        const at = `${String.fromCharCode(65 + column)}${row + 1}`;
        if (value === null) return '';
        return typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : inline(at, value, style);
      });
      return `<row r="${row + 1}">${written.join('')}</row>`;
    })
    .join('');

const paragraph = (text: string, font?: string) =>
  `<w:p>${text
    .split('\n')
    .map(
      (line) => `<w:r>${font ? `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>` : ''}<w:t>${line}</w:t></w:r>`,
    )
    .join('<w:r><w:br/></w:r>')}</w:p>`;

/** A Word document: texts, and tables as rows of cells. */
export function rawDocx(
  body: readonly (string | readonly (readonly (string | number | null)[])[])[],
  font?: string,
  changed = (xml: string) => xml,
) {
  const xml = body.map((each) => {
    if (typeof each === 'string') return paragraph(each, font);
    const rows = each.map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(String(cell ?? ''), font)}</w:tc>`).join('')}</w:tr>`,
    );
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  });
  const document = `<w:document><w:body>${xml.join('')}</w:body></w:document>`;
  return zip([part('word/document.xml', changed(document))]);
}
