import type { Workbook } from '../../schema/model/sheet/grid.ts';
import { readCsvFile } from './read-csv.ts';
import { readDocxFile } from './read-docx.ts';
import { readOdsFile } from './read-ods.ts';
import { readXlsxFile } from './read-xlsx.ts';
import { sniff } from './sniff.ts';
import { SheetTrouble, unreadable } from './trouble.ts';

/** Bytes of a table of any format as grids. Throws SheetTrouble. Takes a second for a large file: call it in a worker. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const file = sniff(bytes);
  if (file.is === 'TEXT') return readCsvFile(bytes);
  const read = { XLSX: readXlsxFile, DOCX: readDocxFile, ODS: readOdsFile }[file.is];
  try {
    return await read(file.pack);
  } catch (error) {
    throw error instanceof SheetTrouble ? error : unreadable();
  }
}
