import { addDays, type CivilDate, daysBetween } from '../../schema/civil-date.ts';
import type { Registration } from '../../schema/model/registration.ts';
import type { MetricUnit } from '../../schema/model/vocabulary.ts';
import type { Life } from './played-life.ts';
import { eventOf, workday } from './step.ts';

/** Progress, resources, outreach and an inspection between the start and the end of the season. */
export function run(life: Life, { goals }: Registration, startedOn: CivilDate): void {
  const { id: model, chain, officer, chance, detail, season } = life;
  const reports = detail === 'full' ? chance.between(3, 6) : chance.between(1, 2);
  const inspectedAfter = chance.happens(detail === 'full' ? 0.7 : 0.25) ? Math.ceil(reports / 2) : 0;
  for (let number = 1; number <= reports; number += 1) {
    const share = (number - chance.between(15, 85) / 100) / reports;
    const day = workday(addDays(startedOn, 1 + Math.floor(daysBetween(startedOn, season.last) * share)));
    if (number === 1) {
      const outreach = {
        channel: chance.pick(['LOUDSPEAKER', 'MEETING', 'SOCIAL_MEDIA', 'VISIT'] as const),
        title: 'Tuyên truyền mục đích, cách làm của mô hình',
        reached: chance.between(40, 400),
        evidence: detail === 'full' ? [{ title: 'Bài tuyên truyền, ảnh buổi tuyên truyền' }] : [],
      };
      const held = chain.add(day, officer, 'HoldModelOutreach', { model, occurredOn: day, ...outreach });
      if (detail === 'full' && chance.happens(0.08))
        chain.add(workday(addDays(day, 4)), officer, 'CorrectModelRecord', {
          model,
          corrects: eventOf(held),
          reason: 'Tính cả người nghe lại lần hai; số đúng theo sổ theo dõi của thôn.',
          record: { outreach: { ...outreach, reached: Math.ceil(outreach.reached / 2) } },
        });
    }
    const reported = {
      model,
      summary: `Báo cáo lần ${number}: các tổ tiếp tục vận động, kết quả đạt theo tiến độ.`,
      results: goals.map(({ goal, unit, target }) => ({
        goal,
        unit,
        quantity: Math.round((target / reports) * (0.75 + chance.between(0, 45) / 100)),
      })),
      evidence: [{ title: `Báo cáo tiến độ lần ${number}` }],
    };
    const step = chain.add(day, officer, 'ReportModelProgress', { ...reported, occurredOn: day });
    if (detail === 'full' && number === 2 && chance.happens(0.15))
      chain.add(workday(addDays(day, 1)), officer, 'CorrectModelProgress', {
        ...reported,
        corrects: eventOf(step),
        reason: 'Cộng trùng kết quả của một tổ; số đúng theo biên bản kiểm đếm.',
        results: reported.results.map((each) => ({ ...each, quantity: Math.floor(each.quantity * 0.9) })),
      });
    if (chance.happens(0.6)) contribute(life, day);
    if (number === inspectedAfter) inspect(life, workday(addDays(day, 2)), startedOn);
  }
}

function contribute({ id: model, chain, officer, chance, detail }: Life, day: CivilDate): void {
  const [kind, unit, quantity] = chance.pick<[string, MetricUnit, number]>([
    ['MONEY', 'VND', chance.between(2, 60) * 1_000_000],
    ['LABOUR', 'WORKDAY', chance.between(10, 120)],
    ['LAND', 'SQUARE_METRE', chance.between(5, 40) * 10],
    ['MATERIAL', 'ITEM', chance.between(5, 60)],
  ]);
  const source = chance.pick(['PEOPLE', 'PEOPLE', 'ENTERPRISE', 'ORGANIZATION', 'STATE_BUDGET'] as const);
  const evidence = detail === 'full' ? [{ title: 'Danh sách đóng góp có ký nhận' }] : [];
  const received = { model, kind, source, unit, quantity, evidence };
  const step = chain.add(day, officer, 'ReceiveModelContribution', { ...received, occurredOn: day });
  if (detail === 'full' && chance.happens(0.06))
    chain.add(workday(addDays(day, 3)), officer, 'CorrectModelContribution', {
      ...received,
      corrects: eventOf(step),
      reason: 'Ghi nhầm số lượng khi nhập; số đúng theo danh sách ký nhận.',
      quantity: Math.max(1, Math.floor(quantity / 2)),
    });
}

export const INSPECTORS = ['Phó Trưởng Ban Xây dựng Đảng', 'Chuyên viên Ban Xây dựng Đảng'];

/** planned some days before, in a commune in full. */
export function scheduleInspection(
  { id: model, chain, board }: Life,
  on: CivilDate,
  plannedOn: CivilDate,
): string {
  const inspection = `kiem-tra-${plannedOn}`;
  chain.add(on, board, 'ScheduleInspection', {
    model,
    inspection,
    plannedOn,
    inspectors: INSPECTORS,
    criteria: [2, 3, 8],
    purpose: 'Kiểm tra tiến độ, tuyên truyền và hồ sơ của mô hình.',
  });
  return inspection;
}

function inspect(life: Life, day: CivilDate, startedOn: CivilDate): void {
  const { id: model, chain, board, officer, chance, detail } = life;
  const weak = chance.happens(0.3);
  const adHoc = chance.happens(0.2);
  const told = workday(addDays(day, -9));
  const planned = detail === 'full' && !adHoc && told > startedOn;
  chain.add(day, board, 'InspectModel', {
    model,
    ...(planned ? { inspection: scheduleInspection(life, told, day) } : {}),
    adHoc,
    inspectedOn: day,
    inspectors: INSPECTORS,
    findings: [
      { criterion: 2, met: true },
      { criterion: 3, met: !weak, ...(weak ? { note: 'Tuyên truyền chưa rộng.' } : {}) },
      { criterion: 8, met: true },
    ],
    rating: weak ? 'PASS' : chance.pick(['GOOD', 'FAIR'] as const),
    remedies: weak
      ? [{ remedy: 'r1', title: 'Mở rộng tuyên truyền đến các hộ chưa tham gia', dueOn: addDays(day, 20) }]
      : [],
    evidence: [{ title: 'Biên bản kiểm tra, khảo sát', issuedOn: day }],
  });
  if (!weak) return;
  // What comes after the end of the story is owed there.
  let completedOn = workday(addDays(day, 12));
  const complete = (note: string) =>
    chain.add(completedOn, officer, 'CompleteModelRemedy', {
      model,
      remedy: 'r1',
      completedOn,
      note,
      evidence: [],
    });
  complete('Đã tuyên truyền tới các hộ.');
  if (detail === 'full' && chance.happens(0.3)) {
    chain.add(workday(addDays(completedOn, 1)), board, 'RejectModelRemedy', {
      model,
      remedy: 'r1',
      reason: 'Còn hai tổ chưa họp; danh sách chưa có chữ ký của các hộ.',
    });
    completedOn = workday(addDays(completedOn, 6));
    complete('Đã họp đủ các tổ, danh sách có chữ ký của tất cả các hộ.');
  }
  chain.add(workday(addDays(completedOn, 2)), board, 'ConfirmModelRemedy', { model, remedy: 'r1' });
}

/** R-14, at the end of the season. */
export function review({ id: model, chain, officer, chance, detail, fate, season }: Life): void {
  const day = workday(addDays(season.review.from, chance.between(0, season.review.days)));
  if (fate.dropped) {
    const reason = 'Không còn phù hợp với tình hình thực tế của đơn vị.';
    chain.add(day, officer, 'DropModel', { model, reason });
    return;
  }
  if (detail === 'light' || chance.happens(0.3)) return;
  chain.add(day, officer, 'KeepModel', { model, reason: 'Mô hình còn hiệu quả, thiết thực.' });
  if (chance.happens(0.2)) {
    chain.add(day, officer, 'ProposeModelReplication', {
      model,
      place: 'các thôn còn lại trong xã',
      reason: 'Cách làm dễ áp dụng, được Nhân dân đồng tình.',
    });
  }
}
