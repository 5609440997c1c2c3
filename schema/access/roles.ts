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
