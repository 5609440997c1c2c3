import type { Role } from '../../schema/access/roles.ts';
import type { Actor } from '../../schema/event.ts';
import { developmentActor } from '../http/identity.ts';

const actor = (role: Role, organization: string, unit?: string): Actor => ({
  account: `demo-${role.toLowerCase().replaceAll('_', '-')}-${organization}`,
  role,
  organization,
  ...(unit ? { unit } : {}),
});

export const boardOf = (commune: string): Actor => actor('BOARD_OFFICER', commune);
export const officerOf = (commune: string, unit: string): Actor => actor('UNIT_OFFICER', commune, unit);
export const cityOfficer = (city: string): Actor => actor('CITY_OFFICER', city);
export const signatoryOf = (commune: string): Actor => actor('COMMITTEE_SIGNATORY', commune);
export const chairOf = (commune: string): Actor => actor('CHAIR', commune);

/** These vote by account: a visitor who chooses `PANEL_MEMBER@11824#panel-3` is the member of the story. */
export const panelMember = (commune: string, number: number): Actor =>
  developmentActor('PANEL_MEMBER', commune, undefined, `panel-${number}`);
export const committeeMember = (commune: string, number: number): Actor =>
  developmentActor('COMMITTEE_MEMBER', commune, undefined, `committee-${number}`);

/** Positions, as a panel has them: the first is its head, the second its secretary. */
export const PANEL_TITLES = [
  'Phó Bí thư Thường trực Đảng uỷ',
  'Phó Trưởng Ban Xây dựng Đảng',
  'Chủ tịch Uỷ ban MTTQ Việt Nam xã',
  'Trưởng Công an xã',
  'Chủ tịch Hội Liên hiệp Phụ nữ xã',
  'Chánh Văn phòng Đảng uỷ',
  'Trưởng phòng Văn hoá - Xã hội',
];

export const COMMITTEE_TITLES = [
  'Bí thư Đảng uỷ',
  'Phó Bí thư Thường trực Đảng uỷ',
  'Phó Bí thư Đảng uỷ, Chủ tịch UBND xã',
  'Chủ nhiệm Uỷ ban Kiểm tra Đảng uỷ',
  'Trưởng Ban Xây dựng Đảng',
  'Chủ tịch Uỷ ban MTTQ Việt Nam xã',
  'Chủ tịch Hội Liên hiệp Phụ nữ xã',
  'Trưởng Công an xã',
  'Chỉ huy trưởng Ban Chỉ huy quân sự xã',
];
