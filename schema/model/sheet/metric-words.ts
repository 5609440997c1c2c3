import type { MetricUnit } from '../vocabulary.ts';

/**
 * What units of measure are called, with how many of the unit one of them is. With their marks: “hộ” is a household, “hố” and
 * “hồ” are none. Undefined: a word goes on to mean what no unit measures, and is asked about.
 */
export const METRIC_WORDS: readonly [words: string, unit: MetricUnit | undefined, factor: number][] = [
  ['hộ gia đình|hộ dân|hộ nghèo|hộ cận nghèo|hộ|gia đình', 'HOUSEHOLD', 1],
  [
    'lượt người|người dân|người|hội viên|đoàn viên|đảng viên|học sinh|thành viên|công dân|nhân khẩu|thanh niên|lao động|cán bộ|phụ nữ|phụ huynh|học viên|sinh viên|công nhân|nông dân|ngư dân|giáo dân|tín đồ|phật tử|người cao tuổi|cựu chiến binh|tình nguyện viên|tuyên truyền viên|đội viên|chiến sỹ|chiến sĩ|trẻ em|em|đồng chí|đồng bào',
    'PERSON',
    1,
  ],
  ['m2|m vuông|mét vuông', 'SQUARE_METRE', 1],
  ['hecta|héc-ta|héc ta|ha', 'SQUARE_METRE', 10_000],
  ['km2|km vuông', 'SQUARE_METRE', 1_000_000],
  ['kilomet|kilômét|ki-lô-mét|ki lô mét|km|cây số', 'METRE', 1_000],
  ['mét|m', 'METRE', 1],
  ['m3|m khối|mét khối', undefined, 1],
  ['kg|kilogam|kilôgam|ki-lô-gam|ki lô gam|cân', 'KILOGRAM', 1],
  ['tấn', 'KILOGRAM', 1_000],
  ['tạ', 'KILOGRAM', 100],
  ['yến', 'KILOGRAM', 10],
  ['đồng|vnđ|vnd|đ', 'VND', 1],
  ['đồng hồ', 'ITEM', 1],
  ['đồng đội|đồng nghiệp|đồng phục|đồng minh|đồng lúa|đồng ruộng', undefined, 1],
  ['ngày công lao động|ngày công|công lao động', 'WORKDAY', 1],
  ['%|phần trăm', 'PERCENT', 1],
  ['vụ việc|vụ', 'CASE', 1],
  [
    'vụ lúa|vụ mùa|vụ màu|vụ chiêm|vụ xuân|vụ hè|vụ thu|vụ đông|vụ rau|vụ cá|vụ tôm|vụ nuôi|vụ sản xuất',
    undefined,
    1,
  ],
  ['buổi|cuộc|lớp|hội nghị|toạ đàm|đợt|lượt|lần|phiên|hoạt động|sự kiện|chuyến', 'EVENT', 1],
  [
    'cái|chiếc|công trình|tuyến đường|tuyến|đoạn đường|căn nhà|căn|ngôi nhà|ngôi|nhà|bộ|cây xanh|cây|camera|điểm|suất quà|suất|phần quà|bồn hoa|bồn|thùng|đèn|bóng đèn|cột|mô hình|tổ tự quản|tổ hợp tác|tổ|nhóm|câu lạc bộ|clb|khu|vườn|hồ sơ|sản phẩm|hạng mục|lô|con',
    'ITEM',
    1,
  ],
];
