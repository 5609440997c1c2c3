import * as appraisal from './appraisal.ts';
import { award, propose } from './awards.ts';
import { declineNomination } from './campaign.ts';
import type { Commune } from './commune.ts';
import { raise } from './difficulties.ts';
import * as exemplars from './exemplars.ts';
import { boardOf } from './people.ts';
import type { Life } from './played-life.ts';
import { recognise } from './recognition.ts';
import { candidates, type Scene, startScene } from './scene.ts';
import { committeeUnits, panelUnits } from './seats.ts';
import * as selecting from './selection.ts';
import type { Chain } from './step.ts';

/** The half year 2025: one round, and its models concluded. */
export function firstYear({ code, chance, earlier }: Commune): Chain {
  const scene = startScene(code, 2025, chance);
  const { chain } = scene;
  const board = boardOf(code);
  const models = candidates(earlier, 4);
  const round = appraisal.startRound(scene, '2025-10-13', 3, []);
  for (const life of models) appraisal.submit(round, life, '2025-10-23');
  const sitting = { session: 'hoi-nghi-1', scheduled: '2025-10-24', held: '2025-11-03', models };
  appraisal.schedule(round, sitting);
  appraisal.open(round, sitting, []);
  appraisal.vote(round, sitting, [], () => 'passes');
  appraisal.close(round, sitting);
  appraisal.publish(round, '2025-11-04', '18-TB/BXDĐ');
  appraisal.advise(round, '2025-11-05', '19-TTr/BXDĐ', models);
  recognise(scene, '2025-11-07', '102-QĐ/ĐU', models);
  for (const { id: model } of earlier) {
    const summary =
      'Hoàn thành các chỉ tiêu đã đăng ký; đề nghị tiếp tục trong năm 2026 với chỉ tiêu cao hơn.';
    chain.add('2025-12-22', board, 'ConcludeModel', { model, summary, rating: 'GOOD' });
  }
  return chain;
}

/** The other communes: one session, one model that fails, some giấy khen. */
export function plainAutumn({ code, chance, lives }: Commune, index: number, city: string): Chain {
  const scene = startScene(code, 2026, chance, { shift: index });
  const round = appraisal.startRound(scene, '2026-08-27', 5, panelUnits(code));
  const models = candidates(lives, 6);
  const failing = models[4];
  for (const life of models) appraisal.submit(round, life, '2026-09-11');
  const sitting = { session: 'hoi-nghi-1', scheduled: '2026-09-14', held: '2026-09-22', models };
  const absent = index % 2 === 0 ? [] : [5];
  appraisal.schedule(round, sitting);
  appraisal.open(round, sitting, absent);
  appraisal.vote(round, sitting, absent, (life) => (life === failing ? 'fails' : 'passes'));
  appraisal.close(round, sitting);
  appraisal.publish(round, '2026-09-24', '22-TB/BXDĐ');
  const passed = models.filter((life) => life !== failing);
  appraisal.advise(round, '2026-09-28', '23-TTr/BXDĐ', passed);
  recognise(scene, '2026-10-02', '58-QĐ/ĐU', passed);
  plainSelection(scene, passed, index, city);
  const others = candidates(lives, 9).slice(6);
  for (const [at, life] of others.entries())
    raise(scene, life, '2026-10-12', at === 0 ? 'closed' : at === 1 ? 'forwarded' : 'raised', index + at);
  const proposed = passed.slice(0, 2).map((life) => propose(scene, life, '2026-11-05'));
  scene.chain.add(scene.on('2026-11-04'), boardOf(code), 'ChangeCampaignSettings', {
    campaign: scene.campaign,
    settings: { rewardCoefficients: { collective: 30, individual: 15 } },
    reason: 'Mức tiền thưởng kèm theo giấy khen năm 2026.',
  });
  award(scene, proposed, '2026-11-11', '118/QĐ-UBND');
  return scene.chain;
}

/** One most exemplary model; nominated by some communes, granted to one, and one dossier is not complete yet. */
function plainSelection(scene: Scene, passed: Life[], index: number, city: string): void {
  const units = committeeUnits(scene.commune).slice(0, 7);
  const best = passed.find(({ unit }) => !units.includes(unit.id)) as Life;
  const selection = selecting.openSelection(scene, {
    name: 'selection-1',
    held: '2026-10-05',
    seats: 1,
    size: 7,
    units,
    candidates: passed,
  });
  selecting.voteFor(
    selection,
    Array.from({ length: 7 }, () => [best]),
  );
  selecting.closeSelection(selection);
  if (index % 2 === 0) {
    declineNomination(scene.chain, scene.commune, 2026, scene.on('2026-10-08'));
    return;
  }
  const exemplar = exemplars.nominateCollective(scene, best, '2026-10-07');
  const complete = index !== 3;
  exemplars.fileDossier(exemplar, '2026-10-08', complete ? exemplars.DOSSIER : ['MINUTES', 'LIST']);
  if (complete) exemplars.send(exemplar, '2026-10-09', '44-TTr/ĐU');
  if (index === 1) exemplars.decide(exemplar, city, '2026-11-09', '341-QĐ/TU');
}
