import { addDays, type CivilDate, daysBetween } from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';
import type { MetricUnit, ModelKind } from '../../schema/model/vocabulary.ts';
import type { Chance } from './chance.ts';
import { planOf, registrationOf } from './registration.ts';
import type { SampleModel } from './sample-models.ts';
import { type Chain, demoId, startChain, workday } from './step.ts';

export interface LifeOptions {
  model: SampleModel;
  kind: ModelKind;
  campaign: string;
  unit: { id: string; name: string };
  /** The chains that this life waits for. */
  after: readonly string[];
  /** The Board and the unit's officer of this commune. */
  board: Actor;
  officer: Actor;
  chance: Chance;
  /** How much is recorded: the sample commune in full, the others in outline. */
  detail: 'full' | 'light';
  /** Makes this one late, returned once, dropped in review… */
  fate: { late: boolean; returned: boolean; dropped: boolean; stalled: boolean };
}

type Registered = ReturnType<typeof registrationOf>;

/** One model's year as a chain of commands, in the order of life. */
export function lifeOf(options: LifeOptions): Chain {
  const { model, kind, campaign, unit, board, officer, chance, fate, detail } = options;
  const id = demoId(`${campaign}/${unit.id}/${model.name}`);
  const chain = startChain(id, chance, options.after);
  const registeredOn = workday(
    fate.late ? addDays('2026-03-09', chance.between(0, 10)) : addDays('2026-02-04', chance.between(0, 24)),
  );
  const launchOn = workday(addDays('2026-04-06', chance.between(0, 60)));
  const registration = registrationOf(model, kind, unit.name, launchOn, chance);
  const authority = `Cấp uỷ, lãnh đạo ${unit.name}`;

  if (detail === 'full' && chance.happens(0.5)) {
    const endorsedOn = workday(addDays(registeredOn, -chance.between(4, 12)));
    if (endorsedOn < registeredOn) {
      chain.add(endorsedOn, officer, 'ProposeModel', {
        model: id,
        campaign,
        unit: unit.id,
        name: model.name,
        authority,
        endorsedOn,
      });
    }
  }
  const proposed = chain.steps.length > 0;
  chain.add(registeredOn, officer, 'RegisterModel', {
    model: id,
    campaign,
    unit: unit.id,
    registration,
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
      ...(fate.late || day >= '2026-03-05'
        ? { lateReason: 'Bổ sung theo yêu cầu của Ban Xây dựng Đảng.' }
        : {}),
    });
  }
  day = workday(addDays(day, chance.between(1, 4)));
  chain.add(day, board, 'AcceptModel', { model: id });
  if (fate.stalled) return chain;
  const plannedOn = workday(addDays(day, chance.between(5, 20)));
  chain.add(plannedOn, officer, 'PlanModel', { model: id, plan: planOf(model, kind, plannedOn, launchOn) });
  const startedOn = kind === 'NEW' && launchOn > plannedOn ? launchOn : plannedOn;
  if (kind === 'NEW') launch(chain, options, id, startedOn);
  run(chain, options, id, registration, startedOn);
  review(chain, options, id);
  return chain;
}

function launch(
  chain: Chain,
  { officer, unit, chance }: LifeOptions,
  model: string,
  launchedOn: CivilDate,
): void {
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
    evidence: [],
  });
}

/** Progress, resources, outreach and an inspection between the start and mid-November. */
function run(
  chain: Chain,
  options: LifeOptions,
  model: string,
  registration: Registered,
  startedOn: CivilDate,
): void {
  const { officer, board, chance, detail } = options;
  const reports = detail === 'full' ? chance.between(3, 6) : chance.between(1, 2);
  const last = '2026-11-13';
  const inspectedAfter = chance.happens(detail === 'full' ? 0.7 : 0.25) ? Math.ceil(reports / 2) : 0;
  for (let number = 1; number <= reports; number += 1) {
    const share = (number - chance.between(15, 85) / 100) / reports;
    const day = workday(addDays(startedOn, 1 + Math.floor(daysBetween(startedOn, last) * share)));
    if (number === 1) {
      chain.add(day, officer, 'HoldModelOutreach', {
        model,
        occurredOn: day,
        channel: chance.pick(['LOUDSPEAKER', 'MEETING', 'SOCIAL_MEDIA', 'VISIT'] as const),
        title: 'Tuyên truyền mục đích, cách làm của mô hình',
        reached: chance.between(40, 400),
        evidence: [],
      });
    }
    chain.add(day, officer, 'ReportModelProgress', {
      model,
      occurredOn: day,
      summary: `Báo cáo lần ${number}: các tổ tiếp tục vận động, kết quả đạt theo tiến độ.`,
      results: registration.goals.map(({ goal, unit, target }) => ({
        goal,
        unit,
        quantity: Math.round((target / reports) * (0.75 + chance.between(0, 45) / 100)),
      })),
      evidence: [{ title: `Báo cáo tiến độ lần ${number}` }],
    });
    if (chance.happens(0.6)) contribute(chain, options, model, day);
    if (number === inspectedAfter) inspect(chain, board, officer, chance, model, workday(addDays(day, 2)));
  }
}

function contribute(chain: Chain, { officer, chance }: LifeOptions, model: string, day: CivilDate): void {
  const [kind, unit, quantity] = chance.pick<[string, MetricUnit, number]>([
    ['MONEY', 'VND', chance.between(2, 60) * 1_000_000],
    ['LABOUR', 'WORKDAY', chance.between(10, 120)],
    ['LAND', 'SQUARE_METRE', chance.between(5, 40) * 10],
    ['MATERIAL', 'ITEM', chance.between(5, 60)],
  ]);
  const source = chance.pick(['PEOPLE', 'PEOPLE', 'ENTERPRISE', 'ORGANIZATION', 'STATE_BUDGET'] as const);
  chain.add(day, officer, 'ReceiveModelContribution', {
    model,
    occurredOn: day,
    kind,
    source,
    unit,
    quantity,
    evidence: [],
  });
}

function inspect(
  chain: Chain,
  board: Actor,
  officer: Actor,
  chance: Chance,
  model: string,
  day: CivilDate,
): void {
  const weak = chance.happens(0.3);
  chain.add(day, board, 'InspectModel', {
    model,
    adHoc: chance.happens(0.2),
    inspectedOn: day,
    inspectors: ['Phó Trưởng Ban Xây dựng Đảng', 'Chuyên viên Ban Xây dựng Đảng'],
    findings: [
      { criterion: 2, met: true },
      { criterion: 3, met: !weak, ...(weak ? { note: 'Tuyên truyền chưa rộng.' } : {}) },
      { criterion: 8, met: true },
    ],
    rating: weak ? 'PASS' : chance.pick(['GOOD', 'FAIR'] as const),
    remedies: weak
      ? [{ remedy: 'r1', title: 'Mở rộng tuyên truyền đến các hộ chưa tham gia', dueOn: addDays(day, 20) }]
      : [],
    evidence: [],
  });
  if (!weak) return;
  const completedOn = workday(addDays(day, 12));
  if (completedOn > '2026-11-13') return;
  chain.add(completedOn, officer, 'CompleteModelRemedy', {
    model,
    remedy: 'r1',
    completedOn,
    note: 'Đã tuyên truyền tới tất cả các hộ.',
    evidence: [],
  });
  chain.add(workday(addDays(completedOn, 2)), board, 'ConfirmModelRemedy', { model, remedy: 'r1' });
}

function review(chain: Chain, { officer, chance, detail, fate }: LifeOptions, model: string): void {
  const day = workday(addDays('2026-11-16', chance.between(0, 3)));
  if (fate.dropped) {
    chain.add(day, officer, 'DropModel', {
      model,
      reason: 'Không còn phù hợp với tình hình thực tế của đơn vị.',
    });
    return;
  }
  if (detail === 'light' || chance.happens(0.3)) return;
  chain.add(day, officer, 'KeepModel', { model, reason: 'Mô hình còn hiệu quả, thiết thực.' });
  if (chance.happens(0.2)) {
    chain.add(day, officer, 'ProposeModelReplication', {
      model,
      place: 'Các thôn còn lại trong xã',
      reason: 'Cách làm dễ áp dụng, được Nhân dân đồng tình.',
    });
  }
}
