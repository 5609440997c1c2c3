import type { CivilDate } from '../../schema/civil-date.ts';
import { boardOf, chairOf } from './people.ts';
import type { Life } from './played-life.ts';
import type { Scene } from './scene.ts';
import type { StepOptions } from './step.ts';

export type Form = 'GIAY_KHEN' | 'BANG_KHEN';

/** the Board proposes the unit that leads the model. */
export function propose(scene: Scene, life: Life, day: CivilDate, form: Form = 'GIAY_KHEN'): string {
  const { model, unit, id } = life;
  const commendation = scene.id(`${form}/${id}`);
  const individual = model.subjectKind === 'INDIVIDUAL';
  scene.chain.add(scene.on(day), boardOf(scene.commune), 'ProposeCommendation', {
    commendation,
    campaign: scene.campaign,
    recipient: individual
      ? { kind: 'INDIVIDUAL', title: 'Hội viên nông dân tiêu biểu, chủ mô hình', unit: unit.id }
      : { kind: 'COLLECTIVE', title: unit.name, unit: unit.id },
    model: id,
    form,
    achievement: `Có thành tích xuất sắc trong thực hiện mô hình “${model.name}”.`,
  });
  return commendation;
}

/** One decision for all of them: the first holds its number. */
export function award(
  scene: Scene,
  commendations: readonly string[],
  day: CivilDate,
  number: string,
  o: StepOptions = {},
): void {
  const [first] = commendations;
  for (const commendation of commendations) {
    scene.chain.add(
      scene.on(day),
      chairOf(scene.commune),
      'AwardCommendation',
      {
        commendation,
        number,
        decidedOn: scene.on(day),
        signatory: 'Chủ tịch UBND xã',
        reward: true,
        ...(commendation === first ? {} : { sameDecisionAs: first }),
      },
      o,
    );
  }
}
