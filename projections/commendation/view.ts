import { type CommendationEvent, commendationEvents } from '../../schema/commendation/events.ts';
import { existing, type Known } from '../known-event.ts';
import { searchText } from '../search-terms.ts';
import type { FoldedView } from '../view.ts';
import { type CommendationRow, commendationTable } from './tables.ts';

type Event = Known<CommendationEvent>;
type Beginning = Extract<Event, { type: 'CommendationProposed' }>;

function fold(row: CommendationRow | undefined, event: Event): CommendationRow {
  const after = event.type === 'CommendationProposed' ? begin(event) : change(existing(row, event), event);
  return { ...after, updated_at: event.recordedAt, revision: event.revision };
}

function begin({ data, recordedAt, actor, revision, simulated }: Beginning): CommendationRow {
  const { commendation, campaign, organization, lineage, year, recipient, model, exemplar } = data;
  const { form, achievement, document } = data;
  return {
    id: commendation,
    ...{ campaign, year, organization, path: [...lineage, organization] },
    ...{ recipient_kind: recipient.kind, recipient_title: recipient.title },
    ...{ unit: recipient.unit, person: recipient.person, model, exemplar, form, achievement, document },
    status: 'PROPOSED',
    award: null,
    earlier_awards: [],
    submission: null,
    presentation: null,
    earlier_presentations: [],
    decline_reason: null,
    withdrawal_reason: null,
    cancellation: null,
    earlier_cancellations: [],
    proposed_at: recordedAt,
    proposed_by: actor.account,
    updated_at: recordedAt,
    search: searchText(recipient.title, achievement),
    revision,
    simulated: simulated ?? false,
  };
}

function change(row: CommendationRow, event: Exclude<Event, Beginning>): CommendationRow {
  switch (event.type) {
    case 'CommendationAwarded': {
      const { number, decidedOn, legalBasis, reward, signatory, document } = event.data;
      const award = { event: event.id, number, decidedOn, legalBasis, reward, signatory, document };
      return { ...row, status: 'AWARDED', award };
    }
    case 'CommendationAwardCorrected': {
      const { number, decidedOn, legalBasis, reward, reason } = event.data;
      const wrong = existing(row.award ?? undefined, event);
      const award = { ...wrong, event: event.id, number, decidedOn, legalBasis, reward };
      return { ...row, award, earlier_awards: [...row.earlier_awards, { ...wrong, reason }] };
    }
    case 'CommendationDeclined':
      return { ...row, status: 'DECLINED', decline_reason: event.data.reason };
    case 'CommendationWithdrawn':
      return { ...row, status: 'WITHDRAWN', withdrawal_reason: event.data.reason };
    case 'CommendationSubmittedUpward': {
      const { commendation: _, ...submission } = event.data;
      return { ...row, status: 'SUBMITTED_UPWARD', submission };
    }
    case 'CommendationHigherAwardRecorded': {
      const { granted, number, decidedOn, legalBasis, authority, document } = event.data;
      if (!granted || number === null) return { ...row, status: 'DECLINED' };
      const stated = { number, decidedOn, legalBasis: legalBasis ?? [], reward: null };
      const award = { event: event.id, ...stated, signatory: authority, document };
      return { ...row, status: 'AWARDED', award };
    }
    case 'CommendationPresented': {
      const { presentedOn, occasion } = event.data;
      return { ...row, status: 'PRESENTED', presentation: { event: event.id, presentedOn, occasion } };
    }
    case 'CommendationPresentationCorrected': {
      const { presentedOn, occasion, reason } = event.data;
      const wrong = existing(row.presentation ?? undefined, event);
      const earlier_presentations = [...row.earlier_presentations, { ...wrong, reason }];
      return { ...row, presentation: { event: event.id, presentedOn, occasion }, earlier_presentations };
    }
    case 'CommendationCancelled': {
      const { number, cancelledOn, reason } = event.data;
      const cancellation = { event: event.id, number, cancelledOn, reason };
      return { ...row, status: 'CANCELLED', cancellation };
    }
    case 'CommendationReinstated': {
      const wrong = existing(row.cancellation ?? undefined, event);
      const earlier_cancellations = [
        ...row.earlier_cancellations,
        { ...wrong, corrected: event.data.reason },
      ];
      const status = row.presentation ? 'PRESENTED' : 'AWARDED';
      return { ...row, status, cancellation: null, earlier_cancellations };
    }
  }
}

export const commendationView: FoldedView<CommendationRow> = {
  shape: 'folded',
  name: 'commendation',
  version: 3,
  types: Object.keys(commendationEvents),
  table: commendationTable,
  key: (event) => (event.data as { commendation: string }).commendation,
  fold: (row, event) => fold(row, event as Event),
  scope: (row) => row.path,
};
