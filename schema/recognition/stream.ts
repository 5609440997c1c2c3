import type { CivilDate } from '../civil-date.ts';
import type { Reservation } from '../decider.ts';
import { nameKey } from '../text.ts';

export const recognitionStream = (recognition: string) => `recognition-${recognition}`;
export const selectionStream = (selection: string) => `selection-${selection}`;
export const exemplarStream = (exemplar: string) => `exemplar-${exemplar}`;

/** a model is recognised by one decision at a time. */
export const recognitionKey = (model: string) => `recognition:${model}`;

/** a number is given once per organization, kind of paper and year of issue; the Party Committee's decisions are one kind. */
export const decisionNumberKey = (organization: string, number: string, issuedOn: CivilDate) =>
  `paper:${organization}:DECISION:${issuedOn.slice(0, 4)}:${nameKey(number)}`;

/** a tie is voted on again once. */
export const revoteKey = (selection: string) => `revote:${selection}`;

/** a model is voted on in one selection at a time. */
export const candidateKey = (model: string) => `candidate:${model}`;

interface Nominated {
  campaign: string;
  subject: 'COLLECTIVE' | 'INDIVIDUAL';
  model: string;
  unit: string;
  title: string;
  person?: string | null | undefined;
}

/** one standing nomination per model for the collective, per person (or position) for an individual. */
export function nominationKey({ campaign, subject, model, unit, title, person }: Nominated): string {
  if (subject === 'COLLECTIVE') return `exemplar:${campaign}:${model}`;
  return person ? `exemplar:${campaign}:${person}` : `exemplar:${campaign}:${unit}:${nameKey(title)}`;
}

export const held = (holder: string, keys: readonly string[]): Reservation[] =>
  keys.map((key) => ({ key, holder }));

/** By their keys, whatever list they come from: of two commands that want names in common one gets them all. */
export const inOneOrder = (wanted: readonly Reservation[]): Reservation[] =>
  [...wanted].sort((one, other) => (one.key < other.key ? -1 : 1));
