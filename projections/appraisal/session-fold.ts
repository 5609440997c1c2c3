import type { AppraisalEvent } from '../../schema/appraisal/events.ts';
import type { Known } from '../known-event.ts';
import type { SessionEntry } from './tables.ts';

type Event = Known<AppraisalEvent>;

/** In the place of the session of that key, or at the end. */
export function scheduled(
  sessions: readonly SessionEntry[],
  {
    session,
    scheduledOn,
    place,
    models,
    revoteOf,
  }: Extract<Event, { type: 'AppraisalSessionScheduled' }>['data'],
): SessionEntry[] {
  const fresh: SessionEntry = {
    ...{ session, status: 'SCHEDULED', scheduledOn, place, models, revoteOf, heldOn: null, rules: null },
    ...{ attendance: [], entered: [], results: [], openedAt: null, closedAt: null },
    ...{ cancelledAt: null, cancelReason: null, corrections: [] },
  };
  return sessions.some((each) => each.session === session)
    ? sessions.map((each) => (each.session === session ? fresh : each))
    : [...sessions, fresh];
}

/** it decides nothing; what was voted stays to be looked at. */
export const cancelled = (cancelReason: string, cancelledAt: string) => ({
  ...{ status: 'CANCELLED' as const, cancelReason, cancelledAt },
});

/** One session after an event that concerns it. */
export function changeSession(entry: SessionEntry, event: Event): SessionEntry {
  switch (event.type) {
    case 'AppraisalSessionCancelled':
      return { ...entry, ...cancelled(event.data.reason, event.recordedAt) };
    case 'AppraisalSessionOpened': {
      const { heldOn, rules, attendance, models } = event.data;
      const entered = models.map(({ unit: _, ...model }) => model);
      return {
        ...{ ...entry, status: 'OPEN', heldOn, rules, entered, openedAt: event.recordedAt },
        models: models.map(({ model }) => model),
        attendance: attendance.map((account) => ({ account, admittedAt: null, absences: [] })),
      };
    }
    case 'AppraisalOpeningWithdrawn': {
      const unopened = { heldOn: null, rules: null, attendance: [], entered: [], openedAt: null };
      return { ...entry, ...unopened, status: 'SCHEDULED', models: event.data.models };
    }
    case 'AppraisalMemberAdmitted': {
      const { member: account } = event.data;
      const known = entry.attendance.some((each) => each.account === account);
      const late = { account, admittedAt: event.recordedAt, absences: [] };
      const attendance = known ? returned(entry, account, event.recordedAt) : [...entry.attendance, late];
      return { ...entry, attendance };
    }
    case 'AppraisalMemberLeft': {
      const attendance = entry.attendance.map((each) =>
        each.account === event.data.member
          ? { ...each, absences: [...each.absences, { from: event.recordedAt, to: null }] }
          : each,
      );
      return { ...entry, attendance };
    }
    case 'AppraisalMemberRecused': {
      if (entry.status !== 'OPEN') return entry;
      const { model, member, ground } = event.data;
      const entered = entry.entered.map((each) =>
        each.model === model ? { ...each, recusals: [...each.recusals, { member, ground }] } : each,
      );
      return { ...entry, entered };
    }
    case 'AppraisalRecusalWithdrawn': {
      if (entry.status !== 'OPEN') return entry;
      const { model, member } = event.data;
      const entered = entry.entered.map((each) =>
        each.model === model
          ? { ...each, recusals: each.recusals.filter((recusal) => recusal.member !== member) }
          : each,
      );
      return { ...entry, entered };
    }
    case 'AppraisalSessionClosed':
      return { ...entry, status: 'CLOSED', results: event.data.results, closedAt: event.recordedAt };
    case 'AppraisalSessionCorrected': {
      const { place, heldOn, reason } = event.data;
      const before = { place: entry.place, heldOn: entry.heldOn ?? entry.scheduledOn, reason };
      return { ...entry, place, heldOn, corrections: [...entry.corrections, before] };
    }
    default:
      return entry;
  }
}

/** Whoever had left is back. */
const returned = ({ attendance }: SessionEntry, account: string, at: string) =>
  attendance.map((each) =>
    each.account === account
      ? { ...each, absences: each.absences.map(({ from, to }) => ({ from, to: to ?? at })) }
      : each,
  );
