import { type Evidence, type ModelEvidence, NO_EVIDENCE } from '../../schema/appraisal/suggestion.ts';
import type { ModelEvent } from '../../schema/model/events.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { type SuggestionRow, suggestionTable } from './tables.ts';

const TYPES = [
  'ModelProposed',
  'ModelEndorsed',
  'ModelRegistered',
  'ModelResubmitted',
  'ModelAccepted',
  'ModelAmended',
  'ModelRegistrationCorrected',
  'ModelRegistrationWithdrawn',
  'ModelAcceptanceWithdrawn',
  'ModelPlanned',
  'ModelPlanCorrected',
  'ModelPlanWithdrawn',
  'ModelLaunched',
  'ModelProgressReported',
  'ModelProgressCorrected',
  'ModelContributionReceived',
  'ModelContributionCorrected',
  'ModelRecordCorrected',
  'ModelOutreachHeld',
  'ModelInspected',
  'ModelRemedyCompleted',
  'ModelSubmittedForAppraisal',
] as const satisfies ModelEvent['type'][];

type Event = Extract<Known<ModelEvent>, { type: (typeof TYPES)[number] }>;
type Correction = Extract<Event, { type: 'ModelRecordCorrected' }>['data'];

function fold(row: SuggestionRow | undefined, event: Event): SuggestionRow {
  const { id, type, occurredOn } = event;
  const it: Evidence = { event: id, type, occurredOn };
  const begins = event.type === 'ModelProposed' || event.type === 'ModelRegistered';
  const nothing = { model: event.data.model, evidence: NO_EVIDENCE, events: [] };
  const before = begins ? (row ?? nothing) : existing(row, event);
  return { ...before, evidence: change(before.evidence, event, it), events: [...before.events, it] };
}

function change(known: ModelEvidence, event: Event, it: Evidence): ModelEvidence {
  switch (event.type) {
    case 'ModelRegistered':
    case 'ModelResubmitted':
    case 'ModelAmended':
    case 'ModelRegistrationCorrected': {
      const { name, subject, field, kind } = event.data.registration;
      return { ...known, registration: { ...it, name, subject: subject.title, field, kind } };
    }
    case 'ModelAccepted':
      return { ...known, acceptance: it };
    // what was taken back never was.
    case 'ModelRegistrationWithdrawn':
      return { ...known, registration: null };
    case 'ModelAcceptanceWithdrawn':
      return { ...known, acceptance: null };
    case 'ModelPlanWithdrawn':
      return { ...known, plan: null };
    case 'ModelPlanned':
    case 'ModelPlanCorrected':
      return { ...known, plan: { ...it, launchOwed: event.data.plan.launchOn !== null } };
    case 'ModelLaunched':
      return { ...known, launch: it };
    case 'ModelOutreachHeld': {
      const { channel, reached } = event.data;
      return { ...known, outreach: [...known.outreach, { ...it, channel, reached }] };
    }
    case 'ModelContributionReceived':
    case 'ModelContributionCorrected': {
      const { kind, source, quantity } = event.data;
      const corrects = 'corrects' in event.data ? event.data.corrects : undefined;
      const others = known.contributions.filter((each) => each.event !== corrects);
      return { ...known, contributions: [...others, { ...it, kind, source, quantity }] };
    }
    case 'ModelRecordCorrected':
      return corrected(known, event.data, it);
    default:
      return known;
  }
}

/** what was recorded wrongly leaves; what takes its place, if anything, comes instead. */
function corrected(known: ModelEvidence, { corrects, record }: Correction, it: Evidence): ModelEvidence {
  const stands = ({ event }: Evidence) => event !== corrects;
  const outreach = known.outreach.filter(stands);
  if (record.outreach) {
    const { channel, reached } = record.outreach;
    outreach.push({ ...it, channel, reached });
  }
  const contributions = known.contributions.filter(stands);
  const launch = known.launch?.event === corrects ? (record.launch ? it : null) : known.launch;
  return { ...known, outreach, contributions, launch };
}

/** what the events of each model say that bears on the criteria, with the events themselves. */
export const suggestionView: FoldedView<SuggestionRow> = {
  shape: 'folded',
  name: 'appraisal_suggestion',
  version: 2,
  types: TYPES,
  table: suggestionTable,
  key: (event) => (event as Event).data.model,
  fold: (row, event) => fold(row, event as Event),
  scope: () => [],
};
