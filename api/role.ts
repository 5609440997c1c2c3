import type { Role } from '../schema/access/roles.ts';
import { vocabulary } from './vocabulary.ts';

export const RoleEnum = vocabulary<Role>('Role', 'The role in which one acts (vai trò).', {
  UNIT_OFFICER: 'Officer of a unit (cán bộ đơn vị).',
  BOARD_OFFICER: 'Party Building Board (Ban Xây dựng Đảng).',
  PANEL_MEMBER: 'Member of the appraisal panel (thành viên Đoàn thẩm định).',
  COMMITTEE_MEMBER: 'Committee member (uỷ viên BTV/BCH Đảng uỷ).',
  COMMITTEE_SIGNATORY: 'Signs for the Committee (người ký T/M Đảng uỷ/BTV).',
  CHAIR: 'Chair of the People’s Committee (Chủ tịch UBND xã).',
  LEADER: 'Leader: sees everything, changes nothing (lãnh đạo).',
  AUDITOR: 'Auditor: reads and verifies every event (kiểm tra, giám sát).',
  CITY_OFFICER: 'City propaganda and mobilisation board (Ban Tuyên giáo và Dân vận Thành uỷ).',
  ADMIN: 'Administers accounts and roles (quản trị).',
  SYSTEM: 'The program itself, loading reference data (hệ thống); never a person.',
});
