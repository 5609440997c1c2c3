import { randomUUID } from 'node:crypto';
import { CRITERIA } from '../../schema/model/vocabulary.ts';
import { command } from '../api/ask.ts';
import { BOARD, CAMPAIGN, COMMUNE, officerOf, plan, registration } from '../api/sample.ts';

/** An appraisal session that is open: to close it decides on each of its models, to publish the notice tells each. */
export interface Session {
  round: string;
  session: string;
  models: string[];
}

/** Registrations that are sent at once while a session is prepared. */
const SIDE_BY_SIDE = 8;

const account = (name: string) => `dev:${name}@${COMMUNE}`;
const head = `PANEL_MEMBER@${COMMUNE}#an`;
const paper = { title: 'Văn bản', number: '1', issuedOn: '2026-02-01' };
const marks = CRITERIA.map((criterion) => ({ criterion, passed: false, comment: 'Minh chứng chưa rõ.' }));
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Leads a number of models to an open session, over the API; `unit` leads them all. */
export async function openSession(url: string, unit: string, count: number): Promise<Session> {
  const act = async (identity: string, name: string, input: object) => {
    const { errors } = await command({ url }, identity, name, { ...input });
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  };
  const [round, session] = [randomUUID(), 'hoi-nghi'];
  const models = Array.from({ length: count }, () => randomUUID());
  await act(BOARD, 'planAppraisalRound', { round, campaign: CAMPAIGN, title: `Đợt ${round}`, plan: paper });
  const seats = [
    ['an', 'HEAD'],
    ['binh', 'SECRETARY'],
    ['chi', 'MEMBER'],
  ].map(([name, duty]) => ({ account: account(name as string), title: `Thành viên ${name}`, duty }));
  await act(BOARD, 'appointAppraisalPanel', { round, members: seats, decision: paper });

  const officer = officerOf(unit);
  const lead = async (model: string) => {
    const data = registration({ name: `Mô hình ${model}` });
    const late = { lateReason: 'Bổ sung sau rà soát.' };
    await act(officer, 'registerModel', { model, campaign: CAMPAIGN, unit, registration: data, ...late });
    await act(officer, 'endorseModel', { model, authority: 'Đảng uỷ xã', endorsedOn: '2026-02-10' });
    await act(BOARD, 'acceptModel', { model });
    await act(officer, 'planModel', { model, plan });
    const commitments = [{ signer: 'COLLECTIVE', title: 'Chi hội', content: 'Vận động', count: 1 }];
    const launch = { launchedOn: '2026-04-10', place: 'Nhà văn hóa', attendance: 80, evidence: [] };
    await act(officer, 'launchModel', { model, ...launch, commitments });
    await act(officer, 'submitModelForAppraisal', { model, report: paper, evidence: [paper], round });
  };
  const waiting = [...models];
  const leading = Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let model = waiting.shift(); model; model = waiting.shift()) await lead(model);
  });
  await Promise.all(leading);

  const scheduledOn = today();
  await act(BOARD, 'scheduleAppraisalSession', { round, session, scheduledOn, place: 'Hội trường', models });
  for (const model of models) // sent too late for today
    await act(head, 'overrideAppraisalSubmission', { round, model, reason: 'Đơn vị chống bão' });
  const attendance = ['an', 'binh', 'chi'].map(account);
  await act(BOARD, 'openAppraisalSession', { round, session, heldOn: scheduledOn, attendance });
  for (const model of models) // without a vote it is a tie, which decides nothing
    await act(head, 'castAppraisalBallot', { round, session, model, marks, approve: false });
  return { round, session, models };
}
