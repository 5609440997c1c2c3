import type { CivilDate } from '../civil-date.ts';
import { countResources, countResults } from './count.ts';
import { type CountedModel, standsAt } from './counted-model.ts';
import type { Counted } from './figures.ts';
import type { Period } from './period.ts';

/** One row of Phụ lục 02. */
export interface ListRow {
  model: string;
  unit: string;
  organization: string;
  name: string;
  field: CountedModel['field'];
  subject: CountedModel['subject'];
  subjectTitle: string;
  kind: CountedModel['kind'];
  results: Counted['results'];
  resources: Counted['resources'];
  /** Of the last inspection or conclusion within the period. */
  rating: CountedModel['ratings'][number]['rating'] | null;
  /** Keep, replicate or drop: the last review within the period. */
  review: CountedModel['reviews'][number]['review'] | null;
  /** reviewed after the cut-off of the campaign. */
  amendment: boolean;
  dropped: boolean;
  /** Number of the decision that stands at the end of the period. */
  recognition: string | null;
  commendations: string[];
}

/** The models registered by the end of the period, in the order of their ids, each with what the period brought. */
export function listModels(
  models: readonly CountedModel[],
  period: Period,
  reviewCutOff: CivilDate | null,
): ListRow[] {
  return models
    .filter((model) => standsAt(model, 'registered', period.to))
    .sort((a, b) => (a.model < b.model ? -1 : 1))
    .map((model) => rowOf(model, period, reviewCutOff));
}

function rowOf(model: CountedModel, period: Period, reviewCutOff: CivilDate | null): ListRow {
  const { to } = period;
  const review = model.reviews.filter(({ on }) => on <= to).at(-1);
  const recognised = standsAt(model, 'recognised', to);
  const { unit, path, name, field, subject, subjectTitle, kind } = model;
  return {
    ...{
      model: model.model,
      unit,
      organization: path.at(-1) ?? '',
      name,
      field,
      subject,
      subjectTitle,
      kind,
    },
    results: countResults([model], period),
    resources: countResources([model], period),
    rating: model.ratings.filter(({ on }) => on <= to).at(-1)?.rating ?? null,
    review: review?.review ?? null,
    amendment: review !== undefined && reviewCutOff !== null && review.recordedOn > reviewCutOff,
    dropped: standsAt(model, 'dropped', to),
    recognition: recognised ? (model.recognitions.filter(({ on }) => on <= to).at(-1)?.number ?? null) : null,
    commendations: model.commendations
      .filter(({ on, until }) => on <= to && (until === null || until > to))
      .map(({ number }) => number),
  };
}
