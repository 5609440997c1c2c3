import { isEnded } from '../appraisal/awaiting.ts';
import { openedWith } from '../appraisal/result.ts';
import { modelElsewhere, roundCancelled, roundMissing, roundOver } from '../appraisal/round-refusals.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { At, Handle, ModelFacts } from './circumstances.ts';
import { requireStatus } from './model-refusals.ts';
import type { Model } from './state.ts';
import type { ModelStatus } from './vocabulary.ts';

const passed = (): Refusal =>
  refusal(
    'MODEL_PASSED',
    'R-16',
    ['model'],
    'Mô hình đã được thẩm định đạt nên không gửi thẩm định lại. Việc tiếp theo là thông báo kết quả và quyết định công nhận.',
    'The model has passed its appraisal and is not appraised again. The notice and the decision of recognition come next.',
  );

/** passed or not, the owner is told by the notice, and not by what it is refused. */
const noticeAwaited = (): Refusal =>
  refusal(
    'NOTICE_AWAITED',
    'R-21',
    ['model'],
    'Mô hình đã qua hội nghị thẩm định và đang chờ thông báo kết quả. Hãy đợi thông báo; nếu chưa đạt, có thể gửi vào đợt thẩm định khác.',
    'The model has been before a session and awaits the notice of its result. Wait for the notice; a model that did not pass may be sent to another round.',
  );

const evidenceMissing = (): Refusal =>
  refusal(
    'EVIDENCE_MISSING',
    'R-16',
    ['evidence'],
    'Báo cáo kết quả phải kèm ít nhất một tài liệu minh chứng. Hãy đính kèm ảnh, danh sách, biên bản hoặc tài liệu khác cho thấy kết quả.',
    'The result report needs at least one piece of evidence. Attach photos, lists, minutes or other papers that show the results.',
  );

const elsewhere = (): Refusal =>
  refusal(
    'IN_ANOTHER_ROUND',
    'R-16',
    ['round'],
    'Mô hình đang ở một đợt thẩm định khác. Hãy rút khỏi đợt đó trước (khi hội nghị chưa khai mạc), hoặc đợi kết quả.',
    'The model is in another round. Withdraw it there first (before its session opens), or wait for the result.',
  );

const sessionOpened = (): Refusal =>
  refusal(
    'SESSION_OPENED',
    'R-16',
    ['round'],
    'Hội nghị thẩm định mô hình này đã khai mạc nên không thay báo cáo hay rút mô hình được nữa. Hãy đợi kết quả; nếu chưa đạt, có thể gửi vào đợt thẩm định khác.',
    'The session on this model has opened, so the report can be neither replaced nor withdrawn. Wait for the result; a model that does not pass may be sent to another round.',
  );

const notInRound = (): Refusal =>
  refusal(
    'NOT_IN_ROUND',
    'R-16',
    ['round'],
    'Mô hình không ở đợt thẩm định này. Hãy chọn đúng đợt mà mô hình đã gửi báo cáo.',
    'The model is not in this round. Choose the round that it was submitted to.',
  );

const APPRAISABLE = [
  'IMPLEMENTING',
  'UNDER_APPRAISAL',
  'APPRAISED',
  'NOT_RECOGNISED',
  'RECOGNITION_REVOKED',
] as const satisfies ModelStatus[];

export const mayBeAppraised = ({ status }: Model): boolean =>
  status !== 'APPRAISED' && (APPRAISABLE as readonly ModelStatus[]).includes(status);

/** A finished appraisal that it did not pass leaves the way to another round open. */
export function appraisable(state: Model, facts: ModelFacts, at: At): Refusal[] {
  const { status, appraisal } = state;
  const refusals = requireStatus(state, 'R-16', APPRAISABLE, facts, at);
  if (status === 'APPRAISED') refusals.push(appraisal?.notice ? passed() : noticeAwaited());
  return refusals;
}

/** a model whose session has opened stays as it came, whichever round is named. */
export const beforeSession = ({ model, status }: Model, { appraisedIn }: ModelFacts): Refusal[] =>
  status === 'UNDER_APPRAISAL' && appraisedIn && openedWith(appraisedIn, model) ? [sessionOpened()] : [];

/** submitted to a round that is over and did not appraise it. */
export const isLeftBehind = ({ status }: Model, { appraisedIn }: ModelFacts): boolean =>
  status === 'UNDER_APPRAISAL' && !!appraisedIn && isEnded(appraisedIn);

export const notLeftBehind = (state: Model, facts: ModelFacts): Refusal[] =>
  isLeftBehind(state, facts)
    ? [
        refusal(
          'LEFT_IN_ENDED_ROUND',
          'R-16',
          ['model'],
          'Đợt thẩm định mà mô hình đã gửi báo cáo đã kết thúc khi chưa thẩm định mô hình. Ban Xây dựng Đảng hoặc đơn vị hãy rút mô hình khỏi đợt đó trước, rồi gửi báo cáo vào đợt khác.',
          'The round that the model was submitted to is over, and did not appraise it. The Board or the unit withdraws it from that round first; then it is sent to another.',
        ),
      ]
    : [];

/**
 * R-16, step 2. Again in the same round before its session opens: the report is replaced, and its day counts anew. The
 * day is that of recording.
 */
export const submitModelForAppraisal: Handle<'SubmitModelForAppraisal'> = (data, state, { facts }) => {
  const refusals: Refusal[] = [];
  if (data.evidence.length === 0) refusals.push(evidenceMissing());
  const { round } = facts;
  // One model is in one round at a time.
  if (state.status === 'UNDER_APPRAISAL' && state.appraisal?.round !== data.round) refusals.push(elsewhere());
  if (!round) refusals.push(roundMissing());
  else if (round.campaign !== state.campaign) refusals.push(modelElsewhere(['round']));
  else if (round.cancelled) refusals.push(roundCancelled());
  else if (round.advice) refusals.push(roundOver());
  else if (openedWith(round, state.model)) refusals.push(sessionOpened());
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ModelSubmittedForAppraisal', data }] };
};

/** only before the session that holds it opens (see beforeSession). The work goes on. */
export const withdrawModelFromAppraisal: Handle<'WithdrawModelFromAppraisal'> = (data, state) =>
  state.appraisal?.round === data.round
    ? { events: [{ type: 'ModelWithdrawnFromAppraisal', data }] }
    : { refusals: [notInRound()] };
