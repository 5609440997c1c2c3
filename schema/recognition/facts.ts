import type { InterestFacts } from '../appraisal/interest.ts';
import type { RoundState } from '../appraisal/round.ts';
import { appraisalStream } from '../appraisal/stream.ts';
import type { CampaignState } from '../campaign/state.ts';
import { campaignStream } from '../campaign/stream.ts';
import type { Need } from '../decider.ts';
import { modelMissing } from '../model/model-refusals.ts';
import type { Model, ModelState } from '../model/state.ts';
import { unitStream } from '../organization/stream.ts';
import type { UnitState } from '../organization/unit-state.ts';
import { type Refusal, refusal } from '../refusal.ts';

type UnitKey = `unit:${string}`;
type RoundKey = `round:${string}`;

/** Other streams that a decision here looks at: the campaign, and models and units by id. */
export interface Facts extends InterestFacts {
  campaign?: CampaignState;
  [unit: UnitKey]: UnitState | undefined;
  [round: RoundKey]: RoundState | undefined;
}

export const campaignNeed = (campaign: string): Record<string, Need> => ({
  campaign: { decider: 'campaign', stream: campaignStream(campaign) },
});
export const unitNeeds = (units: readonly string[]): Record<string, Need> =>
  Object.fromEntries(units.map((id) => [`unit:${id}`, { decider: 'unit', stream: unitStream(id) }]));

export const roundNeeds = (rounds: readonly string[]): Record<string, Need> =>
  Object.fromEntries(
    rounds.map((id) => [`round:${id}`, { decider: 'appraisal', stream: appraisalStream(id) }]),
  );

export const modelIn = (facts: Facts, id: string): ModelState => facts[`model:${id}`] ?? null;
export const roundIn = (facts: Facts, id: string): RoundState => facts[`round:${id}`] ?? null;
export const unitIn = (facts: Facts, id: string): UnitState => facts[`unit:${id}`] ?? null;

/** The unit that stands in the place of this one today. */
export const standingIn = (facts: Facts, unit: string): string => facts[`standing:${unit}`]?.unit ?? unit;

/** What people call it. */
export const nameOf = (model: Model): string => model.registration?.name ?? model.model;

/** recognised, and neither revoked nor dropped since. */
export const isRecognised = ({ recognition, status }: Model): boolean =>
  recognition !== null && !recognition.revoked && status !== 'DROPPED';

/** chosen as most exemplary since it was recognised. */
export const isSelected = (model: Model): boolean => isRecognised(model) && model.selections.length > 0;

/** The model exists and is of the campaign. */
export function modelOfCampaign(
  model: ModelState,
  campaign: string,
  rule: string,
  path: (string | number)[],
): Refusal[] {
  if (!model) return [modelMissing(path.map(String))];
  if (model.campaign === campaign) return [];
  return [
    refusal(
      'MODEL_ELSEWHERE',
      rule,
      path,
      'Mô hình này thuộc một kế hoạch năm khác. Hãy chọn mô hình trong kế hoạch năm này.',
      'The model belongs to another campaign. Choose a model of this one.',
    ),
  ];
}

/** only a model whose recognition stands. */
export function recognisedModel(model: Model, rule: string, path: (string | number)[]): Refusal[] {
  if (isRecognised(model)) return [];
  const revoked = model.recognition?.revoked ?? false;
  const [vi, en] =
    model.status === 'DROPPED'
      ? ['đã bị loại bỏ', 'has been dropped']
      : revoked
        ? ['đã bị hủy công nhận', 'has had its recognition revoked']
        : ['chưa được công nhận', 'has not been recognised'];
  return [
    refusal(
      'MODEL_NOT_RECOGNISED',
      rule,
      path,
      `Mô hình “${nameOf(model)}” ${vi} nên không xét ở bước này. Chỉ chọn mô hình đang có quyết định công nhận${revoked ? '; mô hình đã hủy phải được thẩm định và công nhận lại' : ''}.`,
      `The model “${nameOf(model)}” ${en} and is not considered here. Choose models whose recognition stands${revoked ? '; a revoked one has to be appraised and recognised again' : ''}.`,
    ),
  ];
}

export const repeated = (rule: string, path: (string | number)[]): Refusal =>
  refusal(
    'NAMED_TWICE',
    rule,
    path,
    'Mục này đã có trong danh sách. Mỗi mô hình, mỗi người chỉ ghi một lần; hãy bỏ dòng trùng.',
    'This entry is in the list already. Each model and each person is named once; remove the repetition.',
  );

/** The same entry again in a list, each named where it comes again. */
export const namedTwice = (
  entries: readonly string[],
  rule: string,
  pathOf: (index: number) => (string | number)[],
): Refusal[] =>
  entries.flatMap((entry, index) => (entries.indexOf(entry) < index ? [repeated(rule, pathOf(index))] : []));

/** What an earlier step causes on the model has not arrived there yet: within moments it will. */
export const notSettled = (rule: string, path: (string | number)[]): Refusal =>
  refusal(
    'NOT_SETTLED',
    rule,
    path,
    'Bước trước đó đang được ghi nhận vào mô hình. Hãy thử lại sau giây lát.',
    'The step before is still being recorded on the model. Try again in a moment.',
  );
