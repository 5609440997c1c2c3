import { planOf, registrationOf, seededUuid, YEAR } from '../../infra/bench/growth-parts.ts';

const model = seededUuid('model with corrections');
const round = seededUuid('round that decided nothing');
export const CORRECTED_MODEL = model;

const launch = (day: string, attendance: number) => ({
  launchedOn: `${YEAR}-${day}`,
  place: 'Nhà văn hóa',
  attendance,
  commitments: [{ signer: 'COLLECTIVE', title: 'Chi hội', content: 'Hiến đất', count: 3 }],
  evidence: [],
});
const remedy = (key: string) => ({ remedy: key, title: `Việc ${key}`, dueOn: `${YEAR}-08-30` });
const found = (day: string, ...keys: string[]) => ({
  inspectedOn: `${YEAR}-${day}`,
  inspectors: ['Ban'],
  findings: [{ criterion: 1, met: true, evidence: [{ title: 'Biên bản' }] }],
  rating: 'PASS',
  remedies: keys.map(remedy),
  evidence: [],
});
const outreach = (reached: number) => ({ channel: 'PRESS', title: 'Tin', reached, evidence: [] });
const reason = 'Ghi nhầm';

/** One model on which every kind of fact is recorded and put right, with what else the made-up year leaves out. */
export function correctedLife(
  home: object,
  eventId: (revision: number) => string,
): [type: string, data: object][] {
  const life: [string, object][] = [];
  const tell = (type: string, data: object = {}) => life.push([type, { model, ...data }]) - 1;
  const correct = (at: number, kind: string, record: object) =>
    tell('ModelRecordCorrected', { corrects: eventId(at), kind, reason, record });

  const versioned = { registrationVersion: 1, late: false, lateReason: null };
  const discovery = { foundOn: `${YEAR}-02-01`, foundIn: 'Đợt khảo sát tháng 2' };
  const registration = { ...registrationOf(2, 1), kind: 'NEW', launchPlannedOn: `${YEAR}-04-20` };
  tell('ModelRegistered', { ...home, registration, ...versioned, origin: 'DISCOVERED', discovery });
  const endorsement = { authority: 'Chi uỷ', endorsedOn: `${YEAR}-01-05` };
  const endorsed = tell('ModelEndorsed', { ...endorsement, document: null });
  tell('ModelAccepted');
  correct(endorsed, 'ENDORSEMENT', { endorsement: { ...endorsement, authority: 'Đảng uỷ' } });
  tell('ModelPlanned', { plan: planOf(`${YEAR}-04-20`), replaces: false });
  correct(tell('ModelLaunched', launch('04-19', 70)), 'LAUNCH', { withdrawn: true });
  const launched = tell('ModelLaunched', launch('04-20', 80));
  correct(launched, 'LAUNCH', { launch: launch('04-22', 90) });
  const results = [{ unit: 'METRE', quantity: 40 }];
  const reported = tell('ModelProgressReported', { summary: 'Đã làm', results, evidence: [] });
  correct(reported, 'PROGRESS', { withdrawn: true });
  const held = tell('ModelOutreachHeld', outreach(30));
  correct(correct(held, 'OUTREACH', { outreach: outreach(40) }), 'OUTREACH', { withdrawn: true });
  const planned = { inspectors: ['Ban'], criteria: [1], purpose: 'Tiến độ' };
  tell('ModelInspectionScheduled', { inspection: 'mot', plannedOn: `${YEAR}-06-01`, ...planned });
  tell('ModelInspectionScheduled', { inspection: 'hai', plannedOn: `${YEAR}-09-01`, ...planned });
  tell('ModelInspectionScheduled', { inspection: 'ba', plannedOn: `${YEAR}-10-01`, ...planned });
  tell('ModelInspectionRescheduled', { inspection: 'mot', plannedOn: `${YEAR}-06-15`, reason });
  tell('ModelInspectionCancelled', { inspection: 'hai', reason });
  const found1 = found('06-16', 'a', 'b', 'c');
  const inspected = tell('ModelInspected', { inspection: 'mot', adHoc: false, ...found1 });
  const completed = tell('ModelRemedyCompleted', { remedy: 'a', note: 'Xong', evidence: [] });
  const completion = { completedOn: `${YEAR}-07-01`, note: 'Xong cả', evidence: [] };
  correct(completed, 'REMEDY_COMPLETION', { completion });
  const confirmed = tell('ModelRemedyConfirmed', { remedy: 'a', note: null });
  tell('ModelRemedyRejected', { remedy: 'a', reason, corrects: eventId(confirmed) });
  tell('ModelRemedyWaived', { remedy: 'b', reason });
  correct(inspected, 'INSPECTION', { inspection: found('06-15', 'b', 'd') });
  const kept = tell('ModelKept', { reason: 'Hiệu quả' });
  correct(kept, 'KEEPING', { keeping: { grounds: 'Thiết thực' } });
  const proposed = tell('ModelReplicationProposed', { place: 'thôn Trung', unit: null, reason: 'Tốt' });
  correct(proposed, 'REPLICATION', { replication: { place: 'thôn Đoài', grounds: 'Tốt' } });
  const visited = tell('ModelInspected', { inspection: 'ba', adHoc: false, ...found('07-01', 'z') });
  correct(visited, 'INSPECTION', { withdrawn: true });
  tell('ModelSubmittedForAppraisal', { round, report: { title: 'Báo cáo kết quả' }, evidence: [] });
  const vote = { session: 'hoi-nghi', passed: true, eligible: 5, yes: 4, no: 1 };
  const appraised = tell('ModelAppraised', { round, ...vote });
  const annulled = { session: 'hoi-nghi', reason, corrects: eventId(appraised) };
  tell('ModelAppraisalAnnulled', { round, ...annulled });
  const dropped = tell('ModelDropped', { reason: 'Nhầm' });
  tell('ModelReinstated', { corrects: eventId(dropped), reason });
  const concluded = tell('ModelConcluded', { summary: 'Xong', rating: null });
  correct(concluded, 'CONCLUSION', { conclusion: { summary: 'Hoàn thành', rating: 'GOOD' } });
  return life;
}
