/** Who may act; each role is held in an organization or a unit. */
export const ROLES = [
  'UNIT_OFFICER',
  'BOARD_OFFICER',
  'PANEL_MEMBER',
  'COMMITTEE_MEMBER',
  'COMMITTEE_SIGNATORY',
  'CHAIR',
  'LEADER',
  'AUDITOR',
  'CITY_OFFICER',
  'ADMIN',
] as const;

/** `SYSTEM` acts when the program itself loads reference data; it is never granted to a person. */
export type Role = (typeof ROLES)[number] | 'SYSTEM';

export const ROLE_NAMES: Record<Role, { vi: string; en: string }> = {
  UNIT_OFFICER: { vi: 'cán bộ đơn vị', en: 'unit officer' },
  BOARD_OFFICER: { vi: 'cán bộ Ban Xây dựng Đảng', en: 'officer of the Party Building Board' },
  PANEL_MEMBER: { vi: 'thành viên Đoàn thẩm định', en: 'appraisal panel member' },
  COMMITTEE_MEMBER: { vi: 'ủy viên cấp ủy', en: 'committee member' },
  COMMITTEE_SIGNATORY: { vi: 'người ký thay mặt cấp ủy', en: 'committee signatory' },
  CHAIR: { vi: 'Chủ tịch Ủy ban nhân dân xã', en: "chair of the People's Committee" },
  LEADER: { vi: 'lãnh đạo', en: 'leader' },
  AUDITOR: { vi: 'cán bộ kiểm tra, giám sát', en: 'auditor' },
  CITY_OFFICER: {
    vi: 'cán bộ Ban Tuyên giáo và Dân vận Thành ủy',
    en: "officer of the City Committee's Commission",
  },
  ADMIN: { vi: 'quản trị hệ thống', en: 'administrator' },
  SYSTEM: { vi: 'hệ thống', en: 'system' },
};
