import { type Refusal, refusal } from '../refusal.ts';
import type { At } from './circumstances.ts';
import { launchOwed } from './launch-owed.ts';
import { type Around, requireStatus } from './model-refusals.ts';
import { RECORD_KIND_NAMES, type RecordKind } from './record-kinds.ts';
import type { Model } from './state.ts';

/** Recorded while a model runs alone. */
const WHILE_RUNNING: readonly RecordKind[] = ['PROGRESS', 'CONTRIBUTION', 'OUTREACH', 'REPLICATION'];

/** what began the running of the model never was only as long as nothing was recorded of that running. */
function nothingRecorded({ records }: Model, path: string): Refusal[] {
  const standing = Object.values(records).find(
    ({ kind, correctedBy, withdrawn }) => WHILE_RUNNING.includes(kind) && correctedBy === null && !withdrawn,
  );
  if (!standing) return [];
  const { vi, en } = RECORD_KIND_NAMES[standing.kind];
  return [
    refusal(
      'RECORDS_REST_ON_IT',
      'R-38',
      [path],
      `Mô hình đã ghi nhận ${vi} từ khi triển khai nên không rút bỏ được việc này. Nếu các bản ghi đó cũng nhầm, hãy rút chúng trước; nếu không, hãy đính chính nội dung.`,
      `Since it runs, the model has a record of ${en}, so this cannot be withdrawn. If those records are mistakes too, withdraw them first; else correct the content.`,
    ),
  ];
}

/**
 * a launch that began nothing goes at any time; not that of a model that owes one and would go on running by its plan
 * as one whose kind was corrected since.
 */
export function launchUnused(state: Model, around: Around, at: At): Refusal[] {
  const { registration, plan, begun } = state;
  const byLaunch = begun?.by === 'LAUNCH';
  const owed = registration !== null && launchOwed(registration.kind, around.campaign);
  if (owed && (!byLaunch || plan?.launchOn === null)) return [launchNeeded()];
  return byLaunch
    ? [...requireStatus(state, 'R-38', ['IMPLEMENTING'], around, at), ...nothingRecorded(state, 'corrects')]
    : [];
}

const launchNeeded = () =>
  refusal(
    'LAUNCH_NEEDED',
    'R-11',
    ['corrects'],
    'Mô hình loại này phải ra mắt và đang triển khai, nên không rút lễ ra mắt được. Hãy đính chính nội dung lễ ra mắt; nếu loại mô hình ghi nhầm, hãy đính chính loại trước.',
    'A model of this kind is launched, and it runs: its launch cannot be withdrawn. Correct what the launch states; where the kind is wrong, correct that first.',
  );

/** nothing rests on the plan: no launch, and nothing of the running. */
export function planUnused(state: Model, around: Around, at: At): Refusal[] {
  const refusals = requireStatus(state, 'R-38', ['PLANNED', 'IMPLEMENTING'], around, at);
  if (refusals.length > 0) return refusals;
  return state.launchedOn === null ? nothingRecorded(state, 'model') : [launched()];
}

const launched = () =>
  refusal(
    'LAUNCHED',
    'R-38',
    ['model'],
    'Mô hình đã ra mắt theo kế hoạch nên không rút kế hoạch được. Nếu ghi nhầm lễ ra mắt, hãy rút lễ ra mắt trước; nếu không, hãy lập lại kế hoạch cho đúng.',
    'The model was launched under its plan, so the plan cannot be withdrawn. If the launch is a mistake too, withdraw it first; else write the plan anew.',
  );
