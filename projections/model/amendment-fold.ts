import type { ModelEvent } from '../../schema/model/events.ts';
import type { Known } from '../known-event.ts';
import type { ModelRow } from './tables.ts';

const AMENDMENT = [
  'ModelAmendmentProposed',
  'ModelAmendmentDeclined',
  'ModelAmendmentWithdrawn',
] as const satisfies ModelEvent['type'][];

type Event = Known<ModelEvent>;
export type AmendmentEvent = Extract<Event, { type: (typeof AMENDMENT)[number] }>;

export const isAmendment = (event: Event): event is AmendmentEvent =>
  (AMENDMENT as readonly string[]).includes(event.type);

export function foldAmendment(row: ModelRow, event: AmendmentEvent): ModelRow {
  switch (event.type) {
    case 'ModelAmendmentProposed': {
      const { registration, changed, reason, corrects } = event.data;
      const of = { event: event.id, proposedAt: event.recordedAt, correction: corrects !== undefined };
      return { ...row, amendment: { ...of, reason, changed, registration, declined: null } };
    }
    case 'ModelAmendmentDeclined': {
      const declined = { at: event.recordedAt, reasons: event.data.reasons };
      return { ...row, amendment: row.amendment && { ...row.amendment, declined } };
    }
    case 'ModelAmendmentWithdrawn':
      return { ...row, amendment: null };
  }
}

/** An open one lapses when the model ends. */
export const lapsed = ({ amendment }: ModelRow): Pick<ModelRow, 'amendment'> => ({
  amendment: amendment?.declined ? amendment : null,
});
