import { DEFAULT_SETTINGS } from '../schema/campaign/settings.ts';
import type { Fact } from './given.ts';

/** A commune of Hải Phòng with its city, one unit and an open campaign, for examples. */
export const CITY = '31';
export const COMMUNE = '10507';
export const OTHER_COMMUNE = '10525';
export const CAMPAIGN = `${COMMUNE}-2026`;

/** The n-th id of a kind of thing; distinct per n. */
export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const UNIT = id(1);
export const MODEL = id(100);
export const EARLIER = id(90);
/** A day inside the registration period. */
export const IN_TIME = '2026-02-20';
export const LAST_DAY = '2026-03-04';
export const TOO_LATE = '2026-03-05';
/** A day while models are implemented. */
export const MIDYEAR = '2026-06-15';

export const city: Fact = {
  type: 'OrganizationEstablished',
  data: {
    organization: CITY,
    name: 'Hải Phòng',
    fullName: 'Thành phố Hải Phòng',
    kind: 'CITY',
    parent: null,
    lineage: [],
  },
};

export const commune = (organization = COMMUNE, name = 'Thành Đông'): Fact => ({
  type: 'OrganizationEstablished',
  data: { organization, name, fullName: `Phường ${name}`, kind: 'WARD', parent: CITY, lineage: [CITY] },
});

export const unit = (n = 1, organization = COMMUNE): Fact => ({
  type: 'UnitEstablished',
  data: { unit: id(n), organization, lineage: [CITY], name: `Chi bộ thôn ${n}`, kind: 'PARTY_CELL' },
});

export const settings = DEFAULT_SETTINGS;

export const target = {
  target: 'MODELS',
  title: 'Có ít nhất 05 mô hình “Dân vận khéo”',
  metric: 'MODELS',
  minimum: 5,
};

export const milestone = {
  milestone: 'UNIT_REGISTRATION',
  before: '2026-03-05',
  owner: 'Các đơn vị',
  receiver: 'Ban Xây dựng Đảng',
  deliverable: 'Đăng ký mô hình (Phụ lục 01)',
};

export const planned = (over: object = {}): Fact => ({
  type: 'CampaignPlanned',
  data: {
    campaign: CAMPAIGN,
    organization: COMMUNE,
    lineage: [CITY],
    year: 2026,
    title: 'Kế hoạch năm 2026',
    basis: [],
    targets: [target],
    milestones: [milestone],
    settings,
    ...over,
  },
});
/** Settings changed after that. */
export const changed = (settings: object): Fact => ({
  type: 'CampaignSettingsChanged',
  data: { campaign: CAMPAIGN, settings, reason: 'Theo chỉ đạo của cấp trên' },
});
export const opened: Fact = { type: 'CampaignOpened', data: { campaign: CAMPAIGN } };
export const closed: Fact = {
  type: 'CampaignClosed',
  data: { campaign: CAMPAIGN, reason: 'Đã tổng kết năm' },
};

/** Everything that a registration looks at. */
export const place = [city, commune(), unit(), planned(), opened];
