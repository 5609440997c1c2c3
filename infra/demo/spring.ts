import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import type { Commune } from './commune.ts';
import { boardOf, cityOfficer } from './people.ts';
import { acknowledge, giveBack, report, sixMonth } from './reports.ts';
import { type Scene, startScene } from './scene.ts';
import type { Chain } from './step.ts';

/** What a commune in full reports: the synthesis of registrations, the six months, lists of its units after review. */
export function fullReports(commune: Commune, index: number, city: string): Chain {
  const scene = startScene(commune.code, 2026, commune.chance, { part: 'reports' });
  const synthesis = report(scene, {
    kind: 'REGISTRATION_SYNTHESIS',
    number: '14-BC/ĐU',
    drafted: '2026-03-05',
    submitted: index === 4 ? '2026-03-11' : '2026-03-09',
  });
  acknowledge(scene, cityOfficer(city), synthesis, '2026-03-13');
  if (index === 0) {
    returnedOnce(scene, city);
    unitLists(scene, commune);
  } else sixMonth(scene, city, index === 2 ? '2026-07-03' : addDays('2026-06-22', index));
  return scene.chain;
}

/** what was sent stays; the correction is another version. */
function returnedOnce(scene: Scene, city: string): void {
  const [kind, officer] = ['SIX_MONTH', cityOfficer(city)] as const;
  const first = report(scene, {
    kind,
    number: '36-BC/ĐU',
    drafted: '2026-06-12',
    submitted: '2026-06-19',
  });
  const reason = 'Phần hạn chế chưa nêu số mô hình chậm tiến độ; đề nghị bổ sung, gửi lại trước ngày 30/6.';
  giveBack(scene, officer, first, '2026-06-23', reason);
  const second = report(scene, {
    kind,
    number: '38-BC/ĐU',
    drafted: '2026-06-24',
    submitted: '2026-06-26',
    version: 2,
  });
  acknowledge(scene, officer, second, '2026-06-30');
}

/** Of some units: the others have until 29/11. */
function unitLists(scene: Scene, { lives, code }: Commune): void {
  const units = [...new Map(lives.map(({ unit, officer }) => [unit.id, { id: unit.id, officer }])).values()];
  for (const [index, unit] of units.slice(0, 7).entries()) {
    const list = report(scene, {
      kind: 'UNIT_LIST',
      number: '03-DS',
      drafted: '2026-11-17',
      submitted: '2026-11-18',
      unit,
    });
    const reason = 'Danh sách còn thiếu đề xuất giữ, nhân rộng hay loại bỏ của một mô hình.';
    if (index === 3) giveBack(scene, boardOf(code), list, '2026-11-19', reason);
    else if (index < 5) acknowledge(scene, boardOf(code), list, '2026-11-19');
  }
}

/** Every seventh commune never sent its synthesis; the city has it missing by name. */
const neverSent = (index: number) => index % 7 === 3;

/** What every other commune reports: the synthesis of registrations and the six months, some of both late. */
export function lightReports({ code, chance }: Commune, index: number, city: string): Chain {
  const scene = startScene(code, 2026, chance, { part: 'reports' });
  const dayBy = (lastDay: CivilDate) =>
    chance.happens(0.12) ? addDays(lastDay, chance.between(1, 7)) : addDays(lastDay, -chance.between(1, 6));
  if (!neverSent(index)) {
    const submitted = dayBy('2026-03-09');
    report(scene, { kind: 'REGISTRATION_SYNTHESIS', number: '14-BC/ĐU', drafted: submitted, submitted });
  }
  if (index === 7) return scene.chain;
  sixMonth(scene, city, dayBy('2026-06-29'));
  return scene.chain;
}
