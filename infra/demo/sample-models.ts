import type { Field, MetricUnit } from '../../schema/model/vocabulary.ts';
import published from './published-models.json' with { type: 'json' };

/** A model of the played year, before it has a unit and a date. */
export interface SampleModel {
  name: string;
  field: Field;
  /** Kind of the unit that suits it; `INDIVIDUAL` for one led by a person. */
  subjectKind: string;
  /** Where it was really reported, as the source in `published-models.json` tells; undefined for a made-up one. */
  reportedAt?: string;
  solution: string;
  figures: { unit: MetricUnit; quantity: number; title: string }[];
}

const FIGURES: [RegExp, MetricUnit, number, string][] = [
  [/^so_ho$|^ho_/, 'HOUSEHOLD', 1, 'Số hộ tham gia'],
  [/^dat_hien_m2$/, 'SQUARE_METRE', 1, 'Diện tích đất Nhân dân hiến'],
  [/(duong|dai)_km$/, 'METRE', 1000, 'Chiều dài tuyến đường'],
  [/^dai_m$/, 'METRE', 1, 'Chiều dài tuyến đường'],
  [/trieu_dong$/, 'VND', 1_000_000, 'Kinh phí huy động'],
  [/^ngay_cong$/, 'WORKDAY', 1, 'Ngày công Nhân dân đóng góp'],
  [/^thanh_vien|^bhyt_nguoi$|^nhan_khau$/, 'PERSON', 1, 'Số người tham gia'],
  [/^(tru_den|so_xe|cay_dau|cay_hoang_yen)$/, 'ITEM', 1, 'Số công trình, hiện vật'],
];

/** Published figures are words as often as numbers (“gần 1000”): the number in them, or undefined. */
function numberIn(value: unknown): number | undefined {
  const digits = /\d+(?:[.,]\d+)?/.exec(String(value))?.[0];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

function figuresOf(raw: Record<string, unknown>): SampleModel['figures'] {
  const found = new Map<MetricUnit, SampleModel['figures'][number]>();
  for (const [key, value] of Object.entries(raw)) {
    const rule = FIGURES.find(([pattern]) => pattern.test(key));
    const number = numberIn(value);
    if (!rule || number === undefined || found.has(rule[1])) continue;
    found.set(rule[1], { unit: rule[1], quantity: Math.round(number * rule[2]), title: rule[3] });
  }
  return [...found.values()].filter(({ quantity }) => quantity > 1);
}

export const publishedModels: SampleModel[] = published.models.map((model) => ({
  name: model.name,
  field: model.field as Field,
  subjectKind: model.subjectKind,
  reportedAt: model.place,
  solution: model.summary,
  figures: figuresOf(model.figures),
}));

const made = (field: Field, subjectKind: string, name: string): SampleModel => ({
  name,
  field,
  subjectKind,
  solution: 'Họp bàn dân chủ, cán bộ, đảng viên làm trước, vận động từng nhóm hộ, công khai kết quả.',
  figures: [],
});

/** Drawn from the contents that plan II.2 lists; no commune claims them. */
export const madeModels: SampleModel[] = [
  made('ECONOMY', 'PARTY_CELL', 'Vận động Nhân dân hiến đất mở rộng đường ngõ xóm'),
  made('ECONOMY', 'FARMERS_UNION', 'Liên kết sản xuất và tiêu thụ nông sản an toàn'),
  made('ECONOMY', 'FARMERS_UNION', 'Khắc phục tình trạng đất bỏ hoang'),
  made('ECONOMY', 'WOMENS_UNION', 'Giúp nhau phát triển kinh tế, giảm nghèo bền vững'),
  made('CULTURE_SOCIETY', 'WOMENS_UNION', 'Tuyến đường hoa phụ nữ tự quản'),
  made('CULTURE_SOCIETY', 'WOMENS_UNION', 'Phân loại rác thải tại nguồn'),
  made('CULTURE_SOCIETY', 'SCHOOL', 'Phát triển văn hoá đọc trong nhà trường và cộng đồng'),
  made('CULTURE_SOCIETY', 'FATHERLAND_FRONT', 'Thực hiện nếp sống văn minh trong việc cưới, việc tang'),
  made('CULTURE_SOCIETY', 'PARTY_CELL', 'Tổ công nghệ số giúp dân dùng dịch vụ công trực tuyến'),
  made('DEFENCE_SECURITY_RELIGION', 'POLICE', 'Camera an ninh ở khu dân cư'),
  made('DEFENCE_SECURITY_RELIGION', 'POLICE', 'Tổ tự quản về an ninh trật tự'),
  made('DEFENCE_SECURITY_RELIGION', 'FATHERLAND_FRONT', 'Đoàn kết lương - giáo, sống tốt đời - đẹp đạo'),
  made('POLITICAL_SYSTEM', 'PARTY_CELL', 'Chi bộ gần dân, sát dân, vì Nhân dân phục vụ'),
  made('POLITICAL_SYSTEM', 'FATHERLAND_FRONT', 'Hoà giải ở cơ sở'),
];
