import type { CivilDate } from './civil-date.ts';
import type { Moment } from './decider.ts';
import { fieldName } from './field-names.ts';
import { type Refusal, refusal } from './refusal.ts';
import { viDate } from './wording.ts';

/**
 * what has happened cannot lie after the day of its recording; an earlier day stays as stated.
 * Planned days (launch, survey, due dates) are not business dates and do not come here.
 */
export function notAfterToday(
  path: (string | number)[],
  date: CivilDate | undefined,
  moment: Moment,
): Refusal[] {
  if (date === undefined || date <= moment.today) return [];
  const field = fieldName(path);
  return [
    refusal(
      'DATE_AFTER_RECORDING',
      'R-32',
      path,
      `“${field.vi}” là ngày ${viDate(date)}, sau ngày ghi nhận ${viDate(moment.today)}. Việc đã diễn ra không thể mang ngày trong tương lai; hãy sửa lại ngày, hoặc ghi nhận khi việc đã diễn ra.`,
      `“${field.en}” is ${date}, after the day of recording, ${moment.today}. What has happened cannot carry a future date; correct the date, or record it once it has happened.`,
    ),
  ];
}

/** R-32 for every paper named anywhere in a command: its date of issue is a business date. */
export function documentDates(data: unknown, moment: Moment, path: (string | number)[] = []): Refusal[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'issuedOn' && typeof value === 'string'
      ? notAfterToday([...path, key], value, moment)
      : documentDates(value, moment, [...path, key]),
  );
}
