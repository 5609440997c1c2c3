import { notAfterToday } from '../business-date.ts';
import type { Decision, Moment } from '../decider.ts';
import type { Actor } from '../event.ts';
import type { Refusal } from '../refusal.ts';
import { checklist, QUALIFICATIONS } from './checklist.ts';
import type { ExemplarData } from './decide-nomination.ts';
import type { ExemplarEvent } from './exemplar-events.ts';
import * as refuse from './exemplar-refusals.ts';
import type { Exemplar } from './exemplar-state.ts';
import { type Facts, isRecognised, isSelected, modelIn } from './facts.ts';
import type { Confirmer } from './vocabulary.ts';

type Decided = Decision<ExemplarEvent>;

/** in the place of what was filed before; a new report is confirmed anew. */
export function fileDocument(
  data: ExemplarData<'FileExemplarDocument'>,
  state: Exemplar,
  { role }: Actor,
): Decided {
  if (state.sentOn !== null) return { refusals: [refuse.sent()] };
  if (role === 'UNIT_OFFICER' && !refuse.UNIT_ITEMS.includes(data.item))
    return { refusals: [refuse.itemOfBoard()] };
  const filed = { ...data, copies: data.copies ?? null, bound: data.bound ?? false };
  return { events: [{ type: 'ExemplarDocumentFiled', data: filed }] };
}

/** the proposing committee signs; the direct one is that of the unit, or the same committee by another hand. */
function mayConfirm(by: Confirmer, state: Exemplar, { account, role }: Actor): Refusal[] {
  const report = state.filed.find(({ item }) => item === 'ACHIEVEMENT_REPORT');
  if (!report) return [refuse.reportNotFiled()];
  if (state.confirmations.some((each) => each.by === by)) return [refuse.confirmedAlready()];
  if (by === 'PROPOSING_COMMITTEE' && role !== 'COMMITTEE_SIGNATORY') return [refuse.signatoryConfirms()];
  if (report.filedBy === account) return [refuse.authorConfirms()];
  return state.confirmations.some((each) => each.account === account) ? [refuse.sameHand()] : [];
}

/** the achievement report has two confirmations, of two accounts, neither of them its author's. */
export function confirmReport(
  { document, ...data }: ExemplarData<'ConfirmAchievementReport'>,
  state: Exemplar,
  moment: Moment,
  actor: Actor,
): Decided {
  const refusals = notAfterToday(['confirmedOn'], data.confirmedOn, moment);
  refusals.push(...(state.sentOn === null ? mayConfirm(data.by, state, actor) : [refuse.sent()]));
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

/** a complete dossier of a nomination that still qualifies. */
export function sendDossier(
  { document, ...data }: ExemplarData<'SendExemplarDossier'>,
  state: Exemplar,
  facts: Facts,
  moment: Moment,
): Decided {
  if (state.sentOn !== null) return { refusals: [refuse.sent()] };
  const model = modelIn(facts, state.model);
  const standing = {
    recognised: model !== null && isRecognised(model),
    selected: model !== null && isSelected(model),
  };
  const qualifies: readonly string[] = QUALIFICATIONS;
  const refusals = [
    ...notAfterToday(['sentOn'], data.sentOn, moment),
    ...checklist(state, standing)
      .filter(({ present }) => !present)
      .map((entry) =>
        qualifies.includes(entry.item) ? refuse.unqualified(entry) : refuse.incomplete(entry),
      ),
  ];
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      { type: 'ExemplarDossierSent', occurredOn: data.sentOn, data: { ...data, document: document ?? null } },
    ],
  };
}
