import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';
import { paperOf } from './papers.ts';
import { boardOf, cityOfficer, signatoryOf } from './people.ts';
import type { Life } from './played-life.ts';
import type { Scene } from './scene.ts';

export interface Exemplar {
  scene: Scene;
  /** Of the unit, whose committee confirms the report. */
  officer: Actor;
  exemplar: string;
  name: string;
}

const RATED_BY = 'Ban Thường vụ Đảng uỷ';

/** the unit as a collective; the rating of its year is provisional until the year is over. */
export function nominateCollective(
  scene: Scene,
  { id: model, unit, officer }: Life,
  day: CivilDate,
): Exemplar {
  const exemplar = scene.id(`exemplar/${model}`);
  const ratedOn = scene.on(addDays(day, -2));
  scene.chain.add(scene.on(day), boardOf(scene.commune), 'NominateExemplar', {
    exemplar,
    campaign: scene.campaign,
    subject: 'COLLECTIVE',
    model,
    unit: unit.id,
    title: unit.name,
    rating: { level: 'GOOD', ratedBy: RATED_BY, ratedOn, provisional: true },
  });
  return { scene, officer, exemplar, name: unit.name };
}

export function nominateIndividual(
  scene: Scene,
  { id: model, unit, officer }: Life,
  day: CivilDate,
): Exemplar {
  const exemplar = scene.id(`exemplar/person/${model}`);
  const title = `Trưởng ban vận động mô hình, ${unit.name}`;
  scene.chain.add(scene.on(day), boardOf(scene.commune), 'NominateExemplar', {
    exemplar,
    campaign: scene.campaign,
    subject: 'INDIVIDUAL',
    model,
    unit: unit.id,
    title,
    part: 'Trực tiếp vận động từng hộ, điều hành các buổi làm chung của mô hình.',
    criteria: {
      creative: 'Đề xuất cách chia tổ, chia việc theo nhóm hộ.',
      sharing: 'Hướng dẫn hai đơn vị bạn cùng làm.',
      mobilising: 'Đến từng nhà vận động, đối thoại với các hộ còn băn khoăn.',
      skilled: 'Nói đi đôi với làm, gia đình làm trước.',
      ethics: 'Bản thân và gia đình gương mẫu, được Nhân dân tín nhiệm.',
      integrity: 'Công khai thu chi, không để xảy ra lãng phí, tiêu cực.',
    },
  });
  return { scene, officer, exemplar, name: title };
}

type Item = 'MINUTES' | 'SUBMISSION' | 'ACHIEVEMENT_REPORT' | 'SUMMARY' | 'LIST';

const ITEM_TITLES: Record<Item, string> = {
  MINUTES: 'Biên bản họp bình xét của Ban Thường vụ',
  SUBMISSION: 'Tờ trình đề nghị công nhận điển hình',
  ACHIEVEMENT_REPORT: 'Báo cáo thành tích',
  SUMMARY: 'Trích ngang thành tích',
  LIST: 'Danh sách đề nghị công nhận',
};
export const DOSSIER: readonly Item[] = ['MINUTES', 'SUBMISSION', 'ACHIEVEMENT_REPORT', 'SUMMARY', 'LIST'];

/** some papers of the dossier; with the achievement report both confirmations. */
export function fileDossier(
  { scene, officer, exemplar, name }: Exemplar,
  day: CivilDate,
  items: readonly Item[],
) {
  const { chain, commune } = scene;
  const on = scene.on(day);
  const board = boardOf(commune);
  for (const item of items) {
    const title = `${ITEM_TITLES[item]}: ${name}`;
    const { document, paper } = paperOf(title, {
      issuedOn: on,
      lines: [`Hồ sơ điển hình năm ${scene.year}.`],
    });
    const bound = item === 'ACHIEVEMENT_REPORT' ? { copies: 3, bound: true } : {};
    chain.add(on, board, 'FileExemplarDocument', { exemplar, item, document, ...bound }, { paper });
  }
  if (!items.includes('ACHIEVEMENT_REPORT')) return;
  const confirm = (actor: Actor, by: string) =>
    chain.add(on, actor, 'ConfirmAchievementReport', { exemplar, by, confirmedOn: on });
  confirm(officer, 'DIRECT_COMMITTEE');
  confirm(signatoryOf(commune), 'PROPOSING_COMMITTEE');
}

export function send({ scene, exemplar }: Exemplar, day: CivilDate, number: string, refused?: string): void {
  const sentOn = scene.on(day);
  const sent = { exemplar, number, sentOn };
  const o = refused ? { refused } : {};
  scene.chain.add(sentOn, signatoryOf(scene.commune), 'SendExemplarDossier', sent, o);
}

/** the city itself records it. */
export function decide({ scene, exemplar }: Exemplar, city: string, day: CivilDate, number?: string): void {
  const decidedOn = scene.on(day);
  scene.chain.add(decidedOn, cityOfficer(city), 'RecordCityOutcome', {
    exemplar,
    outcome: number ? 'GRANTED' : 'DECLINED',
    decidedOn,
    ...(number ? { number } : { note: 'Thành phố ưu tiên điển hình ở lĩnh vực khác trong năm nay.' }),
  });
}

/** what the year came to takes the place of the provisional rating. */
export function confirmRating({ scene, exemplar }: Exemplar, day: CivilDate): void {
  const ratedOn = scene.on(day);
  const confirmed = { exemplar, level: 'EXCELLENT', ratedBy: RATED_BY, ratedOn };
  scene.chain.add(ratedOn, boardOf(scene.commune), 'ConfirmExemplarRating', confirmed);
}
