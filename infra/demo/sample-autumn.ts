import * as appraisal from './appraisal.ts';
import { award, propose } from './awards.ts';
import type { Commune } from './commune.ts';
import { raise } from './difficulties.ts';
import * as exemplars from './exemplars.ts';
import { paperOf } from './papers.ts';
import { boardOf, chairOf } from './people.ts';
import type { Life } from './played-life.ts';
import { recognise, renumber, revoke } from './recognition.ts';
import { INSPECTORS } from './running.ts';
import { candidates, type Scene, startScene } from './scene.ts';
import { committeeUnits, panelUnits } from './seats.ts';
import * as selecting from './selection.ts';
import type { Chain } from './step.ts';

/** The sample commune: everything that may happen between August and November. */
export function sampleAutumn({ code, chance, lives }: Commune, city: string): Chain {
  const scene = startScene(code, 2026, chance);
  const passed = sampleAppraisal(scene, lives);
  const recognised = sampleRecognition(scene, passed, city);
  difficulties(scene, lives);
  inspections(scene, lives);
  for (const [index, life] of passed.entries()) archive(scene, life, index);
  sampleAwards(scene, recognised);
  return scene.chain;
}

function sampleAppraisal(scene: Scene, lives: Life[]): Life[] {
  const round = appraisal.startRound(scene, '2026-08-24', 7, panelUnits(scene.commune));
  const [head] = round.panel;
  const models = candidates(lives, 12);
  const [late, , failing, tied, , declared] = models as [Life, Life, Life, Life, Life, Life];
  const first = models.slice(0, 6);
  const second = models.slice(6);
  for (const [index, life] of models.entries())
    appraisal.submit(round, life, life === late ? '2026-09-22' : index < 6 ? '2026-09-14' : '2026-09-18');

  const sitting = { session: 'hoi-nghi-1', scheduled: '2026-09-15', held: '2026-09-24', models: first };
  appraisal.schedule(round, sitting);
  appraisal.declare(round, 3, declared, '2026-09-23', 'Đã trực tiếp giúp đơn vị xây dựng mô hình này.');
  // The report of one model came two days before the session: the head overrides, with a reason.
  appraisal.open(round, sitting, [7], { refused: 'REPORT_LATE' });
  scene.chain.add('2026-09-24', (head as (typeof round.panel)[number]).actor, 'OverrideAppraisalSubmission', {
    round: round.round,
    model: late.id,
    reason: 'Đơn vị bị ảnh hưởng bão, báo cáo đủ nội dung; Đoàn thống nhất thẩm định cùng đợt.',
  });
  appraisal.open(round, sitting, [7]);
  const [secretary, fourth] = [appraisal.actorAt(round, 2), appraisal.actorAt(round, 7)];
  const admitted = { round: round.round, session: sitting.session, member: fourth.account };
  scene.chain.add('2026-09-24', secretary, 'AdmitToAppraisalSession', admitted);
  const ballot = { session: sitting.session, life: declared, approve: true };
  appraisal.cast(round, appraisal.actorAt(round, 3), sitting.held, ballot, { refused: 'RECUSED' });
  appraisal.vote(round, sitting, [], (life) =>
    life === failing ? 'fails' : life === tied ? 'ties' : 'passes',
  );
  // Heard the others, and thought better of it: the ballot before stays in history.
  appraisal.cast(round, appraisal.actorAt(round, 1), sitting.held, { ...ballot, approve: false });
  appraisal.cast(round, appraisal.actorAt(round, 1), sitting.held, ballot);
  appraisal.close(round, sitting);

  const other = { session: 'hoi-nghi-2', scheduled: '2026-09-21', held: '2026-09-29', models: second };
  appraisal.schedule(round, other);
  appraisal.open(round, other, [3, 4, 5, 6], { refused: 'QUORUM_NOT_MET' });
  appraisal.open(round, other, [6]);
  appraisal.vote(round, other, [6], () => 'passes');
  appraisal.close(round, other);

  const again = {
    session: 'hoi-nghi-1-lai',
    scheduled: '2026-09-25',
    held: '2026-10-01',
    models: [tied],
    revoteOf: 'hoi-nghi-1',
  };
  appraisal.schedule(round, again);
  appraisal.publish(round, '2026-09-30', '41-TB/BXDĐ', { refused: 'REVOTE_PENDING' });
  appraisal.open(round, again, []);
  appraisal.vote(round, again, [], () => 'passes');
  appraisal.close(round, again);
  appraisal.publish(round, '2026-10-02', '41-TB/BXDĐ');
  const passed = models.filter((life) => life !== failing);
  appraisal.advise(round, '2026-10-05', '42-TTr/BXDĐ', passed);
  return passed;
}

/** Recognised but one; of these two most exemplary, after a tie; a decision renumbered, a recognition revoked. */
function sampleRecognition(scene: Scene, passed: Life[], city: string): Life[] {
  const units = committeeUnits(scene.commune);
  const declined = passed.at(-1) as Life;
  const recognised = passed.filter((life) => life !== declined);
  const reason = 'Mới thực hiện được ba tháng, cần theo dõi thêm tính bền vững.';
  const issued = recognise(scene, '2026-10-06', '58-QĐ/ĐU', recognised, [{ life: declined, reason }]);

  const free = recognised.filter(({ unit }) => !units.includes(unit.id));
  const [best, second, third, other, revoked] = free as [Life, Life, Life, Life, Life];
  const vote = { size: 9, units };
  const opening = { name: 'selection-1', held: '2026-10-07', seats: 2, candidates: recognised, ...vote };
  const first = selecting.openSelection(scene, opening);
  selecting.recuse(first, 4, other, 'Người thân là trưởng nhóm của mô hình này.');
  selecting.choose(first, 4, [best, other], { refused: 'MEMBER_RECUSED' });
  const sides = Array.from({ length: 8 }, (_, index) => [best, index % 2 === 0 ? second : third]);
  selecting.voteFor(first, [...sides, [second, third]]);
  selecting.closeSelection(first);
  const again = selecting.openSelection(scene, {
    name: 'selection-1-again',
    held: '2026-10-08',
    seats: 1,
    candidates: [second, third],
    revoteOf: first,
    ...vote,
  });
  selecting.voteFor(
    again,
    Array.from({ length: 9 }, (_, index) => [index < 6 ? second : third]),
  );
  selecting.closeSelection(again);

  const collective = exemplars.nominateCollective(scene, best, '2026-10-09');
  const individual = exemplars.nominateIndividual(scene, second, '2026-10-09');
  exemplars.fileDossier(collective, '2026-10-09', ['MINUTES', 'SUBMISSION', 'LIST']);
  exemplars.send(collective, '2026-10-09', '61-TTr/ĐU', 'DOSSIER_INCOMPLETE');
  exemplars.fileDossier(collective, '2026-10-12', ['ACHIEVEMENT_REPORT', 'SUMMARY']);
  exemplars.fileDossier(individual, '2026-10-12', exemplars.DOSSIER);
  exemplars.send(collective, '2026-10-13', '61-TTr/ĐU');
  exemplars.send(individual, '2026-10-13', '62-TTr/ĐU');
  renumber(scene, issued, '2026-10-20', '85-QĐ/ĐU', '2026-10-06');
  exemplars.decide(collective, city, '2026-11-09', '340-QĐ/TU');
  exemplars.decide(individual, city, '2026-11-10');
  revoke(scene, issued, revoked, '2026-11-12');
  exemplars.confirmRating(collective, '2026-11-17');
  return recognised.filter((life) => life !== revoked);
}

function difficulties(scene: Scene, lives: Life[]): void {
  const models = candidates(lives, 20).slice(12);
  const told = [
    ['2026-05-18', 'closed'],
    ['2026-06-22', 'closed'],
    ['2026-08-10', 'answered'],
    ['2026-10-26', 'forwarded'],
    ['2026-11-12', 'raised'],
  ] as const;
  for (const [index, [day, upTo]] of told.entries()) {
    const life = models[index];
    if (life) raise(scene, life, day, upTo, index);
  }
}

/** Planned for November: one put off, one overdue by now, one still to come. */
function inspections(scene: Scene, lives: Life[]): void {
  const [putOff, overdue, ahead] = candidates(lives, 24).slice(17) as [Life, Life, Life];
  const board = boardOf(scene.commune);
  const plan = (life: Life, inspection: string, plannedOn: string) =>
    scene.chain.add('2026-11-02', board, 'ScheduleInspection', {
      model: life.id,
      inspection,
      plannedOn,
      inspectors: INSPECTORS,
      criteria: [],
      purpose: 'Kiểm tra cuối năm trước khi rà soát, đánh giá mô hình.',
    });
  plan(putOff, 'kiem-tra-cuoi-nam', '2026-11-11');
  plan(overdue, 'kiem-tra-cuoi-nam', '2026-11-16');
  plan(ahead, 'kiem-tra-cuoi-nam', '2026-11-25');
  scene.chain.add('2026-11-10', board, 'RescheduleInspection', {
    model: putOff.id,
    inspection: 'kiem-tra-cuoi-nam',
    plannedOn: '2026-11-23',
    reason: 'Đoàn kiểm tra dự họp Đảng uỷ; đơn vị đã thống nhất ngày mới.',
  });
}

/** Papers in the archive of a model that is appraised (criterion 8); one was put in the wrong place. */
function archive({ chain, id }: Scene, { id: model, model: { name }, unit, officer }: Life, index: number) {
  const subject = { kind: 'MODEL', id: model };
  const file = (key: string, kind: string, title: string, line: string) => {
    const issuedOn = '2026-09-08';
    const { document, paper } = paperOf(`${title} – ${name}`, { issuedOn, lines: [unit.name, line] });
    const filed = { subject, document: id(`paper/${model}/${key}`), kind, ...document };
    chain.add('2026-09-09', officer, 'FileDocument', filed, { paper });
    return filed.document;
  };
  file('launch', 'MEETING_MINUTES', 'Biên bản họp dân', 'Các hộ thống nhất cách làm, cử tổ vận động.');
  file(
    'given',
    'CONTRIBUTION',
    'Danh sách đóng góp',
    'Danh sách có ký nhận của từng hộ, công khai tại thôn.',
  );
  if (index !== 2) return;
  const wrong = file('wrong', 'OTHER', 'Giấy mời họp', 'Mời họp chi bộ thường kỳ.');
  const reason = 'Nộp nhầm giấy mời họp của chi bộ, không thuộc hồ sơ mô hình.';
  chain.add('2026-09-10', officer, 'WithdrawDocument', { subject, document: wrong, reason });
}

/** Awarded at the year-end conference, which is still to come: one cancelled, one declined, one sent upward. */
function sampleAwards(scene: Scene, models: Life[]): void {
  const { chain, commune } = scene;
  chain.add('2026-11-02', boardOf(commune), 'ChangeCampaignSettings', {
    campaign: scene.campaign,
    settings: { rewardCoefficients: { collective: 30, individual: 15 }, reviewCutOff: '2026-11-23' },
    reason:
      'Mức tiền thưởng kèm theo giấy khen năm 2026; chốt danh sách rà soát trước khi đánh giá chỉ tiêu.',
  });
  chain.add('2026-11-02', boardOf(commune), 'SetCampaignMilestone', {
    campaign: scene.campaign,
    milestone: 'CONFERENCE_PLAN',
    before: '2026-11-18',
    owner: 'Ban Xây dựng Đảng',
    receiver: 'Ban Thường vụ Đảng uỷ',
    deliverable: 'Kế hoạch hội nghị tổng kết, biểu dương phong trào năm 2026',
    reason: 'Ban Thường vụ Đảng uỷ yêu cầu trình trước để bố trí kinh phí.',
  });
  const proposed = models.slice(0, 5).map((life) => propose(scene, life, '2026-11-09'));
  const [, , , cancelled, declined] = proposed as [string, string, string, string, string];
  award(scene, proposed.slice(0, 4), '2026-11-13', '214/QĐ-UBND');
  chain.add('2026-11-13', chairOf(commune), 'DeclineCommendation', {
    commendation: declined,
    reason: 'Đơn vị đã được khen theo chuyên đề trong năm; không khen hai lần cho cùng thành tích.',
  });
  chain.add('2026-11-18', chairOf(commune), 'CancelCommendation', {
    commendation: cancelled,
    cancelledOn: '2026-11-18',
    reason: 'Phát hiện kê khai thành tích trùng với tập thể khác.',
  });
  const upward = propose(scene, models[5] as Life, '2026-11-09', 'BANG_KHEN');
  award(scene, [upward], '2026-11-13', '214/QĐ-UBND', { refused: 'ABOVE_AUTHORITY' });
  chain.add('2026-11-16', boardOf(commune), 'SubmitCommendationUpward', {
    commendation: upward,
    number: '55-TTr/ĐU',
    sentOn: '2026-11-16',
    authority: 'Chủ tịch UBND thành phố',
  });
}
