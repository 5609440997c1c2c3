import { notAfterToday } from '../business-date.ts';
import type { Decision, Moment } from '../decider.ts';
import type { Actor } from '../event.ts';
import type { ExemplarData } from './decide-nomination.ts';
import type { ExemplarEvent } from './exemplar-events.ts';
import * as refuse from './exemplar-refusals.ts';
import type { Exemplar } from './exemplar-state.ts';

type Decided = Decision<ExemplarEvent>;

/** in the place of what was filed before; a new report is confirmed anew. */
export function fileDocument(data: ExemplarData<'FileExemplarDocument'>, { role }: Actor): Decided {
  if (role === 'UNIT_OFFICER' && !refuse.UNIT_ITEMS.includes(data.item))
    return { refusals: [refuse.itemOfBoard()] };
  const filed = { ...data, copies: data.copies ?? null, bound: data.bound ?? false };
  return { events: [{ type: 'ExemplarDocumentFiled', data: filed }] };
}

/**
 * the achievement report has two confirmations, of two accounts, neither of them its author's. The proposing committee
 * signs; the direct one is that of the unit, or the same committee by another hand.
 */
export function confirmReport(
  { document, ...data }: ExemplarData<'ConfirmAchievementReport'>,
  state: Exemplar,
  moment: Moment,
  { role }: Actor,
): Decided {
  const refusals = notAfterToday(['confirmedOn'], data.confirmedOn, moment);
  if (state.confirmations.some(({ by }) => by === data.by)) refusals.push(refuse.confirmedAlready());
  else if (data.by === 'PROPOSING_COMMITTEE' && role !== 'COMMITTEE_SIGNATORY')
    refusals.push(refuse.signatoryConfirms());
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      {
        type: 'ExemplarReportConfirmed',
        occurredOn: data.confirmedOn,
        data: { ...data, document: document ?? null },
      },
    ],
  };
}

/** */
export function sendDossier(
  { document, ...data }: ExemplarData<'SendExemplarDossier'>,
  moment: Moment,
): Decided {
  const refusals = notAfterToday(['sentOn'], data.sentOn, moment);
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      { type: 'ExemplarDossierSent', occurredOn: data.sentOn, data: { ...data, document: document ?? null } },
    ],
  };
}
