import type { Ahead, Standing } from '../../schema/model/next-step.ts';
import type { ModelRow } from './tables.ts';

/** What of its campaign and the rounds in it a model's next step depends on. */
export type Around = Pick<Standing, 'campaignOpen' | 'campaignOver' | 'listAsked' | 'awaited'> &
  Omit<Ahead, 'goalsReached'>;

export const goalsReached = ({ goals }: Pick<ModelRow, 'goals'>): boolean =>
  goals.length > 0 && goals.every(({ reached }) => reached);

type Row = Pick<ModelRow, 'status' | 'endorsement' | 'goals' | 'appraisal' | 'reviews' | 'remedies'>;

/** Where a model stands by itself. */
export const ownStanding = (row: Row) => ({
  ...{ status: row.status, endorsed: row.endorsement !== null, goalsReached: goalsReached(row) },
  notified: row.appraisal?.notice != null,
  // A drop that was taken back, or a review that never was, is none.
  reviewed: row.reviews.some(({ withdrawn }) => !withdrawn),
});

/** The same with what is around it, as the rule of the next step asks. */
export function standingOfRow(
  row: Row,
  { campaignOpen, campaignOver, listAsked, awaited, ...ahead }: Around,
): Standing {
  const { goalsReached, ...own } = ownStanding(row);
  const remedies = (wanted: string) => row.remedies.filter(({ state }) => state === wanted).length;
  return {
    ...{ ...own, campaignOpen, listAsked, awaited, appraisal: { goalsReached, ...ahead } },
    campaignOver: campaignOver ?? false,
    ...{ remediesOwed: remedies('OWED'), remediesUnconfirmed: remedies('COMPLETED') },
  };
}
