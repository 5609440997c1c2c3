import type { CivilDate } from '../civil-date.ts';

/** A paper that commendations rest on, and from when until when. */
export interface LegalPaper {
  title: string;
  number: string;
  issuedOn: CivilDate;
  from: CivilDate;
  /** The last day in force; null while it is. */
  until: CivilDate | null;
}

/**
 * On what a commendation may rest, by the day of its decision. Sources: the closing articles of the papers
 * themselves (Công báo; Cơ sở dữ liệu quốc gia về văn bản pháp luật, vbpl.vn), as of 23/11/2026. Nghị định 152/2025
 * takes the place of Nghị định 98/2023. Older days have no entry: whoever records them states the basis.
 */
export const LEGAL_PAPERS: readonly LegalPaper[] = [
  {
    title: 'Luật Thi đua, khen thưởng',
    number: '06/2022/QH15',
    issuedOn: '2022-06-15',
    from: '2024-01-01',
    until: null,
  },
  {
    title: 'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    number: '98/2023/NĐ-CP',
    issuedOn: '2023-12-31',
    from: '2024-01-01',
    until: '2025-06-30',
  },
  {
    title:
      'Nghị định quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
    number: '152/2025/NĐ-CP',
    issuedOn: '2025-06-14',
    from: '2025-07-01',
    until: null,
  },
];

/** The papers in force on a day, the law first; none where nothing is known of that day. */
export function legalBasisOn(day: CivilDate): { title: string; number: string; issuedOn: CivilDate }[] {
  return LEGAL_PAPERS.filter(({ from, until }) => from <= day && (until === null || day <= until)).map(
    ({ title, number, issuedOn }) => ({ title, number, issuedOn }),
  );
}
