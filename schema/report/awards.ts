import type { CivilDate } from '../civil-date.ts';
import { COMMENDATION_FORMS, type CommendationForm } from '../commendation/vocabulary.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../model/vocabulary.ts';
import type { CountedModel } from './counted-model.ts';
import { standsAt } from './counted-model.ts';
import type { Figures, FiguresMethod } from './figures.ts';
import type { Period } from './period.ts';

/** A nomination to the city, by business days; null: not so, or not yet. */
export interface CountedNomination {
  subject: SubjectKind;
  sentOn: CivilDate | null;
  grantedOn: CivilDate | null;
  /** Granted or declined. */
  decidedOn: CivilDate | null;
  /** since when its unit's confirmed rating is too low. */
  belowSince: CivilDate | null;
  /** since when its model is no exemplar any more, by a revocation. */
  revokedSince: CivilDate | null;
  withdrawn: boolean;
}

/** A commendation that was awarded, until it was cancelled. */
export interface CountedAward {
  subject: SubjectKind;
  form: CommendationForm;
  on: CivilDate;
  until: CivilDate | null;
  /** In đồng. */
  reward: number;
}

/**
 * collectives and individuals apart, as they stand on the last day of the period; a kind without any is left out.
 * until the city decides, what fell below its criterion counts apart. R-24: what lost its recognition counts no more.
 */
export function countAwards(
  models: readonly CountedModel[],
  nominations: readonly CountedNomination[],
  awards: readonly CountedAward[],
  { from, to }: Period,
  method: FiguresMethod,
): NonNullable<Figures['awards']> {
  const by = (day: CivilDate | null) => day !== null && day <= to;
  return SUBJECT_KINDS.flatMap((subject) => {
    const sent = nominations.filter(
      (each) =>
        each.subject === subject &&
        !each.withdrawn &&
        by(each.sentOn) &&
        !(method >= 4 && by(each.revokedSince)),
    );
    const below = method === 2 ? [] : sent.filter((each) => by(each.belowSince) && !by(each.decidedOn));
    const given = awards.filter(
      (each) => each.subject === subject && from <= each.on && each.on <= to && !by(each.until),
    );
    const counted = {
      subject,
      recognised: models.filter((each) => each.subject === subject && standsAt(each, 'recognised', to))
        .length,
      nominated: sent.length - below.length,
      granted: sent.filter(({ grantedOn }) => by(grantedOn)).length,
      ...(method !== 2 && { belowCriterion: below.length }),
      commendations: COMMENDATION_FORMS.flatMap((form) => {
        const some = given.filter((each) => each.form === form);
        const rewards = some.reduce((sum, { reward }) => sum + reward, 0);
        return some.length > 0 ? [{ form, count: some.length, rewards }] : [];
      }),
    };
    const any = counted.recognised + sent.length + counted.commendations.length > 0;
    return any ? [counted] : [];
  });
}
