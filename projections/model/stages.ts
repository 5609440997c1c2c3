/**
 * What a model is counted at. It counts from the day it first reaches the stage, whatever follows; `returned`,
 * `standing` (accepted and not dropped) and `dropped` count only while it stands so. `notified` is appraised for whoever is
 * told by the notice alone.
 */
export const STAGES = [
  'registered',
  'late',
  'returned',
  'accepted',
  'standing',
  'planned',
  'launched',
  'implementing',
  'inspected',
  'appraised',
  'notified',
  'recognised',
  'exemplar',
  'commended',
  'concluded',
  'dropped',
] as const;
export type Stage = (typeof STAGES)[number];

/** How many models are counted at each stage. */
export type StageCounts = Record<Stage, number>;

export const WEEK_ACTIVITIES = [
  'registrations',
  'launches',
  'reports',
  'contributions',
  'inspections',
  'other',
] as const;
export type WeekActivity = (typeof WEEK_ACTIVITIES)[number];
