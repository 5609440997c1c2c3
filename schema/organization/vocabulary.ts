/** quốc gia · thành phố/tỉnh · phường · xã · đặc khu */
export const ORGANIZATION_KINDS = ['COUNTRY', 'CITY', 'WARD', 'COMMUNE', 'SPECIAL_ZONE'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** Who leads models inside a commune. */
export const UNIT_KINDS = [
  'COMMITTEE', // cấp uỷ, khối
  'PARTY_CELL', // chi bộ
  'STATE_AGENCY', // cơ quan, phòng, trung tâm
  'FATHERLAND_FRONT', // MTTQ
  'WOMENS_UNION', // Hội Liên hiệp Phụ nữ
  'FARMERS_UNION', // Hội Nông dân
  'VETERANS_ASSOCIATION', // Hội Cựu chiến binh
  'YOUTH_UNION', // Đoàn Thanh niên
  'TRADE_UNION', // Công đoàn
  'POLICE', // công an
  'ARMED_FORCES', // quân sự
  'SCHOOL', // trường học
  'HEALTH_STATION', // trạm y tế
  'ENTERPRISE', // doanh nghiệp
  'MASS_ASSOCIATION', // hội quần chúng
  'VILLAGE', // thôn, tổ dân phố
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
