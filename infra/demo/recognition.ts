import type { CivilDate } from '../../schema/civil-date.ts';
import { paperOf } from './papers.ts';
import { signatoryOf } from './people.ts';
import type { Life } from './played-life.ts';
import type { Scene } from './scene.ts';
import { eventOf } from './step.ts';

const SIGNATORY = 'T/M Đảng uỷ, Phó Bí thư Thường trực';

export interface Issued {
  recognition: string;
  /** Id of the event: what a correction names. */
  event: string;
}

/** */
export function recognise(
  scene: Scene,
  day: CivilDate,
  number: string,
  models: readonly Life[],
  declined: readonly { life: Life; reason: string }[] = [],
): Issued {
  const issuedOn = scene.on(day);
  const recognition = scene.id('recognition-1');
  const { document, paper } = paperOf(`Quyết định công nhận mô hình “Dân vận khéo” năm ${scene.year}`, {
    number,
    issuedOn,
    lines: models.map(({ model, unit }, index) => `${index + 1}. ${model.name} (${unit.name})`),
  });
  const step = scene.chain.add(
    issuedOn,
    signatoryOf(scene.commune),
    'IssueRecognitionDecision',
    {
      recognition,
      campaign: scene.campaign,
      body: 'PARTY_COMMITTEE',
      number,
      issuedOn,
      signatory: SIGNATORY,
      models: models.map(({ id }) => id),
      declined: declined.map(({ life, reason }) => ({ model: life.id, reason })),
      document,
    },
    { paper },
  );
  return { recognition, event: eventOf(step) };
}

/** the number was recorded wrongly. */
export function renumber(scene: Scene, issued: Issued, day: CivilDate, number: string, on: CivilDate): void {
  scene.chain.add(scene.on(day), signatoryOf(scene.commune), 'CorrectRecognitionDecision', {
    recognition: issued.recognition,
    corrects: issued.event,
    number,
    issuedOn: scene.on(on),
    signatory: SIGNATORY,
    reason: 'Nhập nhầm số quyết định; số đúng theo bản lưu ở Văn phòng Đảng uỷ.',
  });
}

/** */
export function revoke(scene: Scene, { recognition }: Issued, life: Life, day: CivilDate): void {
  const issuedOn = scene.on(day);
  scene.chain.add(issuedOn, signatoryOf(scene.commune), 'RevokeRecognition', {
    recognition,
    models: [life.id],
    number: '97-QĐ/ĐU',
    issuedOn,
    signatory: SIGNATORY,
    reason: 'Kiểm tra sau công nhận phát hiện số liệu nguồn lực kê khai không đúng thực tế.',
  });
}
