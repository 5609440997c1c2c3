import { ROLE_NAMES } from '../access/roles.ts';
import { awaitedIn } from '../appraisal/awaiting.ts';
import { awaitsNotice } from '../appraisal/disclosure.ts';
import { deliverableOf } from '../campaign/deliverable.ts';
import { isOver } from '../campaign/owed.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { At, ModelFacts } from './circumstances.ts';
import type { ModelCommand } from './commands.ts';
import { MODEL_STATUS_NAMES, NEXT_STEP_NAMES } from './names.ts';
import { nextStep, type Standing } from './next-step.ts';
import type { RecordKind } from './record-kinds.ts';
import type { Model } from './state.ts';
import type { ModelStatus } from './vocabulary.ts';

export function modelMissing(path: string[]): Refusal {
  return refusal(
    'MODEL_NOT_FOUND',
    undefined,
    path,
    'Không có mô hình này. Hãy chọn mô hình trong danh sách, hoặc đăng ký mô hình trước.',
    'There is no such model. Choose one from the list, or register it first.',
  );
}

/** The campaign of a model, and the round that it is in. */
export type Around = Pick<ModelFacts, 'campaign' | 'appraisedIn'>;

/** What a decision knows of where the model stands: sums of results and sessions ahead are the views'. */
export function standingOf(state: Model, { campaign, appraisedIn }: Around, { moment, actor }: At): Standing {
  const remedies = Object.values(state.remedies);
  const reviews = Object.values(state.records).filter(({ kind }) => REVIEWS.includes(kind));
  return {
    status: state.status,
    endorsed: state.endorsement !== null,
    remediesOwed: remedies.filter((remedy) => remedy.state === 'OWED').length,
    remediesUnconfirmed: remedies.filter((remedy) => remedy.state === 'COMPLETED').length,
    notified: state.appraisal?.notice != null,
    campaignOpen: campaign?.status === 'OPEN',
    campaignOver: isOver(state, moment.today),
    listAsked: campaign?.milestones.some((each) => deliverableOf(each) === 'UNIT_LISTS') ?? false,
    awaited: appraisedIn ? awaitedIn(appraisedIn, state.model, awaitsNotice(actor.role)) : undefined,
    reviewed: reviews.some(({ correctedBy, withdrawn }) => correctedBy === null && !withdrawn),
  };
}

/** R-14: what says that a model was reviewed and goes on. */
const REVIEWS: readonly RecordKind[] = ['KEEPING', 'REPLICATION'];

/** R-38: they add nothing to what was done, they say it right. */
const CORRECTIONS: readonly string[] = [
  'CorrectModelProgress',
  'CorrectModelContribution',
  'CorrectModelRecord',
  'CorrectModelInspection',
  'CorrectModelPlan',
  'WithdrawModelInspection',
  'CorrectModelRegistration',
  'ReopenModel',
  'AcceptModelAmendment',
  'DeclineModelAmendment',
  'WithdrawModelAmendment',
] satisfies ModelCommand['type'][];

/** R-14: a dropped model takes no further action, nor does one that is concluded; a correction is no action (R-38). */
export function ended(state: Model, command?: ModelCommand['type']): Refusal[] {
  if (state.status === 'DROPPED') return command === 'ReinstateModel' ? [] : [dropped()];
  if (state.status !== 'CONCLUDED' || CORRECTIONS.includes(command ?? '')) return [];
  return [
    refusal(
      'MODEL_ENDED',
      'R-14',
      ['model'],
      'Mô hình đã tổng kết nên không nhận thêm việc nào; mô hình vẫn được tính trong số liệu của kỳ. Nếu bản ghi trước đây có sai sót, hãy đính chính bản ghi đó; nếu cần làm tiếp, hãy đăng ký mô hình khác.',
      'The model is concluded and takes no further action; it stays in the counts of its period. If something was recorded wrongly, correct that record; to go on, register another model.',
    ),
  ];
}

const dropped = () =>
  refusal(
    'MODEL_ENDED',
    'R-14',
    ['model'],
    'Mô hình đã loại bỏ nên không nhận thêm việc nào; mô hình vẫn được tính trong số liệu của kỳ. Nếu loại bỏ nhầm, hãy khôi phục mô hình trước; nếu cần làm tiếp, hãy đăng ký mô hình khác.',
    'The model is dropped and takes no further action; it stays in the counts of its period. If it was dropped by mistake, reinstate it first; to go on, register another model.',
  );

/** The command fits only some statuses; the way out is the step that is owed now. */
export function requireStatus(
  state: Model,
  rule: string,
  allowed: readonly ModelStatus[],
  around: Around,
  at: At,
): Refusal[] {
  if (allowed.includes(state.status)) return [];
  const names = allowed.map((status) => MODEL_STATUS_NAMES[status]);
  const now = MODEL_STATUS_NAMES[state.status];
  const owed = nextStep(standingOf(state, around, at));
  const step = owed && NEXT_STEP_NAMES[owed.step];
  const owner = owed && ROLE_NAMES[owed.owner];
  return [
    refusal(
      'WRONG_STATUS',
      rule,
      ['model'],
      `Mô hình đang ở trạng thái “${now.vi}”; việc này chỉ làm được ở trạng thái ${names.map(({ vi }) => `“${vi}”`).join(' hoặc ')}.${step && owner ? ` Việc cần làm tiếp theo: ${step.vi} (${owner.vi}).` : ''}`,
      `The model is ${now.en}; this can be done only when it is ${names.map(({ en }) => en).join(' or ')}.${step && owner ? ` What comes next: ${step.en} (${owner.en}).` : ''}`,
    ),
  ];
}
