import type { CivilDate } from '../../civil-date.ts';
import { viDate } from '../../wording.ts';
import { readDate } from './dates.ts';
import type { SheetMapping } from './mapping.ts';
import { problem, shorten } from './problems.ts';
import { type DataRow, said } from './rows.ts';
import type { Read } from './values.ts';

/** The planned launch. A month or a quarter is no day: the mapping says which end of it counts. */
export function readLaunch(
  row: DataRow,
  mapping: SheetMapping,
  year: number,
  own: CivilDate | undefined,
): Read<CivilDate> {
  if (own) return { value: own, problems: [] };
  const text = said(row, 'LAUNCH');
  if (!text) return { problems: [] };
  const { column, all: [cell] = [] } = row.cells.LAUNCH ?? {};
  const at = {
    row: row.row,
    column,
    meaning: 'LAUNCH' as const,
    value: text,
    path: ['registration', 'launchPlannedOn'],
    rule: 'R-04',
  };
  if (cell?.date) return { value: cell.date, problems: [] };
  const read = readDate(text, cell?.number ?? serialIn(text), year);
  const shown = shorten(text);
  if ('impossible' in read)
    return {
      problems: [
        problem(
          'ERROR',
          'SHEET_DATE_IMPOSSIBLE',
          at,
          `“${shown}” không phải một ngày có thật (ghi theo thứ tự ngày/tháng/năm). Hãy sửa trong tệp, ví dụ 15/04/${year}.`,
          `“${shown}” is not a day that exists (day before month). Correct the file, such as 15/04/${year}.`,
        ),
      ],
    };
  if ('unreadable' in read)
    return {
      problems: [
        problem(
          'ERROR',
          'SHEET_DATE_UNREADABLE',
          at,
          `Không đọc được thời gian ra mắt “${shown}”. Hãy ghi một ngày theo dạng ngày/tháng/năm, ví dụ 15/04/${year}.`,
          `The launch date “${shown}” cannot be read. Write one day as day/month/year, such as 15/04/${year}.`,
        ),
      ],
    };
  const problems = read.assumedYear
    ? [
        problem(
          'NOTE',
          'SHEET_DATE_YEAR_ASSUMED',
          at,
          `“${shown}” không ghi năm, hiểu là năm ${year} của kế hoạch.`,
          `“${shown}” names no year and is taken to be in ${year}, the year of the campaign.`,
        ),
      ]
    : [];
  if ('date' in read) return { value: read.date, problems };
  if (mapping.partialDates)
    return { value: mapping.partialDates === 'FIRST_DAY' ? read.from : read.to, problems };
  problems.push(
    problem(
      'QUESTION',
      'SHEET_DATE_PARTIAL',
      at,
      `“${shown}” chưa phải một ngày. Hãy chọn lấy ngày đầu (${viDate(read.from)}) hay ngày cuối (${viDate(read.to)}) của khoảng thời gian đã ghi, hoặc ghi rõ ngày trong tệp.`,
      `“${shown}” is not a day. Choose whether the first (${read.from}) or the last day (${read.to}) of the period counts, or write the day in the file.`,
    ),
  );
  return { problems };
}

/** A day that was saved as its count, in a cell or a file without formats. */
const serialIn = (text: string) => (/^\d{5}$/.test(text) ? Number(text) : undefined);
