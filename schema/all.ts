import { personDecider } from './access/decide-person.ts';
import { appraisalConsequences } from './appraisal/consequences.ts';
import { appraisalDecider } from './appraisal/decide.ts';
import { campaignDecider } from './campaign/decide.ts';
import { commendationConsequences } from './commendation/consequences.ts';
import { commendationDecider } from './commendation/decide.ts';
import type { Consequence, Consequences, Decider } from './decider.ts';
import { difficultyDecider } from './difficulty/decide.ts';
import { dossierDecider } from './document/decide.ts';
import type { EventCodecs, RecordedEvent } from './event.ts';
import { modelDecider } from './model/decide.ts';
import { organizationDecider } from './organization/decide.ts';
import { unitDecider } from './organization/decide-unit.ts';
import { recognitionConsequences } from './recognition/consequences.ts';
import { exemplarDecider } from './recognition/decide-exemplar.ts';
import { recognitionDecider } from './recognition/decide-recognition.ts';
import { selectionDecider } from './recognition/decide-selection.ts';
import { reportConsequences } from './report/consequences.ts';
import { reportDecider } from './report/decide.ts';
import { streamKinds } from './streams.ts';

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
export const eventCodecs: EventCodecs = Object.assign(
  {},
  ...Object.values(streamKinds).map(({ events }) => events),
);

const foundingTypes: ReadonlySet<string> = new Set(
  Object.keys(eventCodecs).filter((type) => eventCodecs[type]?.founds),
);

/** @throws on an event that begins a stream, for whoever has folded an earlier event of that stream. */
export function requireFollowing({ type, stream }: { type: string; stream: string }): void {
  if (foundingTypes.has(type)) throw new Error(`${type} begins ${stream} again`);
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
