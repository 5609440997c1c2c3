import { personDecider } from './access/decide-person.ts';
import { personEvents } from './access/person-events.ts';
import { appraisalConsequences } from './appraisal/consequences.ts';
import { appraisalDecider } from './appraisal/decide.ts';
import { appraisalEvents } from './appraisal/events.ts';
import { campaignDecider } from './campaign/decide.ts';
import { campaignEvents } from './campaign/events.ts';
import { commendationConsequences } from './commendation/consequences.ts';
import { commendationDecider } from './commendation/decide.ts';
import { commendationEvents } from './commendation/events.ts';
import type { Consequence, Consequences, Decider } from './decider.ts';
import { difficultyDecider } from './difficulty/decide.ts';
import { difficultyEvents } from './difficulty/events.ts';
import { dossierDecider } from './document/decide.ts';
import { dossierEvents } from './document/events.ts';
import type { EventCodecs, RecordedEvent } from './event.ts';
import { modelDecider } from './model/decide.ts';
import { modelEvents } from './model/events.ts';
import { organizationDecider } from './organization/decide.ts';
import { unitDecider } from './organization/decide-unit.ts';
import { organizationEvents, unitEvents } from './organization/events.ts';
import { recognitionConsequences } from './recognition/consequences.ts';
import { exemplarDecider } from './recognition/decide-exemplar.ts';
import { recognitionDecider } from './recognition/decide-recognition.ts';
import { selectionDecider } from './recognition/decide-selection.ts';
import { recognitionEvents } from './recognition/decision-events.ts';
import { exemplarEvents } from './recognition/exemplar-events.ts';
import { selectionEvents } from './recognition/selection-events.ts';
import { reportConsequences } from './report/consequences.ts';
import { reportDecider } from './report/decide.ts';
import { reportEvents } from './report/events.ts';
import { RESERVATIONS, reservationEvents } from './reservation.ts';
import { LOG, settingAsideEvents } from './setting-aside.ts';

/** Any decider to the shell, which checks data by the codecs and never looks into it. */
export type AnyDecider = Decider<
  { type: string; data: unknown },
  unknown,
  { type: string; data: unknown; occurredOn?: string },
  unknown
>;

/** By the name that `Need.decider` uses. */
export const deciders: Record<
  | 'organization'
  | 'unit'
  | 'campaign'
  | 'model'
  | 'appraisal'
  | 'commendation'
  | 'report'
  | 'difficulty'
  | 'dossier'
  | 'person'
  | 'recognition'
  | 'selection'
  | 'exemplar',
  AnyDecider
> = {
  organization: organizationDecider,
  unit: unitDecider,
  campaign: campaignDecider,
  model: modelDecider,
  appraisal: appraisalDecider,
  commendation: commendationDecider,
  recognition: recognitionDecider,
  selection: selectionDecider,
  exemplar: exemplarDecider,
  report: reportDecider,
  difficulty: difficultyDecider,
  dossier: dossierDecider,
  person: personDecider,
};

/** Every event type that a log may hold. */
export const eventCodecs: EventCodecs = {
  ...organizationEvents,
  ...unitEvents,
  ...campaignEvents,
  ...modelEvents,
  ...appraisalEvents,
  ...commendationEvents,
  ...recognitionEvents,
  ...selectionEvents,
  ...exemplarEvents,
  ...reportEvents,
  ...difficultyEvents,
  ...dossierEvents,
  ...personEvents,
  ...reservationEvents,
  ...settingAsideEvents,
};

/** What the name of every stream of ours begins with, before the first hyphen: its decider's name, that of reservations, or that of decisions on the log. */
export const streamCategories: ReadonlySet<string> = new Set([...Object.keys(deciders), RESERVATIONS, LOG]);

/** Whether a stream is one that we write: the log may be shared with others. */
export function isOurStream(stream: string): boolean {
  const end = stream.indexOf('-');
  return end > 0 && streamCategories.has(stream.slice(0, end));
}

const owners = new Map(
  Object.values(deciders).flatMap((decider) => Object.keys(decider.commands).map((type) => [type, decider])),
);

/** The decider that owns a command type; undefined for a type that nobody owns. */
export function commandDecider(type: string): AnyDecider | undefined {
  return owners.get(type);
}

/** Every event type that ends somebody's personal data. */
export const erasingTypes: readonly string[] = Object.keys(eventCodecs).filter(
  (type) => eventCodecs[type]?.erases !== undefined,
);

/** Whose personal data an event ends; undefined for one that ends nobody's. */
export function subjectErasedBy({ type, data }: { type: string; data: unknown }): string | undefined {
  const field = eventCodecs[type]?.erases;
  return field === undefined ? undefined : (data as Record<string, string>)[field];
}

/** What events cause on other streams, by event type. */
const consequences: Consequences = {
  ...appraisalConsequences,
  ...commendationConsequences,
  ...recognitionConsequences,
  ...reportConsequences,
};

/** Every event type that causes something. */
export const causingTypes: readonly string[] = Object.keys(consequences);

/** The internal commands that an event causes, in order; most events cause none. */
export const consequencesOf = (event: RecordedEvent): Consequence[] =>
  consequences[event.type]?.(event as RecordedEvent<{ type: never; data: never }>) ?? [];
