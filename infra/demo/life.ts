import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import type { Life, LifeOptions } from './played-life.ts';
import { planOf, registrationOf } from './registration.ts';
import { review, run } from './running.ts';
import type { Season } from './season.ts';
import { demoId, startChain, workday } from './step.ts';

export const modelId = (commune: string, { year }: Season, unit: string, name: string): string =>
  demoId(`${commune}-${year}/${unit}/${name}`);

/** One model's year as a chain of commands, in the order of life. */
export function lifeOf(options: LifeOptions): Life {
  const { model, kind, season, commune, unit, board, officer, chance, fate, detail } = options;
  const campaign = `${commune}-${season.year}`;
  const id = modelId(commune, season, unit.id, model.name);
  const chain = startChain(id, chance, { place: commune, after: options.after });
  const life = { ...options, id, chain };
  const { from, days } = fate.late ? season.late : season.register;
  const registeredOn = options.foundOn
    ? workday(addDays(options.foundOn, 3))
    : workday(addDays(from, chance.between(0, days)));
  const launchOn = workday(addDays(season.launch.from, chance.between(0, season.launch.days)));
  const registering = { ...options, unitName: unit.name, launchOn };
  const registration = registrationOf(registering, season, chance);
  const authority = `Cấp uỷ, lãnh đạo ${unit.name}`;

  if (detail === 'full' && options.foundOn === undefined && chance.happens(0.5)) {
    const endorsedOn = workday(addDays(registeredOn, -chance.between(4, 12)));
    if (endorsedOn < registeredOn) {
      chain.add(endorsedOn, officer, 'ProposeModel', {
        model: id,
        campaign,
        unit: unit.id,
        name: model.name,
        authority,
        endorsedOn,
        document: { title: `Văn bản cho chủ trương của ${unit.name}`, issuedOn: endorsedOn },
      });
    }
  }
  const proposed = chain.steps.length > 0;
  const registered = { model: id, campaign, unit: unit.id, registration };
  if (options.foundOn)
    chain.add(registeredOn, board, 'DiscoverModel', {
      ...registered,
      foundOn: options.foundOn,
      foundIn: 'Đợt khảo sát thực tế của Ban Xây dựng Đảng tại các thôn',
      lateReason: 'Mô hình có hiệu quả, được phát hiện qua khảo sát sau thời hạn đăng ký.',
    });
  else
    chain.add(registeredOn, officer, 'RegisterModel', {
      ...registered,
      ...(fate.late ? { lateReason: 'Đơn vị kiện toàn nhân sự nên tổng hợp chậm so với thời hạn.' } : {}),
    });
  if (!proposed)
    chain.add(registeredOn, officer, 'EndorseModel', { model: id, authority, endorsedOn: registeredOn });
  let day = registeredOn;
  if (fate.returned) {
    day = workday(addDays(day, 2));
    chain.add(day, board, 'ReturnModel', {
      model: id,
      reasons: ['Mục tiêu chưa nêu rõ cách làm; đề nghị bổ sung giải pháp cụ thể.'],
    });
    day = workday(addDays(day, 2));
    const solution = `${registration.solution} Bổ sung: phân công từng tổ phụ trách nhóm hộ, báo cáo hằng tháng.`;
    chain.add(day, officer, 'ResubmitModel', {
      model: id,
      registration: { ...registration, solution },
      ...(fate.late || day >= season.deadline
        ? { lateReason: 'Bổ sung theo yêu cầu của Ban Xây dựng Đảng.' }
        : {}),
    });
  }
  day = workday(addDays(day, chance.between(1, 4)));
  chain.add(day, board, 'AcceptModel', { model: id });
  if (fate.stalled) return life;
  const plannedOn = workday(addDays(day, chance.between(5, 20)));
  chain.add(plannedOn, officer, 'PlanModel', { model: id, plan: planOf(registering, season, plannedOn) });
  const startedOn = kind === 'NEW' && launchOn > plannedOn ? launchOn : plannedOn;
  if (kind === 'NEW') launch(life, startedOn);
  run(life, registration, startedOn);
  review(life);
  return life;
}

function launch({ chain, id: model, officer, unit, chance }: Life, launchedOn: CivilDate): void {
  chain.add(launchedOn, officer, 'LaunchModel', {
    model,
    launchedOn,
    place: `Nhà văn hoá, ${unit.name}`,
    attendance: chance.between(30, 120),
    commitments: [
      {
        signer: 'COLLECTIVE',
        title: unit.name,
        content: 'Cam kết thực hiện đúng kế hoạch của mô hình.',
        count: 1,
      },
      {
        signer: 'INDIVIDUAL',
        title: 'Các hộ tham gia',
        content: 'Cam kết cùng thực hiện, vận động gia đình.',
        count: chance.between(10, 80),
      },
    ],
    evidence: [{ title: 'Biên bản hội nghị ra mắt và ký cam kết', issuedOn: launchedOn }],
  });
}
