import { notAfterToday } from '../business-date.ts';
import type { Moment } from '../decider.ts';
import { nothingWaits } from '../nothing-waits.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Handle } from './circumstances.ts';
import { CONTENT_OF, type CorrectedContent, dayOf } from './corrections.ts';
import { actedOnStays, findingsOnce, remediesFit } from './decide-inspection.ts';
import { dayOfRecord } from './record-day.ts';
import { RECORD_KIND_NAMES, RECORDED_ANEW, type RecordKind, WITHDRAWABLE } from './record-kinds.ts';
import { launchUnused } from './rests-on.ts';
import type { Model } from './state.ts';

/** the record that a correction names is of this model and of such a kind, and nothing has corrected it yet. */
export function correctable(state: Model, id: string, kinds: readonly RecordKind[]): Refusal[] {
  const record = Object.hasOwn(state.records, id) ? state.records[id] : undefined;
  if (!record || !kinds.includes(record.kind)) {
    const { vi, en } = naming(kinds);
    return [
      refusal(
        'RECORD_NOT_FOUND',
        'R-38',
        ['corrects'],
        `Mô hình không có bản ghi ${vi} này. Hãy chọn bản ghi cần đính chính trong dòng thời gian của mô hình.`,
        `The model has no such record of ${en}. Choose the record to correct in the model's timeline.`,
      ),
    ];
  }
  if (record.correctedBy === null)
    return record.withdrawn && RECORDED_ANEW.includes(record.kind) ? [recordWithdrawn(record.kind)] : [];
  return [
    refusal(
      'RECORD_CORRECTED',
      'R-38',
      ['corrects'],
      `Bản ghi này đã được đính chính hoặc thay thế. Hãy mở bản mới nhất (${record.correctedBy}) và đính chính bản đó.`,
      `This record has been corrected or replaced already. Open the newest one (${record.correctedBy}) and correct that.`,
    ),
  ];
}

/** there is no record that a correction of these kinds could name. */
export function nothingToCorrect(state: Model, kinds: readonly RecordKind[]): Refusal[] {
  if (Object.keys(state.records).some((id) => correctable(state, id, kinds).length === 0)) return [];
  const { vi, en } = naming(kinds);
  return [
    nothingWaits(
      'R-38',
      `Mô hình chưa có bản ghi ${vi} nào nên không có gì để đính chính hoặc rút bỏ.`,
      `The model has no record of ${en}, so there is nothing to correct or to withdraw.`,
    ),
  ];
}

function recordWithdrawn(kind: RecordKind): Refusal {
  const { vi, en } = RECORD_KIND_NAMES[kind];
  return refusal(
    'RECORD_WITHDRAWN',
    'R-38',
    ['corrects'],
    `Bản ghi ${vi} này đã được rút bỏ. Nếu việc đó có thật, hãy ghi nhận lại từ đầu.`,
    `This record of ${en} was withdrawn. If it did take place, record it anew.`,
  );
}

/** One kind is named; many are just records. */
function naming(kinds: readonly RecordKind[]) {
  const [kind, ...others] = kinds;
  return kind !== undefined && others.length === 0
    ? RECORD_KIND_NAMES[kind]
    : { vi: 'đính chính được', en: 'a kind that can be corrected' };
}

/** The day of the wrong record stands unless the correction states another. */
export function correctedDay(state: Model, corrects: string, stated: string | undefined) {
  const occurredOn = stated ?? state.records[corrects]?.occurredOn;
  return occurredOn === undefined ? {} : { occurredOn };
}

const CORRECTED = Object.keys(CONTENT_OF).filter((kind) => kind !== 'INSPECTION') as RecordKind[];
/** What `correctModelRecord` corrects. */
export const KINDS: readonly RecordKind[] = [...new Set([...CORRECTED, ...WITHDRAWABLE])];

/** Exactly one content, of the kind that the record is of. */
function contentFits(kind: RecordKind, record: CorrectedContent): Refusal[] {
  const given = Object.keys(record) as (keyof CorrectedContent)[];
  const wanted = CONTENT_OF[kind];
  const allowed = [wanted, WITHDRAWABLE.includes(kind) ? 'withdrawn' : undefined];
  if (given.length === 1 && allowed.includes(given[0])) return [];
  const { vi, en } = RECORD_KIND_NAMES[kind];
  if (given.length === 1 && given[0] === 'withdrawn')
    return [
      refusal(
        'RECORD_NOT_WITHDRAWN',
        'R-38',
        ['record', 'withdrawn'],
        `Bản ghi ${vi} là căn cứ của các bước sau nên không rút bỏ được. Hãy đính chính nội dung cho đúng.`,
        `Later steps rest on the ${en}, so it cannot be withdrawn. Correct its content instead.`,
      ),
    ];
  return [
    refusal(
      'CONTENT_OF_ANOTHER_KIND',
      'R-38',
      ['record', ...given.filter((name) => !allowed.includes(name)).slice(0, 1)],
      `Bản ghi này là ${vi}. Hãy gửi đúng một nội dung đính chính, thuộc loại đó${wanted ? '' : ' bằng lệnh đính chính riêng của loại đó'}.`,
      `This record is of kind ${en}. Send exactly one new content, of that kind${wanted ? '' : ', by the command that corrects such records'}.`,
    ),
  ];
}

/** R-38 for every kind of fact but what an inspection found; progress and contributions are only withdrawn here. */
export const correctModelRecord: Handle<'CorrectModelRecord'> = (data, state, at) => {
  const { model, corrects, reason, record } = data;
  const refusals = correctable(state, corrects, KINDS);
  const kind = state.records[corrects]?.kind;
  if (refusals.length > 0 || kind === undefined) return { refusals };
  const occurredOn = dayOf(record) ?? data.occurredOn;
  refusals.push(...contentFits(kind, record), ...dayNotAfterToday(record, at.moment));
  refusals.push(
    ...(kind === 'OUTREACH' || kind === 'PROGRESS' || kind === 'CONTRIBUTION'
      ? dayOfRecord(data.occurredOn, state, at)
      : notAfterToday(['occurredOn'], data.occurredOn, at.moment)),
  );
  if (kind === 'LAUNCH' && record.withdrawn) refusals.push(...launchUnused(state, at.facts, at));
  if (record.replication?.unit !== undefined)
    refusals.push(...activeUnit(['record', 'replication', 'unit'], at.facts.unit));
  if (refusals.length > 0) return { refusals };
  const event = { model, corrects, kind, reason, record };
  return {
    events: [{ type: 'ModelRecordCorrected', ...correctedDay(state, corrects, occurredOn), data: event }],
  };
};

/** */
function dayNotAfterToday(record: CorrectedContent, moment: Moment) {
  const { endorsement, launch, completion } = record;
  return [
    ...notAfterToday(['record', 'endorsement', 'endorsedOn'], endorsement?.endorsedOn, moment),
    ...notAfterToday(['record', 'launch', 'launchedOn'], launch?.launchedOn, moment),
    ...notAfterToday(['record', 'completion', 'completedOn'], completion?.completedOn, moment),
  ];
}

/** R-38 for what an inspection found: the Board's. */
export const correctModelInspection: Handle<'CorrectModelInspection'> = (data, state, { moment }) => {
  const { model, corrects, reason, ...inspection } = data;
  const refusals = correctable(state, corrects, ['INSPECTION']);
  const root = state.records[corrects]?.root;
  if (refusals.length > 0 || root === undefined) return { refusals };
  refusals.push(
    ...notAfterToday(['inspectedOn'], inspection.inspectedOn, moment),
    ...findingsOnce(inspection),
    ...remediesFit(inspection, state, root),
    ...actedOnStays(inspection, state, root),
  );
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      {
        type: 'ModelRecordCorrected',
        occurredOn: inspection.inspectedOn,
        data: { model, corrects, kind: 'INSPECTION', reason, record: { inspection } },
      },
    ],
  };
};
