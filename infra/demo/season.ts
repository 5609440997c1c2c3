import { addDays, type CivilDate } from '../../schema/civil-date.ts';

/** When a year's models do what: the span in which each turn begins, in days. */
export interface Season {
  year: number;
  register: { from: CivilDate; days: number };
  /** “Trước ngày”: from here on a registration is late. */
  deadline: CivilDate;
  late: { from: CivilDate; days: number };
  launch: { from: CivilDate; days: number };
  /** Last day of progress, resources and inspections. */
  last: CivilDate;
  inspection: CivilDate;
  wrapUp: CivilDate;
  review: { from: CivilDate; days: number };
}

export const SEASON_2026: Season = {
  year: 2026,
  register: { from: '2026-02-04', days: 24 },
  deadline: '2026-03-05',
  late: { from: '2026-03-09', days: 10 },
  launch: { from: '2026-04-06', days: 60 },
  last: '2026-11-13',
  inspection: '2026-09-10',
  wrapUp: '2026-11-16',
  review: { from: '2026-11-16', days: 3 },
};

/** The communes of today began on 01/7/2025: their first movement is that half year's. */
export const SEASON_2025: Season = {
  year: 2025,
  register: { from: '2025-07-21', days: 16 },
  deadline: '2025-08-15',
  late: { from: '2025-08-18', days: 4 },
  launch: { from: '2025-08-26', days: 20 },
  last: '2025-11-14',
  inspection: '2025-10-20',
  wrapUp: '2025-11-17',
  review: { from: '2025-11-17', days: 3 },
};

export const reportOn = ({ wrapUp }: Season): CivilDate => addDays(wrapUp, 4);
