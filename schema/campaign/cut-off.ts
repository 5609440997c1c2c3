import type { CivilDate } from '../civil-date.ts';

/**
 * whether a review that was recorded on this day is an amendment to the list that the evaluation rests on.
 * The cut-off day itself is still in time; without a cut-off nothing is an amendment.
 */
export function afterCutOff(settings: { reviewCutOff: CivilDate | null }, recordedOn: CivilDate): boolean {
  return settings.reviewCutOff !== null && recordedOn > settings.reviewCutOff;
}
