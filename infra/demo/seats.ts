import { unitId } from './commune.ts';

/** Where the members of the panel work, in the order of their titles (people.ts). */
const PANEL_UNITS = [
  undefined,
  undefined,
  'Uỷ ban MTTQ Việt Nam xã',
  'Công an xã',
  'Hội Liên hiệp Phụ nữ xã',
  'Văn phòng Đảng uỷ',
  'Phòng Văn hoá - Xã hội',
];
/** And the members of the committee. */
const COMMITTEE_UNITS = [
  undefined,
  undefined,
  undefined,
  undefined,
  undefined,
  'Uỷ ban MTTQ Việt Nam xã',
  'Hội Liên hiệp Phụ nữ xã',
  'Công an xã',
  'Ban Chỉ huy quân sự xã',
];

export const committeeUnits = (commune: string) =>
  COMMITTEE_UNITS.map((name) => name && unitId(commune, name));
export const panelUnits = (commune: string) => PANEL_UNITS.map((name) => name && unitId(commune, name));
