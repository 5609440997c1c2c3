import type { Workbook } from '../../schema/model/sheet/grid.ts';
import { readCsvFile } from './read-csv.ts';
import { readXlsxFile } from './read-xlsx.ts';
import { sniff } from './sniff.ts';

/** Bytes of a spreadsheet as grids. Throws SheetTrouble. Takes seconds for a large file: call it in a worker. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return sniff(bytes) === 'XLSX' ? readXlsxFile(bytes) : readCsvFile(bytes);
}
