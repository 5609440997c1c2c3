import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';
import { CRITERIA } from '../../schema/model/vocabulary.ts';
import { paperOf } from './papers.ts';
import { boardOf, PANEL_TITLES, panelMember } from './people.ts';
import type { Life } from './played-life.ts';
import type { Scene } from './scene.ts';
import type { StepOptions } from './step.ts';

interface PanelMember {
  actor: Actor;
  title: string;
  /** Where the member works: not on models of that unit. */
  unit?: string | undefined;
}

export interface Round {
  scene: Scene;
  round: string;
  panel: PanelMember[];
  /** Who does not vote on a model: `<account> <model>`. */
  recused: Set<string>;
}

/** `units` of the members, in the order of their titles. */
export function startRound(
  scene: Scene,
  day: CivilDate,
  size: number,
  units: readonly (string | undefined)[],
): Round {
  const { commune, chain, year } = scene;
  const board = boardOf(commune);
  const round = scene.id('round-1');
  const panel = Array.from({ length: size }, (_, index) => ({
    actor: panelMember(commune, index + 1),
    title: PANEL_TITLES[index] as string,
    unit: units[index],
  }));
  const plan = paperOf('Kế hoạch thẩm định mô hình “Dân vận khéo”', {
    number: `12-KH/BXDĐ`,
    issuedOn: scene.on(day),
    lines: [
      `Đoàn thẩm định gồm ${size} đồng chí, thẩm định các mô hình đề nghị công nhận năm ${year}.`,
      'Báo cáo kết quả gửi Đoàn thẩm định chậm nhất 03 ngày trước hội nghị.',
    ],
  });
  const title = `Đợt thẩm định mô hình “Dân vận khéo” năm ${year}`;
  chain.add(scene.on(day), board, 'PlanAppraisalRound', {
    round,
    campaign: scene.campaign,
    title,
    plan: plan.document,
  });
  const appointedOn = scene.on(addDays(day, 2));
  chain.add(appointedOn, board, 'AppointAppraisalPanel', {
    round,
    members: panel.map(({ actor, title: position, unit }, index) => ({
      account: actor.account,
      title: position,
      duty: index === 0 ? 'HEAD' : index === 1 ? 'SECRETARY' : 'MEMBER',
      ...(unit ? { unit } : {}),
    })),
    decision: {
      title: 'Quyết định thành lập Đoàn thẩm định',
      number: '31-QĐ/ĐU',
      issuedOn: appointedOn,
    },
  });
  return { scene, round, panel, recused: new Set() };
}

/** R-16, step 2: the result report, kept as a paper. */
export function submit({ scene, round }: Round, life: Life, day: CivilDate): void {
  const { id: model, model: sample, unit, officer } = life;
  const submittedOn = scene.on(day);
  const report = paperOf(`Báo cáo kết quả mô hình “${sample.name}”`, {
    issuedOn: submittedOn,
    lines: [
      `Đơn vị: ${unit.name}.`,
      `Cách làm: ${sample.solution}`,
      'Kết quả, nguồn lực huy động và việc duy trì mô hình: theo các báo cáo tiến độ đã ghi nhận.',
    ],
  });
  scene.chain.add(
    submittedOn,
    officer,
    'SubmitModelForAppraisal',
    { model, round, report: report.document, evidence: [{ title: 'Ảnh và danh sách hộ tham gia' }] },
    { paper: report.paper },
  );
}

export interface Sitting {
  session: string;
  /** When it is scheduled, and when it is held. */
  scheduled: CivilDate;
  held: CivilDate;
  models: Life[];
  revoteOf?: string;
}

export function schedule({ scene, round }: Round, sitting: Sitting): void {
  const { session, scheduled, held, models, revoteOf } = sitting;
  scene.chain.add(scene.on(scheduled), boardOf(scene.commune), 'ScheduleAppraisalSession', {
    round,
    session,
    scheduledOn: scene.on(held),
    place: 'Phòng họp số 1, trụ sở Đảng uỷ xã',
    models: models.map(({ id }) => id),
    ...(revoteOf ? { revoteOf } : {}),
  });
}

/** own unit is known to the system; an interest of another kind is declared. */
export function declare(it: Round, member: number, life: Life, day: CivilDate, reason: string): void {
  const { scene, round, panel, recused } = it;
  const { actor } = panel[member - 1] as PanelMember;
  recused.add(`${actor.account} ${life.id}`);
  scene.chain.add(scene.on(day), actor, 'DeclareAppraisalInterest', { round, model: life.id, reason });
}

const mayVote = ({ recused }: Round, { actor, unit }: PanelMember, { id, unit: own }: Life) =>
  unit !== own.id && !recused.has(`${actor.account} ${id}`);

/** By the head; without those numbered `absent`. */
export function open(it: Round, sitting: Sitting, absent: readonly number[], o: StepOptions = {}): void {
  const { scene, round, panel } = it;
  const heldOn = scene.on(sitting.held);
  const attendance = panel.flatMap(({ actor }, at) => (absent.includes(at + 1) ? [] : [actor.account]));
  const opened = { round, session: sitting.session, heldOn, attendance };
  scene.chain.add(heldOn, actorAt(it, 1), 'OpenAppraisalSession', opened, o);
}

export const actorAt = ({ panel }: Round, number: number): Actor => (panel[number - 1] as PanelMember).actor;

const WEAK = [3, 5, 7];

export interface Ballot {
  session: string;
  life: Life;
  approve: boolean;
}

export function cast(
  { scene, round }: Round,
  actor: Actor,
  day: CivilDate,
  { session, life, approve }: Ballot,
  o: StepOptions = {},
): void {
  const marks = CRITERIA.map((criterion) => {
    const passed = approve ? !(criterion === 3 && scene.chance.happens(0.1)) : !WEAK.includes(criterion);
    return { criterion, passed, ...(passed ? {} : { comment: 'Minh chứng chưa rõ, cần bổ sung.' }) };
  });
  const comment = approve ? {} : { comment: 'Đề nghị tiếp tục thực hiện, củng cố hồ sơ.' };
  // one criterion not met does not keep everybody from agreeing; who means that says so.
  const odd = marks.every(({ passed }) => passed) !== approve;
  const vote = { marks, approve, ...comment, ...(odd ? { confirmed: true } : {}) };
  const ballot = { round, session, model: life.id, ...vote };
  scene.chain.add(scene.on(day), actor, 'CastAppraisalBallot', ballot, o);
}

/** How a model fares: everybody but one or two for it, most against it, or as many for as against. */
export type Outcome = 'passes' | 'fails' | 'ties';

/** Everybody present votes on every model that they may vote on. */
export function vote(
  it: Round,
  sitting: Sitting,
  absent: readonly number[],
  outcome: (life: Life) => Outcome,
): void {
  for (const life of sitting.models) {
    const voters = it.panel.filter((member, at) => !absent.includes(at + 1) && mayVote(it, member, life));
    const wanted = outcome(life);
    // Of an odd number one abstains: the sides are even.
    const sides = wanted === 'ties' ? voters.slice(0, voters.length - (voters.length % 2)) : voters;
    for (const [index, { actor }] of sides.entries()) {
      const approve =
        wanted === 'ties'
          ? index % 2 === 0
          : wanted === 'fails'
            ? index === 1
            : sides.length < 5 || index > 0;
      cast(it, actor, sitting.held, { session: sitting.session, life, approve });
    }
  }
}

export function close({ scene, round, panel }: Round, { session, held }: Sitting): void {
  const { actor } = panel[1] as PanelMember;
  scene.chain.add(scene.on(held), actor, 'CloseAppraisalSession', { round, session });
}

export function publish({ scene, round }: Round, day: CivilDate, number: string, o: StepOptions = {}): void {
  const issuedOn = scene.on(day);
  const notice = paperOf('Thông báo kết quả thẩm định', {
    number,
    issuedOn,
    lines: ['Thông báo tới các đơn vị chủ trì mô hình kết quả bỏ phiếu theo từng tiêu chí.'],
  });
  const published = { round, number, issuedOn, document: notice.document };
  scene.chain.add(issuedOn, boardOf(scene.commune), 'PublishAppraisalNotice', published, {
    ...(o.refused ? {} : { paper: notice.paper }),
    ...o,
  });
}

export function advise({ scene, round }: Round, day: CivilDate, number: string, models: Life[]): void {
  const issuedOn = scene.on(day);
  const document = {
    title: 'Tờ trình tham mưu công nhận mô hình “Dân vận khéo”',
    number,
    issuedOn,
  };
  const ids = models.map(({ id }) => id);
  const advised = { round, number, issuedOn, models: ids, document };
  scene.chain.add(issuedOn, boardOf(scene.commune), 'AdviseOnAppraisal', advised);
}
