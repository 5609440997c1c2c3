import { afterCutOff } from '../../schema/campaign/cut-off.ts';
import type { CivilDate } from '../../schema/civil-date.ts';
import type { ReviewProposal } from '../../schema/model/vocabulary.ts';
import type { Views } from '../database.ts';
import { standingUnits, unitsBehind } from '../standing-units.ts';
import type { Rating } from './inspection-entries.ts';
import type { ReviewEntry } from './review-entries.ts';
import type { ModelRow, ResourceKind } from './tables.ts';

/** What a reader of the list should know beside its columns. */
export const REVIEW_NOTES = ['LATE', 'DISCOVERED', 'AFTER_CUT_OFF', 'CONCLUDED', 'REVOKED'] as const;
export type ReviewNote = (typeof REVIEW_NOTES)[number];

/** One line of Phụ lục 02; what the model itself says is read from the model. */
export interface ReviewRow {
  /** TT: from 1. */
  number: number;
  model: string;
  people: number;
  households: number;
  /** Đồng, ngày công, m². */
  money: number;
  labour: number;
  land: number;
  /** Of the conclusion, else of the latest inspection. */
  rating: Rating | null;
  /** Of the last review that stands; null where there is none yet. */
  proposal: ReviewProposal | null;
  grounds: string | null;
  /** Where it is to be replicated. */
  place: string | null;
  recognition: { number: string; issuedOn: CivilDate } | null;
  commendations: { number: string; decidedOn: CivilDate }[];
  notes: ReviewNote[];
}

type Reviewed = Pick<
  ModelRow,
  | 'id'
  | 'status'
  | 'late'
  | 'origin'
  | 'results'
  | 'resources'
  | 'inspections'
  | 'reviews'
  | 'conclusion'
  | 'recognition'
  | 'commendations'
>;

/** The lines of plan V.2 in the order given; sums never mix units. A dropped model stays in the list. */
export function reviewRows(
  models: readonly Reviewed[],
  settings: { reviewCutOff: CivilDate | null },
): ReviewRow[] {
  return models.map((model, index) => {
    const review = lastReview(model.reviews);
    const { recognition } = model;
    const standing = recognition && !recognition.declined && !recognition.revoked ? recognition : null;
    return {
      number: index + 1,
      model: model.id,
      people: resultOf(model, 'PERSON'),
      households: resultOf(model, 'HOUSEHOLD'),
      money: resourceOf(model, 'MONEY'),
      labour: resourceOf(model, 'LABOUR'),
      land: resourceOf(model, 'LAND'),
      rating: model.conclusion?.rating ?? lastRating(model),
      proposal: review?.proposal ?? null,
      grounds: review?.grounds ?? null,
      place: review?.place ?? null,
      recognition: standing && { number: standing.number, issuedOn: standing.issuedOn },
      commendations: model.commendations
        .filter(({ cancelled }) => cancelled === null)
        .map(({ number, decidedOn }) => ({ number, decidedOn })),
      notes: notesOf(model, review !== undefined && afterCutOff(settings, review.recordedOn)),
    };
  });
}

const lastReview = (reviews: readonly ReviewEntry[]) => reviews.findLast(({ withdrawn }) => !withdrawn);

const total = (parts: readonly { quantity: number }[]) =>
  parts.reduce((sum, { quantity }) => sum + quantity, 0);

const resultOf = ({ results }: Reviewed, unit: 'PERSON' | 'HOUSEHOLD') =>
  total(results.filter((result) => result.unit === unit));

/** Each of these kinds has one unit. */
const resourceOf = ({ resources }: Reviewed, kind: ResourceKind) =>
  total(resources.filter((resource) => resource.kind === kind));

function lastRating({ inspections }: Reviewed): Rating | null {
  const done = inspections.filter(({ state }) => state === 'DONE');
  const [last] = done.sort((a, b) => (b.inspectedOn ?? '').localeCompare(a.inspectedOn ?? ''));
  return last?.rating ?? null;
}

function notesOf(model: Reviewed, amended: boolean): ReviewNote[] {
  const held: Record<ReviewNote, boolean> = {
    LATE: model.late,
    DISCOVERED: model.origin === 'DISCOVERED',
    AFTER_CUT_OFF: amended,
    CONCLUDED: model.status === 'CONCLUDED',
    REVOKED: model.recognition?.revoked != null,
  };
  return REVIEW_NOTES.filter((note) => held[note]);
}

/** Every model registered in the campaign, by the unit that leads it now and then in the order of registration. */
export async function listReviewed(
  db: Views,
  request: { campaign: string; organization: string; unit?: string | undefined },
): Promise<Reviewed[]> {
  let query = db
    .selectFrom('model')
    .leftJoin(standingUnits(db, request.organization).as('each'), 'each.unit', 'model.unit')
    .leftJoin('unit', 'unit.id', 'each.standing')
    .select([
      'model.id',
      'model.status',
      'model.late',
      'model.origin',
      'model.results',
      'model.resources',
      'model.inspections',
      'model.reviews',
      'model.conclusion',
      'model.recognition',
      'model.commendations',
    ])
    .where('model.campaign', '=', request.campaign)
    .where('model.registered_at', 'is not', null);
  if (request.unit) query = query.where('model.unit', 'in', unitsBehind(db, [request.unit]));
  return query
    .orderBy('unit.sort_key')
    .orderBy('unit.id')
    .orderBy('model.registered_at')
    .orderBy('model.id')
    .execute();
}
