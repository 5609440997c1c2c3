import { fellBelow } from '../../schema/recognition/checklist.ts';
import { type ExemplarEvent, exemplarEvents } from '../../schema/recognition/exemplar-events.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { type ExemplarRow, exemplarTable, type OutcomeEntry } from './exemplar-tables.ts';

type Event = Known<ExemplarEvent>;
type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

function begin({ data, recordedAt, revision, simulated }: Of<'ExemplarNominated'>): ExemplarRow {
  const { exemplar, organization, lineage, rating, ...stated } = data;
  return {
    ...stated,
    id: exemplar,
    organization,
    path: [...lineage, organization],
    status: 'NOMINATED',
    rating: rating && { ...rating, document: null },
    provisional_rating: null,
    below_criterion: false,
    filed: [],
    confirmations: [],
    sending: null,
    outcome: null,
    earlier_outcomes: [],
    withdrawn_reason: null,
    nominated_at: recordedAt,
    updated_at: recordedAt,
    revision,
    simulated: simulated ?? false,
  };
}

type Outcome = Of<'ExemplarCityOutcomeRecorded' | 'ExemplarCityOutcomeCorrected'>;

function outcomeOf({ id, data }: Outcome): OutcomeEntry {
  const { outcome, number, decidedOn, document, note } = data;
  return { event: id, outcome, number, decidedOn, document, note };
}

function change(row: ExemplarRow, event: Exclude<Event, Of<'ExemplarNominated'>>): ExemplarRow {
  switch (event.type) {
    case 'ExemplarRatingConfirmed': {
      const { level, ratedBy, ratedOn, document } = event.data;
      const rating = { level, provisional: false, ratedBy, ratedOn, document };
      return { ...row, rating, provisional_rating: row.rating };
    }
    case 'ExemplarRatingCorrected': {
      const { level, ratedBy, ratedOn, document } = event.data;
      return { ...row, rating: { level, provisional: false, ratedBy, ratedOn, document } };
    }
    case 'ExemplarDocumentFiled': {
      const { item, document, copies, bound } = event.data;
      const filed = { item, document, copies, bound, filedBy: event.actor.account, at: event.recordedAt };
      const others = row.filed.filter((each) => each.item !== item);
      const confirmations = item === 'ACHIEVEMENT_REPORT' ? [] : row.confirmations;
      return { ...row, filed: [...others, filed], confirmations };
    }
    case 'ExemplarReportConfirmed': {
      const { by, confirmedOn, document } = event.data;
      const { account } = event.actor;
      return { ...row, confirmations: [...row.confirmations, { by, account, confirmedOn, document }] };
    }
    case 'ExemplarDossierSent': {
      const { number, sentOn, document } = event.data;
      return { ...row, status: 'SENT', sending: { number, sentOn, document } };
    }
    case 'ExemplarCityOutcomeRecorded':
      return { ...row, status: event.data.outcome, outcome: outcomeOf(event) };
    case 'ExemplarCityOutcomeCorrected': {
      const { outcome, reason } = event.data;
      const wrong = existing(row.outcome ?? undefined, event);
      const earlier_outcomes = [...row.earlier_outcomes, { ...wrong, reason }];
      return { ...row, status: outcome, outcome: outcomeOf(event), earlier_outcomes };
    }
    case 'ExemplarWithdrawn':
      return { ...row, status: 'WITHDRAWN', withdrawn_reason: event.data.reason };
  }
}

export const exemplarView: FoldedView<ExemplarRow> = {
  shape: 'folded',
  name: 'exemplar',
  version: 2,
  types: Object.keys(exemplarEvents),
  table: exemplarTable,
  key: (event) => (event.data as { exemplar: string }).exemplar,
  fold(row, recorded) {
    const event = recorded as Event;
    const after = event.type === 'ExemplarNominated' ? begin(event) : change(existing(row, event), event);
    const below_criterion = after.status !== 'WITHDRAWN' && fellBelow(after);
    return { ...after, below_criterion, updated_at: event.recordedAt, revision: event.revision };
  },
  scope: (row) => row.path,
};
