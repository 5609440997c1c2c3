import { createHash } from 'node:crypto';
import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import { FIELDS, METRIC_UNITS, RESOURCE_KINDS, RESOURCE_SOURCES } from '../../schema/model/vocabulary.ts';

export const YEAR = 2026;

/** A uuid that depends on nothing but its seed. */
export function seededUuid(seed: string): string {
  const hex = createHash('md5').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export const modelId = (model: number): string => seededUuid(`model ${model}`);

/** A whole number from 0 below `limit`, the same for the same arguments; spreads evenly. */
function chance(limit: number, ...seed: number[]): number {
  let hash = 2166136261;
  for (const part of seed) {
    hash = Math.imul(hash ^ part, 16777619);
    hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  }
  return ((hash ^ (hash >>> 13)) >>> 0) % limit;
}

export function pick<Item>(list: readonly Item[], ...seed: number[]): Item {
  return list[chance(list.length, ...seed)] as Item;
}

const WORKS = [
  'Hiến đất làm đường',
  'Thắp sáng đường quê',
  'Camera an ninh',
  'Ngôi nhà xanh',
  'Tuyến đường hoa',
];
const PLACES = ['thôn Đông', 'thôn Đoài', 'tổ dân phố số 3', 'khu dân cư Bắc Hà', 'thôn Thượng'];
const WHY =
  'Đường làng nhỏ hẹp, mùa mưa ngập úng, người dân đi lại khó khăn; nhiều năm kiến nghị mà chưa có nguồn vốn để cải tạo, ' +
  'trong khi nhu cầu vận chuyển nông sản ngày một lớn và học sinh phải đi vòng xa.';
const HOW =
  'Chi bộ họp dân, công khai dự toán, vận động từng hộ hiến đất và góp ngày công; đoàn thể phụ trách từng đoạn, cán bộ, đảng ' +
  'viên làm trước; kết quả được thông báo hằng tuần trên loa và nhóm dân cư.';

export function registrationOf(model: number, version: number) {
  const kind = pick(['NEW', 'NEW', 'CONTINUED', 'CONTINUED', 'REPLICATED'] as const, model, 1);
  const place = pick(PLACES, model, 4);
  return {
    name: `${pick(WORKS, model, 2)} ${place} ${model}`,
    field: pick(FIELDS, model, 3 + (version > 1 ? 50 : 0)),
    topics: ['nông thôn mới'],
    kind,
    subject: {
      kind: pick(['COLLECTIVE', 'COLLECTIVE', 'INDIVIDUAL'] as const, model, 5),
      title: `Chi bộ ${place}`,
    },
    place,
    problem: WHY,
    priorities: ['HARD' as const],
    goals: [
      {
        goal: 'dat',
        title: 'Diện tích đất hiến',
        unit: 'SQUARE_METRE' as const,
        direction: 'MORE' as const,
        target: 500 + chance(900, model, 6),
      },
      {
        goal: 'ho',
        title: 'Số hộ tham gia',
        unit: 'HOUSEHOLD' as const,
        direction: 'MORE' as const,
        target: 20 + chance(80, model, 7),
      },
    ],
    leftOut: [],
    solution: HOW,
    forces: 'Mặt trận Tổ quốc, Hội Nông dân, Đoàn Thanh niên, Công an xã',
    ...(kind === 'NEW' && { launchPlannedOn: `${YEAR}-04-20` }),
    ...(kind === 'CONTINUED' && { earlierDescription: 'Đã làm từ năm 2024 tại hai xóm' }),
    ...(kind === 'REPLICATED' && { sourceDescription: 'Theo mô hình của xã bên' }),
  };
}

export function planOf(launchOn: CivilDate | null) {
  return {
    forces: 'Mặt trận Tổ quốc và các đoàn thể',
    goals: 'Hoàn thành hai tuyến đường trước tháng 10',
    criteria: 'Đủ tám tiêu chí',
    expectedResults: 'Mở rộng 1,2 km đường, 60 hộ hưởng lợi',
    methods: HOW,
    schedule: 'Quý II vận động, quý III thi công',
    resources: 'Nhân dân hiến đất, góp công; xã hỗ trợ xi măng',
    launchOn,
    surveyOn: `${YEAR}-06-10`,
    inspectionOn: `${YEAR}-08-10`,
    wrapUpOn: `${YEAR}-10-20`,
    reportOn: `${YEAR}-11-10`,
    leader: 'Bí thư chi bộ',
    officer: 'Trưởng ban công tác Mặt trận',
    document: null,
  };
}

export function progressOf(model: number, step: number) {
  const unit = pick(['SQUARE_METRE', 'HOUSEHOLD'] as const, model, step, 8);
  return {
    summary: `Tuần ${step}: vận động thêm các hộ ven đường, giải phóng mặt bằng và đổ bê tông đoạn ${step}.`,
    results: [{ goal: unit === 'HOUSEHOLD' ? 'ho' : 'dat', unit, quantity: 1 + chance(60, model, step, 9) }],
    evidence: [],
  };
}

export function contributionOf(model: number, step: number) {
  return {
    kind: pick(RESOURCE_KINDS, model, step, 10),
    source: pick(RESOURCE_SOURCES, model, step, 11),
    unit: pick(METRIC_UNITS.slice(4, 7), model, step, 12),
    quantity: 1 + chance(5_000_000, model, step, 13),
    evidence: [],
  };
}

export const dayOf = (share: number): CivilDate => addDays(`${YEAR}-01-05`, Math.floor(share * 319));
