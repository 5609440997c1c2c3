import { type RecognitionEvent, recognitionEvents } from '../../schema/recognition/decision-events.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import {
  type RecognitionRow,
  recognisedModelTable,
  recognitionTable,
  type SignedPaper,
} from './decision-tables.ts';

type Event = Known<RecognitionEvent>;
type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

function paperOf({ id, data }: Exclude<Event, Of<'RecognitionReinstated'>>): SignedPaper {
  const { number, issuedOn, signatory } = data;
  return { event: id, number, issuedOn, signatory, earlier: [] };
}

function begin(event: Of<'RecognitionDecisionIssued'>): RecognitionRow {
  const { recordedAt, revision, simulated } = event;
  const { recognition, campaign, organization, lineage, year, body, models, declined, document } = event.data;
  return {
    id: recognition,
    ...{ campaign, organization, path: [...lineage, organization], year, body },
    paper: paperOf(event),
    issued_on: event.data.issuedOn,
    ...{ models, declined, document },
    revocations: [],
    issued_at: recordedAt,
    updated_at: recordedAt,
    revision,
    simulated: simulated ?? false,
  };
}

/** The paper that the correction names, stated rightly; any other stays. */
function corrected<Paper extends SignedPaper>(
  paper: Paper,
  event: Of<'RecognitionDecisionCorrected'>,
): Paper {
  if (paper.event !== event.data.corrects) return paper;
  const { event: wrong, number, issuedOn, signatory, earlier } = paper;
  const before = { event: wrong, number, issuedOn, signatory, reason: event.data.reason };
  return { ...paper, ...paperOf(event), earlier: [...earlier, before] };
}

function fold(row: RecognitionRow | undefined, event: Event): RecognitionRow {
  if (event.type === 'RecognitionDecisionIssued') return begin(event);
  const before = existing(row, event);
  const now = { updated_at: event.recordedAt, revision: event.revision };
  if (event.type === 'RecognitionRevoked') {
    const { models, reason, document } = event.data;
    const revocation = { ...paperOf(event), models, reason, document, undone: null };
    return { ...before, ...now, revocations: [...before.revocations, revocation] };
  }
  if (event.type === 'RecognitionReinstated') {
    const { corrects, reason } = event.data;
    const revocations = before.revocations.map((each) =>
      each.event === corrects ? { ...each, undone: { reason, at: event.recordedAt } } : each,
    );
    return { ...before, ...now, revocations };
  }
  const paper = corrected(before.paper, event);
  const revocations = before.revocations.map((each) => corrected(each, event));
  return { ...before, ...now, paper, issued_on: paper.issuedOn, revocations };
}

export const recognitionView: FoldedView<RecognitionRow> = {
  shape: 'folded',
  name: 'recognition',
  version: 3,
  types: Object.keys(recognitionEvents),
  table: recognitionTable,
  key: (event) => (event.data as { recognition: string }).recognition,
  fold: (row, event) => fold(row, event as Event),
  details: [
    {
      table: recognisedModelTable,
      rows: ({ id, models, issued_at }) => models.map((model) => ({ recognition: id, model, issued_at })),
    },
  ],
  scope: (row) => row.path,
};
