import type { CivilDate } from './civil-date.ts';
import type { Reservation } from './decider.ts';
import { refusal } from './refusal.ts';
import { nameKey } from './text.ts';

/** Papers whose numbers run apart from one another. */
type PaperKind = 'APPRAISAL_NOTICE' | 'APPRAISAL_ADVICE' | 'COMMENDATION_DECISION' | 'REPORT';

/** 05/QĐ-UBND and 5 / qđ-ubnd are one number. */
export const numberKey = (number: string) =>
  nameKey(number)
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');

interface Paper {
  kind: PaperKind;
  organization: string;
  number: string;
  /** Numbers begin anew with the year of this day. */
  issuedOn: CivilDate;
}

/** One paper per number, organization, kind of paper and year. `holder` is the id of the thing that it belongs to. */
export function numberReservation(
  { kind, organization, number, issuedOn }: Paper,
  holder: string,
): Reservation {
  return { key: `${organization}:${kind}:${issuedOn.slice(0, 4)}:${numberKey(number)}`, holder };
}

/** The same, with what to answer when another paper has it; `also` says what else may be done. */
export function wantedNumber(
  paper: Paper,
  holder: string,
  rule: string,
  path: string[],
  also: { vi: string; en: string } = { vi: '', en: '' },
): Reservation {
  const year = paper.issuedOn.slice(0, 4);
  const taken = refusal(
    'NUMBER_TAKEN',
    rule,
    path,
    `Số “${paper.number}” đã dùng cho một văn bản cùng loại của địa phương trong năm ${year}. Hãy kiểm tra lại sổ văn bản và ghi số khác.${also.vi}`,
    `The number “${paper.number}” belongs to another paper of this kind of the organization in ${year}. Check the register and state another number.${also.en}`,
  );
  return { ...numberReservation(paper, holder), refusal: taken };
}
