import type { OrganizationKind, UnitKind } from '../../schema/organization/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

export const OrganizationKindEnum = vocabulary<OrganizationKind>(
  'OrganizationKind',
  'Level and kind of an organization (loại tổ chức).',
  {
    COUNTRY: 'The country (quốc gia).',
    CITY: 'A city or province (thành phố, tỉnh).',
    WARD: 'A ward (phường).',
    COMMUNE: 'A rural commune (xã).',
    SPECIAL_ZONE: 'A special zone (đặc khu).',
  },
);

export const UnitKindEnum = vocabulary<UnitKind>('UnitKind', 'Kind of a unit (loại đơn vị).', {
  COMMITTEE: 'Party committee or bloc (cấp uỷ, khối).',
  PARTY_CELL: 'Party cell (chi bộ).',
  STATE_AGENCY: 'Agency, office or centre (cơ quan, phòng, trung tâm).',
  FATHERLAND_FRONT: 'Fatherland Front (Mặt trận Tổ quốc).',
  WOMENS_UNION: 'Women’s Union (Hội Liên hiệp Phụ nữ).',
  FARMERS_UNION: 'Farmers’ Union (Hội Nông dân).',
  VETERANS_ASSOCIATION: 'Veterans’ Association (Hội Cựu chiến binh).',
  YOUTH_UNION: 'Youth Union (Đoàn Thanh niên).',
  TRADE_UNION: 'Trade union (Công đoàn).',
  POLICE: 'Police (công an).',
  ARMED_FORCES: 'Military command (quân sự).',
  SCHOOL: 'School (trường học).',
  HEALTH_STATION: 'Health station (trạm y tế).',
  ENTERPRISE: 'Enterprise (doanh nghiệp).',
  MASS_ASSOCIATION: 'Mass association (hội quần chúng).',
  VILLAGE: 'Village or residential group (thôn, tổ dân phố).',
});
