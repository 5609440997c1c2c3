import type { UnitKind } from '../../schema/organization/vocabulary.ts';

export interface SampleUnit {
  kind: UnitKind;
  name: string;
}

const villages = (count: number): SampleUnit[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'PARTY_CELL' as const,
    name: `Chi bộ thôn ${index + 1}`,
  }));

/** The units of the sample commune. */
export const sampleUnits: SampleUnit[] = [
  { kind: 'COMMITTEE', name: 'Văn phòng Đảng uỷ' },
  { kind: 'COMMITTEE', name: 'Tổ dân vận xã' },
  { kind: 'STATE_AGENCY', name: 'Trung tâm Phục vụ hành chính công' },
  { kind: 'STATE_AGENCY', name: 'Phòng Kinh tế' },
  { kind: 'STATE_AGENCY', name: 'Phòng Văn hoá - Xã hội' },
  { kind: 'FATHERLAND_FRONT', name: 'Uỷ ban MTTQ Việt Nam xã' },
  { kind: 'WOMENS_UNION', name: 'Hội Liên hiệp Phụ nữ xã' },
  { kind: 'FARMERS_UNION', name: 'Hội Nông dân xã' },
  { kind: 'VETERANS_ASSOCIATION', name: 'Hội Cựu chiến binh xã' },
  { kind: 'YOUTH_UNION', name: 'Đoàn Thanh niên xã' },
  { kind: 'TRADE_UNION', name: 'Công đoàn xã' },
  { kind: 'POLICE', name: 'Công an xã' },
  { kind: 'ARMED_FORCES', name: 'Ban Chỉ huy quân sự xã' },
  { kind: 'SCHOOL', name: 'Trường Mầm non' },
  { kind: 'SCHOOL', name: 'Trường Tiểu học' },
  { kind: 'SCHOOL', name: 'Trường Trung học cơ sở' },
  { kind: 'HEALTH_STATION', name: 'Trạm Y tế xã' },
  { kind: 'MASS_ASSOCIATION', name: 'Hội Người cao tuổi' },
  { kind: 'MASS_ASSOCIATION', name: 'Hội Chữ thập đỏ' },
  { kind: 'ENTERPRISE', name: 'Hợp tác xã dịch vụ nông nghiệp' },
  { kind: 'VILLAGE', name: 'Ban công tác Mặt trận thôn 1' },
  { kind: 'VILLAGE', name: 'Ban công tác Mặt trận thôn 2' },
  ...villages(10),
];

/** The few units shown for every other commune. */
export const lightUnits: SampleUnit[] = [
  { kind: 'FATHERLAND_FRONT', name: 'Uỷ ban MTTQ Việt Nam' },
  { kind: 'WOMENS_UNION', name: 'Hội Liên hiệp Phụ nữ' },
  { kind: 'FARMERS_UNION', name: 'Hội Nông dân' },
  { kind: 'POLICE', name: 'Công an' },
  { kind: 'PARTY_CELL', name: 'Chi bộ số 1' },
  { kind: 'SCHOOL', name: 'Trường Trung học cơ sở' },
];
