import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import type { Registration } from '../../schema/model/registration.ts';
import type { ModelKind } from '../../schema/model/vocabulary.ts';
import type { Chance } from './chance.ts';
import type { SampleModel } from './sample-models.ts';
import { reportOn, type Season } from './season.ts';

/** What the registration of a sample model rests on. */
export interface Registering {
  model: SampleModel;
  kind: ModelKind;
  unitName: string;
  /** Households taking part, where the sample has no figure of its own. */
  households: number;
  /** Matters for a NEW model only. */
  launchOn: CivilDate;
  /** The model of the year before that this one continues. */
  earlier?: string | undefined;
}

/** What was aimed at the year before: a continued model aims higher. */
export const before = (target: number): number => Math.floor(target * 0.8);

const PROBLEMS: Record<Registration['field'], string> = {
  ECONOMY: 'Đường giao thông, sản xuất còn nhỏ lẻ; một số hộ chưa đồng thuận, cần vận động để cùng làm.',
  CULTURE_SOCIETY:
    'Nếp sống, vệ sinh môi trường và an sinh ở khu dân cư còn hạn chế, Nhân dân mong muốn cải thiện.',
  DEFENCE_SECURITY_RELIGION:
    'Tình hình an ninh trật tự ở khu dân cư còn tiềm ẩn phức tạp, cần phát huy tự quản.',
  POLITICAL_SYSTEM: 'Sinh hoạt chi bộ và cải cách thủ tục hành chính cần sát dân hơn, phục vụ tốt hơn.',
};

/** What the unit states for a sample model: Phụ lục 01. */
export function registrationOf(
  { model, kind, unitName, households, launchOn, earlier }: Registering,
  { year }: Season,
  chance: Chance,
): Registration {
  const individual = model.subjectKind === 'INDIVIDUAL';
  const figures =
    model.figures.length > 0
      ? model.figures
      : [{ unit: 'HOUSEHOLD' as const, quantity: households, title: 'Số hộ tham gia' }];
  return {
    name: model.name,
    field: model.field,
    topics: [],
    kind,
    subject: individual
      ? { kind: 'INDIVIDUAL', title: 'Một hội viên nông dân tiêu biểu', basis: 'RESIDES' }
      : { kind: 'COLLECTIVE', title: unitName },
    place: model.reportedAt ? `Dữ liệu mẫu, phỏng theo ${model.reportedAt}` : `Địa bàn ${unitName}`,
    problem: PROBLEMS[model.field],
    priorities: chance.happens(0.4) ? [chance.pick(['NEW', 'HARD', 'URGENT', 'RESENTED'] as const)] : [],
    goals: figures.map(({ unit, quantity, title }, index) => ({
      goal: `g${index + 1}`,
      title,
      unit,
      direction: 'MORE' as const,
      // The year before is told by the same figures, lower.
      target: year === 2025 ? before(quantity) : quantity,
      ...(kind === 'CONTINUED'
        ? { previousTarget: year === 2025 ? before(before(quantity)) : before(quantity) }
        : {}),
    })),
    leftOut: [],
    solution: model.solution,
    forces: 'MTTQ và các tổ chức chính trị - xã hội, chi bộ thôn, công an xã',
    ...(kind === 'CONTINUED' && earlier !== undefined ? { earlierModel: earlier } : {}),
    ...(kind === 'CONTINUED' && earlier === undefined
      ? { earlierDescription: `Mô hình đã thực hiện năm ${year - 1}, còn phù hợp, có hiệu quả.` }
      : {}),
    ...(kind === 'REPLICATED'
      ? { sourceDescription: `Nhân rộng cách làm hiệu quả của đơn vị bạn trong năm ${year - 1}.` }
      : {}),
    ...(kind === 'NEW' ? { launchPlannedOn: launchOn } : {}),
  };
}

/** The plan of a sample model, complete under R-10. */
export function planOf({ model, kind, launchOn }: Registering, season: Season, plannedOn: CivilDate) {
  return {
    forces: 'Chi bộ, Ban công tác Mặt trận, các chi hội, tổ tự quản',
    goals: `Hoàn thành các chỉ tiêu đã đăng ký trong năm ${season.year}.`,
    criteria: 'Đúng tám tiêu chí đánh giá mô hình “Dân vận khéo”.',
    expectedResults: `Nhân dân đồng thuận, cùng tham gia; kết quả duy trì được sau năm ${season.year}.`,
    methods: model.solution,
    schedule: 'Khảo sát, đăng ký; ra mắt, vận động; kiểm tra, khắc phục; tổng kết.',
    resources: 'Nguồn xã hội hoá là chính, ngân sách hỗ trợ một phần.',
    ...(kind === 'NEW' ? { launchOn } : {}),
    surveyOn: addDays(plannedOn, 10),
    inspectionOn: season.inspection,
    wrapUpOn: season.wrapUp,
    reportOn: reportOn(season),
    leader: 'Bí thư chi bộ, thủ trưởng đơn vị',
    officer: 'Cán bộ phụ trách công tác dân vận',
  };
}
