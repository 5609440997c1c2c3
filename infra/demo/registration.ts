import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import type { Registration } from '../../schema/model/registration.ts';
import type { ModelKind } from '../../schema/model/vocabulary.ts';
import type { Chance } from './chance.ts';
import type { SampleModel } from './sample-models.ts';

const PROBLEMS: Record<Registration['field'], string> = {
  ECONOMY: 'Đường giao thông, sản xuất còn nhỏ lẻ; một số hộ chưa đồng thuận, cần vận động để cùng làm.',
  CULTURE_SOCIETY:
    'Nếp sống, vệ sinh môi trường và an sinh ở khu dân cư còn hạn chế, Nhân dân mong muốn cải thiện.',
  DEFENCE_SECURITY_RELIGION:
    'Tình hình an ninh trật tự ở khu dân cư còn tiềm ẩn phức tạp, cần phát huy tự quản.',
  POLITICAL_SYSTEM: 'Sinh hoạt chi bộ và cải cách thủ tục hành chính cần sát dân hơn, phục vụ tốt hơn.',
};

/** What the unit states for a sample model: Phụ lục 01. `launchOn` matters for a NEW model only. */
export function registrationOf(
  model: SampleModel,
  kind: ModelKind,
  unitName: string,
  launchOn: CivilDate,
  chance: Chance,
): Registration {
  const individual = model.subjectKind === 'INDIVIDUAL';
  const households = chance.between(4, 30) * 10;
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
    problem: PROBLEMS[model.field] + (model.source ? ` Nguồn của mẫu: ${model.source}` : ''),
    priorities: chance.happens(0.4) ? [chance.pick(['NEW', 'HARD', 'URGENT', 'RESENTED'] as const)] : [],
    goals: figures.map(({ unit, quantity, title }, index) => ({
      goal: `g${index + 1}`,
      title,
      unit,
      target: quantity,
      ...(kind === 'CONTINUED' ? { previousTarget: Math.floor(quantity * 0.8) } : {}),
    })),
    solution: model.solution,
    forces: 'MTTQ và các tổ chức chính trị - xã hội, chi bộ thôn, công an xã',
    ...(kind === 'CONTINUED'
      ? { earlierDescription: 'Mô hình đã thực hiện năm 2025, còn phù hợp, có hiệu quả.' }
      : {}),
    ...(kind === 'REPLICATED'
      ? { sourceDescription: 'Nhân rộng cách làm hiệu quả của đơn vị bạn trong năm 2025.' }
      : {}),
    ...(kind === 'NEW' ? { launchPlannedOn: launchOn } : {}),
  };
}

/** The plan of a sample model, complete under R-10. */
export function planOf(model: SampleModel, kind: ModelKind, plannedOn: CivilDate, launchOn: CivilDate) {
  return {
    forces: 'Chi bộ, Ban công tác Mặt trận, các chi hội, tổ tự quản',
    goals: 'Hoàn thành các chỉ tiêu đã đăng ký trong năm 2026.',
    criteria: 'Đúng tám tiêu chí đánh giá mô hình “Dân vận khéo”.',
    expectedResults: 'Nhân dân đồng thuận, cùng tham gia; kết quả duy trì được sau năm 2026.',
    methods: model.solution,
    schedule: 'Quý I: khảo sát, đăng ký; quý II: ra mắt, vận động; quý III: kiểm tra; quý IV: tổng kết.',
    resources: 'Nguồn xã hội hoá là chính, ngân sách hỗ trợ một phần.',
    ...(kind === 'NEW' ? { launchOn } : {}),
    surveyOn: addDays(plannedOn, 10),
    inspectionOn: '2026-09-10',
    wrapUpOn: '2026-11-16',
    reportOn: '2026-11-20',
    leader: 'Bí thư chi bộ, thủ trưởng đơn vị',
    officer: 'Cán bộ phụ trách công tác dân vận',
  };
}
